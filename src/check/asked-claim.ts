import type {EvidenceRow, StatedStay} from "../core/evidence-row.ts";
import {type Month, monthText} from "../core/month.ts";
import {type AskedMeasure, readMeasure, tellsWhatIsCounted} from "./asked-measure.ts";
import {type AskedNumber, readNumber} from "./asked-number.ts";
import {type AskedPeriod, readPeriod} from "./asked-period.ts";
import {markPlaces, type PlaceNames, unknownPlace} from "./asked-place.ts";

/** What a question can lack; `words`: something in it that is not understood; `share`: one of something not asked in shares. */
export type Missing = "number" | "month" | "measure" | "place" | "words" | "share";

/** What a question about one number was read as; or the part of it that was missing. */
export type AskedClaim =
  | {readonly kind: "claim"; readonly row: EvidenceRow}
  | {readonly kind: "unclear"; readonly missing: Missing; readonly said: string};

/** What it takes to read a question about an account. */
export interface AskedOf {
  readonly from: Month;
  readonly home: string;
  readonly places: PlaceNames;
}

/**
 * Read a claim as a person types it: `returned_share >= 0.5 by 2023-06`, “between 700,000 and 1.5 million left by July
 * 2023”, “at least 100,000 in GE on 2022-12-31”, “half have returned by June 2023”.
 *
 * Dates come out of the text first, then the stay, then the number, so that what is left says only what was counted, and
 * where. A flow without a beginning begins with the account. Where no stay is named, both are asked. Whatever is not
 * understood is refused, for it may make another question.
 */
export function readAskedClaim(text: string, of: AskedOf): AskedClaim {
  const period = readPeriod(text);
  if ("unclear" in period) return unclear("month", period.unclear);
  const {stay, rest} = readStay(period.rest);
  const marked = markPlaces(rest, of.places, of.home);
  const number = readNumber(marked);
  if (number === undefined) return unclear("number", /\d/.test(marked) ? plain(rest) : text);
  const {scope, words} = readScope(number.rest);
  const asked = readMeasure(words, number.unit);
  if (asked === undefined) return notUnderstood(words, number, text);
  const fault = faultOf(asked, number, period, of.from);
  return fault ?? {kind: "claim", row: rowOf({asked, number, period, stay, scope}, of.from)};
}

interface Understood {
  readonly asked: AskedMeasure;
  readonly number: AskedNumber;
  readonly period: AskedPeriod;
  readonly stay: StatedStay;
  readonly scope: "case" | "wider";
}

function unclear(missing: Missing, said: string): AskedClaim {
  return {kind: "unclear", missing, said: said.trim()};
}

function notUnderstood(words: string, {unit}: AskedNumber, text: string): AskedClaim {
  const name = unknownPlace(words);
  if (name !== undefined) return unclear("place", name);
  const inOtherUnit = readMeasure(words, unit === "share" ? "persons" : "share") !== undefined;
  if (inOtherUnit) return unclear(unit === "share" ? "share" : "number", text);
  return tellsWhatIsCounted(words) ? unclear("words", plain(words)) : unclear("measure", text);
}

/** What is understood word by word, and yet is not one question. */
function faultOf(
  {measure, ofThoseThere}: AskedMeasure,
  {signed}: AskedNumber,
  {first, last, onOneDay, said, rest}: AskedPeriod,
  from: Month,
): AskedClaim | undefined {
  const stands = measure === "stock_abroad" || measure === "permits_stock";
  const isFlow = measure === "left_total" || measure === "arrivals" || measure === "departures";
  const ofAllLeavers = measure === "returned_share" && !ofThoseThere;
  if (signed && measure !== "net_entries") return unclear("number", rest);
  const sinceLater = first !== undefined && first.slice(0, "YYYY-MM".length) !== monthText(from);
  const insideOneMonth = first?.slice(0, "YYYY-MM".length) === last.slice(0, "YYYY-MM".length);
  if (stands && first !== undefined && !insideOneMonth) return unclear("month", said);
  if (ofAllLeavers && sinceLater) return unclear("month", said);
  if (ofThoseThere && first === undefined) return unclear("month", said);
  return isFlow && onOneDay && !/_/.test(rest) ? unclear("month", said) : undefined;
}

/** The words of a person again, without the marks of places. */
function plain(words: string): string {
  return words.replace(/[<>]/g, "").replace(/\s+/g, " ").trim();
}

const settled = /(?:\band\s+)?\b(?:people who\s+)?settled(?:\s+(?:abroad|there))?\b|\bfor good\b/i;
const everyStay = /\b(?:counting\s+)?(?:any|every) stay(?:\s+of a month or more)?\b|\bfor a month or more\b/i;

function readStay(text: string): {readonly stay: StatedStay; readonly rest: string} {
  if (settled.test(text)) return {stay: "settled", rest: text.replace(settled, " ")};
  if (everyStay.test(text)) return {stay: "any", rest: text.replace(everyStay, " ")};
  return {stay: "unclear", rest: text};
}

const withEarlier = /,?\s*those who were there before included\b/i;

function readScope(text: string): {readonly scope: "case" | "wider"; readonly words: string} {
  return {scope: withEarlier.test(text) ? "wider" : "case", words: text.replace(withEarlier, " ")};
}

/** A row of evidence that nobody published. */
function rowOf({asked, number, period, stay, scope}: Understood, from: Month): EvidenceRow {
  const {measure, place, towardsHosts} = asked;
  return {
    id: "asked",
    measure,
    place,
    population: "",
    scope,
    low: number.low,
    mid: number.mid !== null && towardsHosts ? -number.mid : number.mid,
    high: number.high,
    unit: measure === "returned_share" ? "share" : "persons",
    periodStart: period.first ?? `${monthText(from)}-01`,
    periodEnd: period.last,
    durationRule: "",
    stay,
    attributedTo: "",
    source: "asked",
    attributionKind: "individual",
    derivesFrom: [],
    derivation: "",
    partOf: "",
    publisher: "",
    title: "",
    url: "",
    published: "",
    publishedPrecision: "",
    methodNote: "",
    quoteGist: "",
    reading: "",
    origin: {file: "--claim", line: 1},
  };
}
