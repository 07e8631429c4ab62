import {z} from "zod";
import {reviewActs} from "../../core/review.ts";
import type {HistoryEvent} from "../ledger/ledger.ts";
import {claimShape} from "./claim-schema.ts";
import {documentShape, problemShape} from "./document-schema.ts";
import {issueOfReview} from "./review-schema.ts";

/** An event with the untouched bytes of the document that it added. */
export interface CarriedEvent extends HistoryEvent {
  readonly schema: "countercurrent/event@1";
  /** In base64. */
  readonly bytes?: string;
}

/** One line of `export --format history`; `HistoryEvent` says what each part means. */
export const eventSchema = z
  .strictObject({
    schema: z.literal("countercurrent/event@1"),
    id: z.string().regex(/^[0-9a-f]{16}$/),
    act: z.string(),
    made: z.int(),
    at: z.iso.datetime(),
    reader: z.string(),
    what: z.enum([...reviewActs, "add"]),
    subject: z.string(),
    reason: z.string().exactOptional(),
    before: z.json().exactOptional(),
    after: z.json().exactOptional(),
    undoes: z.string().exactOptional(),
    added: z
      .strictObject({
        file: z.string(),
        document: documentShape,
        lineStarts: z.array(z.int()),
        claims: z.array(claimShape),
        problems: z.array(problemShape),
      })
      .exactOptional(),
    bytes: z.base64().exactOptional(),
  })
  .superRefine((event, context) => {
    const issue = issueOfReview(event);
    if (issue !== undefined) context.addIssue({code: "custom", path: ["after", ...issue.path], message: issue.message});
  }) satisfies z.ZodType<CarriedEvent>;
