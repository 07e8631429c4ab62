import type {TextRange} from "../../core/span.ts";
import type {Passage} from "../reading/passage.ts";
import type {FoundPlace} from "./find-places.ts";

/**
 * The country whose people some words count or move: “half a million Afghans”, “62,165 citizens of Belarus”, “30,000
 * refugees from Syria”. Undefined where the words name no people by their country.
 *
 * @param number the words of the number
 * @param from whether “from” names what they left: whoever comes back from a country did not leave home there
 */
export function homeOfPeople(number: TextRange, passage: Passage, {from}: {from: boolean}): string | undefined {
  const place = passage.places.find(({start, end}) => end > number.start && start - number.end < nearby);
  if (place === undefined || place.code === null || place.as === "government") return undefined;
  const gap = passage.text.slice(Math.max(0, number.end - passage.start), Math.max(0, place.start - passage.start));
  const right = passage.text.slice(place.end - passage.start);
  const named = isPeople(place, right, passage) ? /^[\s\p{L}-]*$/u.test(gap) && !joins.test(gap) : isOf(gap, from);
  return named ? place.code.slice(0, 2) : undefined;
}

/** Units from a number to the people it counts. */
const nearby = 50;

/** “Afghans”, “Syrian refugees”, “Hong Kong people”; not “German visas”, and not “Russian-speaking”. */
function isPeople({as, text, end}: FoundPlace, right: string, {tokens}: Passage): boolean {
  if (people.test(right)) return as === "people" || as === "country";
  if (as !== "people" || right.startsWith("-")) return false;
  const next = tokens.find(({start}) => start >= end);
  return /s$/.test(text) || !(next?.pos === "NOUN" || next?.pos === "PROPN");
}

const people =
  /^ (?:people|residents|citizens|nationals|refugees|emigrants|migrants|exiles|families|households|returnees)\b/;

/** Words that part a number from a people that stands after it. */
const joins = /\b(?:to|in|into|from|by|with|for|at|on|who|that|which|than|and|have|has|had|were|was|are|is|as)\b/i;

function isOf(gap: string, from: boolean): boolean {
  if (/^\s+(?:\p{L}+\s+)?(?:citizens|nationals|natives)\s+of\s+(?:the\s+)?$/iu.test(gap)) return true;
  return from && origin.test(gap);
}

const origin =
  /^\s+(?:(?!return)\p{L}+\s+){0,2}?(?:people|persons|citizens|nationals|refugees|emigrants|migrants|exiles|arrivals|asylum seekers|families|households|men|women)\s+from\s+(?:the\s+)?$/iu;
