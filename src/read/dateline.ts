import {writtenDate} from "./written-date.ts";

/** Before the date: a place in one or two parts, and perhaps the agency. */
const before =
  /^\p{Lu}[\p{L} .'’-]{1,40}(?:, ?\p{Lu}[\p{L} .'’-]{1,30})?(?: ?\([^()]{2,40}\))?(?:, ?|: ?| ?[-–—/|] ?| ?\(| )$/u;
/** Behind it: perhaps the agency, and the dash or colon that the text begins after. */
const after = /^\)?,? ?(?:\([^()]{2,40}\)|\/[^/]{2,30}\/)? ?(?:[-–—]{1,2}|:)(?= )/u;

/** The day that a dateline gives, with its year: “GENEVA, 3 March 2024 (Agency) – …”. */
export function dayOfDateline(paragraph: string): string | undefined {
  const opening = paragraph.slice(0, 140);
  const date = writtenDate(opening);
  if (date === undefined || date.start > 90) return undefined;
  const place = opening.slice(0, date.start);
  const isPlace = before.test(place) && !/(?:^|\s)\p{Ll}/u.test(place.replace(/\([^()]*\)/g, "").replace(joins, " "));
  return isPlace && after.test(opening.slice(date.end)) ? date.day : undefined;
}

/** Small words inside the names of places. */
const joins = /\s(?:de|del|la|al|el|and|of|the|upon|am|an|der|sur)(?=\s)/g;
