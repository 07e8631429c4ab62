import {z} from "zod";
import {cueClasses} from "../../core/attribution.ts";
import {type Claim, claimKinds, claimParts, claimUses, modalities, textMeasures} from "../../core/claim.ts";
import {measures} from "../../core/evidence-row.ts";
import {periodKinds} from "../../core/period.ts";
import {bounds, type Value} from "../../core/quantity.ts";
import {spanShape} from "./span-schema.ts";

export const quantityShape = z.strictObject({
  kind: z.literal("quantity"),
  bound: z.enum(bounds),
  low: z.number().nullable(),
  mid: z.number().nullable(),
  high: z.number().nullable(),
  closed: z.tuple([z.boolean(), z.boolean()]).readonly(),
  unit: z.string(),
  unitFrom: z.enum(["stated", "ellipsis", "header"]),
  delta: z.enum(["up", "down"]).nullable(),
  grain: z.number().nullable(),
  lexeme: z.string().nullable(),
  surface: z.string(),
});

const value = z
  .discriminatedUnion("kind", [
    quantityShape,
    z.strictObject({kind: z.literal("trend"), direction: z.enum(["rising", "falling", "continuing", "ended"])}),
    z.strictObject({
      kind: z.literal("categories"),
      categories: z.array(z.string()),
      main: z.boolean().exactOptional(),
      exhaustive: z.boolean().exactOptional(),
    }),
    z.strictObject({
      kind: z.literal("quality"),
      says: z.enum(["rough", "rougher", "hard-to-measure", "unknowable"]),
      comparedTo: z.string().exactOptional(),
      because: z.string().exactOptional(),
    }),
    z.strictObject({kind: z.literal("absence")}),
  ])
  .meta({id: "Value"}) satisfies z.ZodType<Value>;

const basis = z.enum(["stated", "event", "statement-date", "document-date"]);

export const periodShape = z
  .strictObject({
    kind: z.enum(periodKinds),
    start: z.string().nullable(),
    end: z.string().nullable(),
    startFrom: basis.exactOptional(),
    endFrom: basis.exactOptional(),
    text: z.string().exactOptional(),
    offset: z.string().exactOptional(),
    anchor: z.string().exactOptional(),
  })
  .meta({id: "Period"});

const link = z.strictObject({
  role: z.enum([
    "origin",
    "speaker",
    "holder-of-view",
    "publisher",
    "intermediary",
    "photographer",
    "actor",
    "byline",
    "outlet",
  ]),
  name: z.string().nullable(),
  kind: z.enum(["person", "organisation", "government", "media", "collective", "unknown"]),
  title: z.string().exactOptional(),
  country: z.string().exactOptional(),
  side: z.enum(["official", "critic", "expert", "emigre", "media", "statistics"]).exactOptional(),
  anonymous: z.boolean().exactOptional(),
  identityDisputed: z.boolean().exactOptional(),
  candidates: z.array(z.string()).exactOptional(),
  venue: z.string().exactOptional(),
  date: z.string().exactOptional(),
  href: z.string().exactOptional(),
});

const attribution = z.strictObject({
  mode: z.enum(["narration", "direct", "indirect", "mixed"]),
  cue: z.string().nullable(),
  cueClass: z.enum(cueClasses).nullable(),
  chain: z.array(link),
});

const population = z.strictObject({
  id: z.string(),
  label: z.string(),
  subgroup: z.record(z.string(), z.string()).exactOptional(),
});

const denominator = z.strictObject({
  measure: z.enum([...measures, ...textMeasures]),
  population: z.strictObject({id: z.string(), label: z.string()}),
  text: z.string(),
  claim: z.string().exactOptional(),
  period: periodShape.exactOptional(),
});

const place = z.strictObject({
  home: z.string().exactOptional(),
  host: z.string().exactOptional(),
  hostText: z.string().exactOptional(),
  direction: z.enum(["out", "back", "visit", "onward", "stay"]).exactOptional(),
  crossing: z.string().exactOptional(),
  city: z.string().exactOptional(),
});

const claimLink = z.strictObject({
  type: z.enum([
    "same-quantity",
    "restates",
    "denominator",
    "qualifies",
    "supports",
    "disputes",
    "undermines",
    "exceeds",
    "supersedes",
  ]),
  to: z.string(),
});

const grade = z.strictObject({
  source: z.enum(["A", "B", "C", "D", "E", "F"]),
  information: z.literal([1, 2, 3, 4, 5, 6]),
  why: z.string(),
  by: z.enum(["rule", "person"]),
});

/** A claim, with its spans in all copies of its document; `Claim` says what each part means. */
export const claimShape = z
  .strictObject({
    id: z.string(),
    document: z.string(),
    statement: z.string(),
    kind: z.enum(claimKinds),
    measure: z.string(),
    value: value.nullable(),
    population: population.nullable(),
    denominator: denominator.nullable(),
    place,
    period: periodShape.nullable(),
    durationRule: z.string().nullable(),
    stay: z.enum(["any", "settled", "unclear"]).nullable(),
    modality: z.enum(modalities),
    polarity: z.enum(["+", "-"]),
    attribution,
    evidence: z.array(spanShape),
    parts: z.partialRecord(z.enum(claimParts), z.array(spanShape)),
    use: z.enum(claimUses),
    case: z.string().exactOptional(),
    links: z.array(claimLink),
    grade,
    rank: z.enum(["preferred", "normal", "deprecated"]),
    extractor: z.strictObject({name: z.string(), version: z.string(), rule: z.string(), score: z.number()}),
  })
  .meta({id: "Claim"}) satisfies z.ZodType<Claim>;
