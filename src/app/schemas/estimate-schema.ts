import {z} from "zod";
import {sourceKinds} from "../../account/observation.ts";
import {statedStays} from "../../core/evidence-row.ts";
import type {EstimateResult} from "../../estimate/result.ts";

/** JSON has no NaN: a number that is undefined is written as null. */
const maybeNumber = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN);

const stay = z.enum(["any", "settled"]);
const event = z.strictObject({date: z.string(), name: z.string()});

/** Why some rows are not used, in one shape for listing and estimate. */
export const rowsShape = z.strictObject({
  read: z.int(),
  used: z.int(),
  notUsed: z.array(z.strictObject({reason: z.string(), ids: z.array(z.string())})),
});

const caseShape = z.strictObject({
  id: z.string(),
  title: z.string(),
  home: z.string(),
  population: z.string(),
  from: z.string(),
  until: z.string(),
  answerAt: z.string(),
  lastEvidence: z.string().nullable(),
  hosts: z.array(z.string()),
  events: z.array(event),
  returnEvents: z.array(event),
});

const quantityShape = z.strictObject({
  quantity: z.enum(["left", "returned", "returned_share", "abroad", "departures", "returns", "onward"]),
  stay,
  place: z.string(),
  month: z.string(),
  forecast: z.boolean(),
  mean: maybeNumber,
  sd: maybeNumber,
  q05: maybeNumber,
  q10: maybeNumber,
  q25: maybeNumber,
  q50: maybeNumber,
  q75: maybeNumber,
  q90: maybeNumber,
  q95: maybeNumber,
  prior10: maybeNumber,
  prior90: maybeNumber,
  narrowing: maybeNumber,
  rhat: maybeNumber,
  essBulk: maybeNumber,
  essTail: maybeNumber,
  shown: z.boolean(),
});

const sourceShape = z.strictObject({
  source: z.string(),
  kind: z.enum(sourceKinds),
  class: z.enum(["level", "return", "balance"]),
  stay: z.enum(statedStays),
  counts: z.enum(["persons", "shares", "both"]),
  rows: z.array(z.string()),
  biasMedian: maybeNumber,
  biasQ05: maybeNumber,
  biasQ95: maybeNumber,
  priorQ05: maybeNumber,
  priorMedian: maybeNumber,
  priorQ95: maybeNumber,
  pOff: maybeNumber,
  pAny: z.number().nullable(),
});

const diagnosticsShape = z.strictObject({
  converged: z.boolean(),
  rhatMax: maybeNumber,
  essBulkMin: maybeNumber,
  essTailMin: maybeNumber,
  divergences: z.int(),
  ebfmiMin: maybeNumber,
  chains: z.int(),
  draws: z.int(),
  rounds: z.int(),
  gradients: z.int(),
  seconds: z.number(),
});

/** What `estimate --json` prints and `results/account.json` holds; `EstimateResult` says what each part means. */
export const estimateSchema = z.strictObject({
  schema: z.literal("countercurrent/estimate@1"),
  case: caseShape,
  asOf: z.string().nullable(),
  without: z.array(z.string()),
  seed: z.int(),
  versions: z.record(z.string(), z.string()),
  diagnostics: diagnosticsShape,
  quantities: z.array(quantityShape),
  sources: z.array(sourceShape),
  rows: rowsShape,
  returnsAnchored: z.boolean(),
  priors: z.record(z.string(), z.number()),
  notes: z.array(z.string()),
}) satisfies z.ZodType<EstimateResult>;
