import {z} from "zod";
import {quantities, sourceKinds} from "../../account/observation.ts";
import {statedStays} from "../../core/evidence-row.ts";
import type {EvidenceListing} from "../case/list-evidence.ts";
import {rowsShape} from "./estimate-schema.ts";

const descents = z.array(z.strictObject({row: z.string(), from: z.array(z.string())}));

const observationShape = z.strictObject({
  rows: z.array(z.string()),
  quantity: z.enum(quantities),
  what: z.string(),
  hosts: z.array(z.string()).nullable(),
  from: z.string(),
  until: z.string(),
  stay: z.enum(statedStays),
  form: z.enum(["band", "at least", "up to", "balance"]),
  says: z.string(),
  unit: z.enum(["persons", "share"]),
  value: z.number(),
  q10: z.number(),
  q90: z.number(),
  kind: z.enum(sourceKinds),
  source: z.string(),
});

const rowShape = z.strictObject({
  id: z.string(),
  file: z.string(),
  line: z.int(),
  claim: z.string(),
  gist: z.string(),
  attributedTo: z.string(),
  publisher: z.string(),
  published: z.string(),
  url: z.string(),
  observations: z.array(observationShape),
  reason: z.string().nullable(),
  repeats: z.string().nullable(),
});

/** What `evidence --json` prints; `EvidenceListing` says what each part means. */
export const evidenceSchema = z.strictObject({
  schema: z.literal("countercurrent/evidence@1"),
  case: z.strictObject({id: z.string(), title: z.string(), home: z.string(), from: z.string(), until: z.string()}),
  tables: z.array(z.strictObject({file: z.string(), rows: z.int(), notes: z.array(z.string())})),
  hosts: z.array(z.string()),
  observations: z.int(),
  asOf: z.string().nullable(),
  without: z.array(z.string()),
  obstacle: z.string().nullable(),
  lastEvidence: z.string().nullable(),
  rows: rowsShape,
  sources: z.array(
    z.strictObject({
      source: z.string(),
      biases: z.array(z.string()),
      kind: z.enum(sourceKinds),
      stays: z.array(z.enum(statedStays)),
      rows: z.array(z.string()),
    }),
  ),
  lineage: z.strictObject({
    roots: z.array(z.string()),
    copies: descents,
    suspected: descents,
    builtOn: descents,
  }),
  evidence: z.array(rowShape),
}) satisfies z.ZodType<EvidenceListing>;
