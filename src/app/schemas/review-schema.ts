import {z} from "zod";
import {measures, statedStays} from "../../core/evidence-row.ts";
import type {Lineage} from "../../core/lineage.ts";
import type {Review} from "../../core/review.ts";
import type {ClaimEdit} from "../ledger/claim-edit.ts";
import {periodShape, quantityShape} from "./claim-schema.ts";

const edit = z.strictObject({
  value: quantityShape.exactOptional(),
  measure: z.enum(measures).exactOptional(),
  period: periodShape.exactOptional(),
  place: z.strictObject({host: z.string().exactOptional()}).exactOptional(),
  stay: z.enum(statedStays).exactOptional(),
  householdSize: z.strictObject({persons: z.number(), source: z.string()}).exactOptional(),
}) satisfies z.ZodType<ClaimEdit>;

const lineage = z.strictObject({
  child: z.string(),
  parent: z.string(),
  relation: z.enum(["copy", "built-on", "suspected", "part-of"]),
  basis: z.enum(["passage", "credit", "hyperlink", "same-figure", "arithmetic", "import", "person"]),
  by: z.enum(["rule", "person"]),
  note: z.string().exactOptional(),
}) satisfies z.ZodType<Lineage>;

/** What is wrong with what a review says (`after`); undefined where it can be read, or its act needs no words. */
export function issueOfReview({
  what,
  after,
}: {
  readonly what: string;
  readonly after?: unknown;
}): z.core.$ZodIssue | undefined {
  if (what !== "edit" && what !== "link") return undefined;
  return (what === "edit" ? edit : lineage).safeParse(after).error?.issues[0];
}

/** Whether a review says what reviews of its act say. */
export function isReadable(review: Review): boolean {
  return issueOfReview(review) === undefined;
}
