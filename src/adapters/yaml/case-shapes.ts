import {z} from "zod";
import type {Case, CaseEvent, ReturnEvent} from "../../core/case.ts";
import {firstDay, month} from "../../core/month.ts";
import {type PlaceReading, readHost, readTerritory} from "../iso-3166/read-place.ts";

const text = z
  .string({error: notText})
  .regex(/^\P{Cc}*$/u, not("a text of one line"))
  .regex(/\S/, not("a text"));

const aMonth = not("a month like 2022-02");
const monthShape = z
  .string(aMonth)
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, aMonth)
  .transform(month);

/** YAML takes a lone year for a number. */
const publication = z.preprocess(
  (value) => (Number.isInteger(value) ? String(value) : value),
  z
    .string(not("a date like 2018-12-31"))
    .refine((written) => firstDay(written) !== undefined, not("a date like 2018, 2018-12 or 2018-12-31")),
);

const aDate = not("a day like 2022-02-24, or a month like 2022-02");
const date = z
  .string(aDate)
  .regex(/^\d{4}-\d{2}/, aDate)
  .transform((written, context) => {
    const first = firstDay(written);
    return first === undefined
      ? refuse(context, aDate.error({input: written}))
      : {date: first, dayKnown: written.length > "YYYY-MM".length};
  });

const persons = z.number(not("a number of persons")).positive(not("a number of persons above 0"));

const event = z
  .strictObject({date, name: text, departures: ifGiven(persons)}, not("like {date: 2022-02-24, name: invasion}"))
  .transform(({date, name, departures}): CaseEvent => ({...date, name, departures}));

const returnEvent = z
  .strictObject({date, name: text}, not("like {date: 2024-12-08, name: a ceasefire}"))
  .transform(({date, name}): ReturnEvent => ({...date, name}));

const territory = placeShape(readTerritory, "a code like GE or US-FL");
const host = placeShape(readHost, "a code like GE, EU or GE+AM");

/** What each key of case.yaml may hold, and what it is read as. Unknown keys are a mistake, here and inside events. */
export const caseShapes = {
  id: z
    .string({error: notText})
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, not("an id: small letters, digits and hyphens, 64 at most")),
  title: text,
  home: territory,
  population: text,
  from: monthShape,
  until: monthShape,
  answerAt: ifGiven(monthShape),
  asOf: ifGiven(publication),
  events: listOf(event, "a list of events"),
  returnEvents: listOf(returnEvent, "a list of events"),
  baseline: ifGiven(persons),
  hosts: z.preprocess(
    (hosts) => (hosts === "auto" ? null : hosts),
    z
      .array(host, not("auto, or a list like [GE, AM]"))
      .nullish()
      .transform((hosts) => hosts ?? "auto"),
  ),
  minClaims: z
    .int(not("a whole number from 1"))
    .min(1, not("a whole number from 1"))
    .nullish()
    .transform((count) => count ?? 1),
  priors: z
    .record(z.string(), z.number(not("a number")), not("a map from names of priors to numbers"))
    .nullish()
    .transform((priors) => priors ?? {}),
} satisfies {readonly [Key in keyof Case]: z.ZodType<Case[Key]>};

/** Keys of an entry of the two lists of events. */
export const eventKeys: Readonly<Record<string, readonly string[]>> = {
  events: ["date", "name", "departures"],
  returnEvents: ["date", "name"],
};

function placeShape(read: (text: string) => PlaceReading, what: string) {
  return z.string(not(what)).transform((code, context) => {
    const reading = read(code);
    return "place" in reading ? reading.place : refuse(context, reading.problem);
  });
}

function ifGiven<Shape extends z.ZodType>(shape: Shape) {
  return shape.nullish().transform((value) => value ?? undefined);
}

function listOf<Shape extends z.ZodType>(shape: Shape, what: string) {
  return z
    .array(shape, not(what))
    .nullish()
    .transform((list) => list ?? []);
}

/** The words for a value that is not what a key wants. */
function not(wanted: string) {
  return {
    error: ({input}: {readonly input?: unknown}): string =>
      input === undefined || input === null
        ? `nothing stands here; write ${wanted}`
        : `${shown(input)} is not ${wanted}`,
  };
}

function notText({input}: {readonly input?: unknown}): string {
  if (typeof input === "number") return `${input} is a number; put it in quotation marks`;
  return not("a text").error({input});
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a map" : `“${String(value)}”`;
}

function refuse(context: z.RefinementCtx, problem: string): never {
  context.addIssue(problem);
  return z.NEVER;
}
