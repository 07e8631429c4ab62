import type {TextRange} from "../../core/span.ts";
import {countries} from "./countries.ts";
import {crossings, regions, wideRegions} from "./regions.ts";

/** A place, a people or a government that the words name. */
export interface FoundPlace extends TextRange {
  readonly text: string;
  readonly as: "country" | "people" | "city" | "region" | "wide" | "crossing" | "government";
  /** ISO 3166-1 alpha-2 (`US-GA` for the state of Georgia); null for parts of the world without a code. */
  readonly code: string | null;
}

/** Places named in a text, in order, without overlap; the longest name wins. Offsets begin at `base`. */
export function findPlaces(text: string, base: number): FoundPlace[] {
  const found = [...namesIn(text)]
    .map(({at, name}) => ({start: base + at, end: base + at + name.length, text: name, ...(names.get(name) as Known)}))
    .filter((place) => !isPartOfName(place, text, base));
  return found.map((place) => asState(asGovernment(place, text, base), found));
}

type Known = Pick<FoundPlace, "as" | "code">;

const names: ReadonlyMap<string, Known> = new Map([
  ...forms(Object.entries(regions), "region"),
  ...Object.entries(countries).flatMap(([code, [, , cities]]) => forms([[code, cities]], "city")),
  ...Object.entries(countries).flatMap(([code, [, demonyms]]) => forms([[code, demonyms]], "people")),
  ...Object.entries(countries).flatMap(([code, [own]]) => forms([[code, own]], "country")),
  ...wideRegions.split("|").map((name): [string, Known] => [name, {as: "wide", code: null}]),
  ...Object.keys(crossings).map((name): [string, Known] => [name, {as: "crossing", code: null}]),
  ...seats(),
]);

function forms(table: readonly (readonly [code: string, names: string])[], as: FoundPlace["as"]): [string, Known][] {
  return table.flatMap(([code, listed]) =>
    listed
      .split("|")
      .filter((name) => name !== "")
      .map((name): [string, Known] => [name, {as, code}]),
  );
}

/** Seats of power that are never meant as a place. */
function seats(): [string, Known][] {
  const table = {Kremlin: "RU", "White House": "US", "Downing Street": "GB", "Blue House": "KR", "State Duma": "RU"};
  return Object.entries(table).map(([name, code]) => [name, {as: "government", code}]);
}

/** Names by their first word, the longest first. */
const byFirstWord: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  [...names.keys()].sort((a, b) => b.length - a.length),
  (name) => /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name,
);

/** The names that begin at some word and end with a whole one, from left to right. */
function* namesIn(text: string): Generator<{readonly at: number; readonly name: string}> {
  let from = 0;
  for (const {index: at, 0: word} of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (at < from) continue;
    const name = byFirstWord
      .get(word)
      ?.find((known) => text.startsWith(known, at) && endsWord(text, at + known.length));
    if (name === undefined) continue;
    from = at + name.length;
    yield {at, name};
  }
}

function endsWord(text: string, at: number): boolean {
  return !/^[\p{L}\p{N}]/u.test(text.slice(at, at + 2));
}

/**
 * A city's name before another capital is part of a longer name: Porto Amboim is not Porto. So is any behind the first
 * word of an office or a paper: Statistics Norway, Re:Russia.
 */
function isPartOfName({as, start, end}: FoundPlace, text: string, base: number): boolean {
  if (bearers.test(text.slice(Math.max(0, start - base - 20), start - base))) return true;
  return as === "city" && /^ \p{Lu}\p{Ll}/u.test(text.slice(end - base, end - base + 3));
}

const bearers =
  /(?:\p{L}:|\b(?:Statistics|Stats|Voice of|Radio|TV|University of(?: the)?|Bank of|College of|Times of) )$/u;

/** A capital that thinks, says or acts is the government that sits there: “Moscow considers”, not “to Moscow”. */
function asGovernment(place: FoundPlace, text: string, base: number): FoundPlace {
  if (place.as !== "city" && place.as !== "country") return place;
  const next = text.slice(place.end - base, place.end - base + 40);
  const previous = text.slice(Math.max(0, place.start - base - 12), place.start - base);
  if (!governs.test(next) || /\b(?:in|to|from|at|near|into|of|for)\s+$/i.test(previous)) return place;
  return {...place, as: "government"};
}

const governs =
  /^,?\s+(?:has |have |had |also |now |still |itself |long )?(?:consider|say|said|want|deni|deny|denounc|insist|announc|accus|claim|order|declar|see|saw|view|fear|hope|plan|seek|sought|argu|warn|regard|believ|think|thought|promis|threaten|refus|reject|offer|urg|call|propos|extend|shelv|scrapp?|introduc|suspend|impos|tighten|lift|abolish|pledg|vow)(?:s|es|ed|ied|ies|ing)?\b/;

/** Georgia beside another state of the United States is the state. */
function asState(place: FoundPlace, all: readonly FoundPlace[]): FoundPlace {
  if (place.text !== "Georgia") return place;
  const american = all.some(({as, code}) => code === "US" && (as === "region" || as === "city"));
  return american ? {...place, as: "region", code: "US-GA"} : place;
}
