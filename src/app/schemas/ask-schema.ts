import {z} from "zod";
import {statedStays} from "../../core/evidence-row.ts";

const quantile = z.number().nullable();

/** What `ask --json` prints: an answer to each row of targets, in its order. */
export const askSchema = z.strictObject({
  schema: z.literal("countercurrent/ask@1"),
  answers: z.array(
    z.strictObject({
      id: z.string(),
      status: z.enum(["answered", "outside", "not-representable"]),
      stay: z.enum([...statedStays, ""]),
      q05: quantile,
      q10: quantile,
      q25: quantile,
      q50: quantile,
      q75: quantile,
      q90: quantile,
      q95: quantile,
      reason: z.string(),
    }),
  ),
});

/** Answers as JSON. */
export type AskResult = z.infer<typeof askSchema>;
