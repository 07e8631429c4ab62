import {z} from "zod";
import type {RawRange, Span} from "../../core/span.ts";

/** Half-open UTF-16 offsets. */
export const textRangeShape = z.strictObject({start: z.int(), end: z.int()});

/** Where words stand in the source. */
export const rawRangeShape = z
  .union([
    textRangeShape,
    z.strictObject({page: z.int(), box: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly()}),
  ])
  .meta({id: "RawRange"}) satisfies z.ZodType<RawRange>;

/** Some words of a document; `Span` says what each part means. */
export const spanShape = z
  .strictObject({
    document: z.string(),
    textSha256: z.string(),
    start: z.int(),
    end: z.int(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    raw: z.array(rawRangeShape),
    cell: z.strictObject({table: z.int(), row: z.int(), column: z.int(), headers: z.array(z.string())}).exactOptional(),
  })
  .meta({id: "Span"}) satisfies z.ZodType<Span>;
