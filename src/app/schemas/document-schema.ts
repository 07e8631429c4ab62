import {z} from "zod";
import {
  blockRoles,
  type EvidenceDocument,
  type Fold,
  metadataFields,
  type Problem,
} from "../../core/evidence-document.ts";
import {rawRangeShape, spanShape, textRangeShape} from "./span-schema.ts";

/** Something about a document that a reader should know. */
export const problemShape = z
  .strictObject({
    kind: z.string(),
    says: z.string(),
    span: spanShape.exactOptional(),
  })
  .meta({id: "Problem"}) satisfies z.ZodType<Problem>;

const candidate = z
  .strictObject({value: z.string(), origin: z.string(), raw: rawRangeShape.exactOptional()})
  .meta({id: "Candidate"});

/** A document as read; `EvidenceDocument` says what each part means. */
export const documentShape = z
  .strictObject({
    id: z.string(),
    rawSha256: z.string(),
    byteLength: z.int(),
    mediaType: z.string(),
    charset: z.string(),
    origin: z.strictObject({
      path: z.string().exactOptional(),
      url: z.string().exactOptional(),
      archivedUrl: z.string().exactOptional(),
      retrieved: z.string().exactOptional(),
    }),
    status: z.enum(["ok", "partial", "extraction-failed", "refused"]),
    problems: z.array(problemShape),
    kind: z.enum(["news", "report", "dataset", "statement", "transcript", "unknown"]),
    language: z.string(),
    metadata: z.partialRecord(z.enum(metadataFields), z.array(candidate)),
    text: z.string(),
    textSha256: z.string(),
    blocks: z.array(z.strictObject({role: z.enum(blockRoles), start: z.int(), end: z.int()})),
    removed: z.array(
      z.strictObject({
        raw: rawRangeShape,
        surface: z.string(),
        why: z.enum(["related", "navigation", "newsletter", "cookie", "label", "repeat", "hidden"]),
      }),
    ),
    map: z.array(
      z.strictObject({
        text: z.tuple([z.int(), z.int()]).readonly(),
        raw: rawRangeShape,
        as: z.enum(["copy", "decode", "insert"]),
      }),
    ),
    tables: z.array(z.strictObject({caption: z.string(), rows: z.array(z.array(textRangeShape)), headerRows: z.int()})),
    links: z.array(z.strictObject({span: spanShape, href: z.string()})),
  })
  .meta({id: "EvidenceDocument"}) satisfies z.ZodType<EvidenceDocument>;

/** Copies of one text; `Fold` says what each part means. */
export const foldShape = z
  .strictObject({
    canonical: z.string(),
    members: z.array(
      z.strictObject({
        document: z.string(),
        relation: z.enum(["same-bytes", "republished", "version", "partial-copy"]),
        containment: z.number(),
        jaccard: z.number(),
        aligned: z.array(z.tuple([spanShape, spanShape]).readonly()),
        inherited: z.array(z.string()),
      }),
    ),
  })
  .meta({id: "Fold"}) satisfies z.ZodType<Fold>;
