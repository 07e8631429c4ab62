import {z} from "zod";
import type {Claim} from "../../core/claim.ts";
import type {EvidenceDocument, Fold, Problem} from "../../core/evidence-document.ts";
import type {Refusal} from "../documents/document-effects.ts";
import type {ReviewState} from "../ledger/ledger-state.ts";
import {claimShape} from "./claim-schema.ts";
import {documentShape, foldShape, problemShape} from "./document-schema.ts";

/** Claims as JSON, of files or of a case. */
export interface ClaimsJson {
  readonly schema: "countercurrent/claims@1";
  /** Each with its path or address. */
  readonly documents: readonly (EvidenceDocument & {readonly file: string})[];
  readonly folds: readonly Fold[];
  /** One for all copies of a text. */
  readonly claims: readonly Claim[];
  /** What was decided on each claim of a case, by its id; empty where there is no case. */
  readonly states: Readonly<Record<string, ReviewState>>;
  readonly problems: readonly Problem[];
  readonly refused: readonly Refusal[];
}

/** What `claims --json` prints. */
export const claimsSchema = z.strictObject({
  schema: z.literal("countercurrent/claims@1"),
  documents: z.array(z.strictObject({...documentShape.shape, file: z.string()})),
  folds: z.array(foldShape),
  claims: z.array(claimShape),
  states: z.record(z.string(), z.enum(["proposed", "accepted", "rejected"])),
  problems: z.array(problemShape),
  refused: z.array(z.strictObject({name: z.string(), says: z.string()})),
}) satisfies z.ZodType<ClaimsJson>;
