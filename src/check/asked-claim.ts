import type {EvidenceRow, Measure, StatedStay} from "../core/evidence-row.ts";
import {type Month, month, monthText} from "../core/month.ts";
import {type AskedNumber, readNumber} from "./asked-number.ts";
import {type AskedPeriod, lastDay, readPeriod} from "./asked-period.ts";

/** Names of places that a question may use, and their codes. */
export type PlaceNames = ReadonlyMap<string, string>;

/** What a question about one number was read as; or the part of it that was missing. */
export type AskedClaim =
  | {readonly kind: "claim"; readonly row: EvidenceRow}
  | {readonly kind: "unclear"; readonly missing: "number" | "month" | "measure" | "place"; readonly said: string};

/**
 * Read a claim as a person types it: `returned_share >= 0.5 by 2023-06`, “between 700,000 and 1.5 million left by July
 * 2023”, “at least 100,000 in GE on 2022-12-31”, “half have returned by June 2023”.
 *
 * The month comes first out of the text, then the place, so that what is left has no number but the one that is claimed.
 * A flow without a beginning begins with the account. Where no stay is named, both are asked.
 */
export function readAskedClaim(text: string, from: Month, places: PlaceNames): AskedClaim {
  const unclear = (missing: "number" | "month" | "measure" | "place", said = text): AskedClaim => ({
    kind: "unclear",
    missing,
    said,
  });
  const period = readPeriod(text);
  if (period === undefined) return unclear("month");
  const place = readPlaceIn(period.rest, places);
  if (place === undefined) return unclear("place", period.rest);
  const number = readNumber(place.rest);
  if (number === undefined) return unclear("number", place.rest);
  const measure = measureIn(place.rest, place.code, number.unit);
  if (measure === undefined) return unclear("measure", place.rest);
  return {kind: "claim", row: rowOf({measure, place: place.code, number, period, stay: stayIn(place.rest)}, from)};
}

interface Understood {
  readonly measure: Measure;
  readonly place: string;
  readonly number: AskedNumber;
  readonly period: AskedPeriod;
  readonly stay: StatedStay;
}

/** “in GE”, “to Georgia”, “from Türkiye”; without one, all places together. Undefined for a name that is none. */
function readPlaceIn(text: string, places: PlaceNames): {readonly code: string; readonly rest: string} | undefined {
  const found = /\b(?:in|to|from|into)\s+(?:the\s+)?(\p{Lu}[\p{L}'’.-]*(?:\s+(?:and\s+)?\p{Lu}[\p{L}'’.-]*)*)/u.exec(
    text,
  );
  if (found === null) return {code: "ALL", rest: text};
  const name = found[1];
  const code = places.get(name.toLowerCase());
  return code === undefined ? undefined : {code, rest: text.replace(found[0], " ")};
}

/** The first that fits. */
const byWords: readonly (readonly [RegExp, Measure])[] = [
  [/\breturned_total\b/i, "returned_total"],
  [/\breturned_share\b|\bshare\b.*\b(returned|back)\b/i, "returned_share"],
  [/\bleft_total\b/i, "left_total"],
  [/\bstock_abroad\b/i, "stock_abroad"],
  [/\bnet_entries\b/i, "net_entries"],
  [/\barriv(ed|als)\b|\b(came|moved|went) to\b/i, "arrivals"],
  [/\b(returned|(came|come|gone|went|are|is|were) (back|home)|back)\b/i, "returned_total"],
  [/\b(abroad|away|liv(e|ed|ing)|stay(ed|ing)?|there|present)\b/i, "stock_abroad"],
  [/\b(left|fled|emigrated|departed|gone|departures)\b/i, "left_total"],
];

function measureIn(text: string, place: string, unit: AskedNumber["unit"]): Measure | undefined {
  const measure = byWords.find(([pattern]) => pattern.test(text))?.[1];
  if (measure === "returned_total" && unit === "share") return "returned_share";
  return measure ?? (place === "ALL" ? undefined : "stock_abroad");
}

function stayIn(text: string): StatedStay {
  if (/\bsettled\b|\bfor good\b/i.test(text)) return "settled";
  return /\b(any|every) stay|\ba month or more\b/i.test(text) ? "any" : "unclear";
}

/** A row of evidence that nobody published. */
function rowOf({measure, place, number, period, stay}: Understood, from: Month): EvidenceRow {
  return {
    id: "asked",
    measure,
    place,
    population: "",
    scope: "case",
    low: number.low,
    mid: number.mid,
    high: number.high,
    unit: measure === "returned_share" ? "share" : "persons",
    periodStart: `${period.first ?? monthText(from)}-01`,
    periodEnd: lastDay(month(period.last)),
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
