import {z} from "zod";
import {
  attributionKinds,
  derivations,
  type EvidenceColumn,
  measures,
  scopes,
  statedStays,
  units,
} from "../../core/evidence-row.ts";
import {day, firstDay} from "../../core/month.ts";
import {nearestWord} from "../../core/nearest-word.ts";
import {readPlace} from "../iso-3166/read-place.ts";
import type {Dialect} from "./parse-table.ts";
import {readNumber} from "./read-number.ts";

/** What a cell of each column may hold, and what it is read as. A column that is missing here is free text. */
export function cellShapes(dialect: Dialect) {
  return {...wordShapes, ...valueShapes(dialect)};
}
type CellShapes = ReturnType<typeof cellShapes>;

/** The cells of one record, read; free texts included. */
export type Cells = {
  readonly [Column in EvidenceColumn]: Column extends keyof CellShapes ? z.output<CellShapes[Column]> : string;
};

const id = /^[a-z0-9][a-z0-9-]{0,63}$/;
const idRule = "is not an id: 1 to 64 small letters, digits and hyphens, not a hyphen first";

const dayOrNothing = z.string().refine((text) => text === "" || day(text) !== undefined, {
  error: ({input}) => `${quoted(input)} is not a day like 2022-02-24`,
});

const wordShapes = {
  id: z.string().regex(id, {error: ({input}) => `${quoted(input)} ${idRule}`}),
  measure: oneOf(measures),
  place: z.string().transform((text, context) => {
    const reading = readPlace(text);
    return "place" in reading ? reading.place : refuse(context, reading.problem);
  }),
  scope: oneOf(scopes),
  unit: oneOf([...units, "people", "percent"]),
  period_start: dayOrNothing,
  period_end: dayOrNothing,
  stay: oneOf(["", ...statedStays]),
  source: z.string().regex(/^[a-z0-9-]*$/, {
    error: ({input}) => `${quoted(input)} is not a slug: small letters, digits and hyphens`,
  }),
  attribution_kind: oneOf(attributionKinds),
  derives_from: z.string().transform(readIds),
  derivation: oneOf(["", ...derivations]),
  part_of: z.union([z.literal(""), z.string().regex(id)], {
    error: ({input}) => `${quoted(input)} ${idRule}`,
  }),
  published: z.string().refine((text) => text === "" || firstDay(text) !== undefined, {
    error: ({input}) => `${quoted(input)} is not a date like 2023, 2023-07 or 2023-07-11`,
  }),
  published_precision: oneOf(["", "stated", "inferred"]),
  reading: oneOf(["", "high", "medium", "low"]),
};

function valueShapes(dialect: Dialect) {
  const value = z.string().transform((text, context) => {
    const reading = readNumber(text, dialect);
    return "number" in reading ? reading.number : refuse(context, reading.problem);
  });
  return {value_low: value, value_mid: value, value_high: value};
}

function oneOf<const Word extends string>(words: readonly Word[]) {
  return z.enum(words, {error: ({input}) => notOneOf(String(input), words)});
}

function notOneOf(text: string, words: readonly string[]): string {
  const allowed = words.filter((word) => word !== "");
  const list = `${allowed.slice(0, -1).join(", ")} or ${allowed.at(-1)}`;
  if (text === "") return `nothing stands here; write ${list}`;
  const meant = nearestWord(text, allowed);
  return `“${text}” is not one of ${list}${meant === undefined ? "" : ` (did you mean ${meant}?)`}`;
}

function readIds(text: string, context: z.RefinementCtx): readonly string[] {
  const ids = text.split(";").map((part) => part.trim());
  const wrong = ids.find((part) => part !== "" && !id.test(part));
  if (wrong !== undefined) return refuse(context, `“${wrong}” ${idRule}; several have ; between them`);
  return [...new Set(ids.filter((part) => part !== ""))];
}

function quoted(input: unknown): string {
  return input === "" ? "nothing" : `“${String(input)}”`;
}

function refuse(context: z.RefinementCtx, problem: string): never {
  context.addIssue(problem);
  return z.NEVER;
}
