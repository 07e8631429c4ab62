import type {ClaimId} from "./claim.ts";

export const reviewActs = [
  "accept",
  "reject",
  "edit",
  "split",
  "merge",
  "duplicate",
  "grade",
  "rank",
  "link",
  "unlink",
  "undo",
] as const;
export type ReviewAct = (typeof reviewActs)[number];

/** One thing a person did to a claim. The ledger is the list of these; the state of a claim is computed from it. */
export interface Review {
  readonly claim: ClaimId;
  readonly reader: string;
  /** ISO time. */
  readonly at: string;
  readonly what: ReviewAct;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string;
}
