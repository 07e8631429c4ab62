import {z} from "zod";
import type {Timeline} from "../claims/timeline.ts";

/** What `timeline --json` prints and `results/timeline.json` holds; `Timeline` says what each part means. */
export const timelineSchema = z.strictObject({
  schema: z.literal("countercurrent/timeline@1"),
  entries: z.array(
    z.strictObject({
      claim: z.string(),
      state: z.enum(["proposed", "accepted", "rejected"]),
      date: z.string().nullable(),
      dated: z.enum(["event", "statement", "document", "no"]),
      topic: z.string(),
      status: z.string(),
      statement: z.string(),
      words: z.string(),
      who: z.string(),
      outlet: z.string(),
    }),
  ),
  cases: z.array(
    z.strictObject({
      name: z.string(),
      claims: z.array(z.string()),
      follows: z.array(z.strictObject({says: z.string(), from: z.array(z.string())})),
      told: z.array(z.string()),
    }),
  ),
}) satisfies z.ZodType<Timeline>;
