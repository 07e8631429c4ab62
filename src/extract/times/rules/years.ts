import type {Meaning} from "../meaning.ts";
import {bareYear} from "./bare-year.ts";
import {yearShift} from "./dates.ts";
import {type Groups, type Rule, words} from "./rule.ts";
import {fourDigits, seasonMonths, seasonName} from "./words.ts";

const year = `(?<year>${fourDigits})`;
const whose = `(?:(?:,? of|,| in)? ?(?:${year}|(?<which>this|last|next|that|the same|the following) year))`;
const nth = "(?<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th)";

const decadeWords = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
const smallNumbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];

/** Years, their parts and runs of years in English. */
export const yearRules: readonly Rule[] = [
  // 2014–2016 · 1939-45 · the 2014-15 season
  {
    pattern: words(`${year} ?[-–—/] ?(?<last>${fourDigits}|\\d{2})(?![-–—/.,]\\d|-\\p{L})`),
    type: "date",
    read: yearRange,
  },
  {pattern: words(`${year}(?! ?(?:BC|BCE)\\b)(?:-\\d{2}(?=\\b))?`), type: "date", read: bareYear},
  {
    pattern: words("(?:AD ?(?<before>\\d{1,4})|(?<after>\\d{1,4}) ?(?:AD|CE))"),
    type: "date",
    read: ({before, after}) => ({is: "calendar", year: Number(before ?? after)}),
  },
  {pattern: words("(?:the )?\\d{1,4} ?(?:BCE?|B\\.C\\.)"), type: "date", read: () => ({is: "unplaced"})},
  {
    pattern: words(`(?:fiscal|financial|calendar|school|academic)(?: year)?,? ${year}(?:[-–/](?<last>\\d{4}|\\d{2}))?`),
    type: "date",
    read: ({year, last}) =>
      (last === undefined ? undefined : yearRange({year: year ?? "", last})) ?? {is: "calendar", year: Number(year)},
  },
  {
    pattern: words("FY ?(?:20)?(?<short>\\d{2})"),
    type: "date",
    read: ({short}) => ({is: "calendar", year: 2000 + Number(short)}),
  },
  // the 1990s · the '90s · the nineties · the 19th century
  {
    pattern: words("(?:the )?(?<decade>1\\d{2}0|20\\d0)['’]?s"),
    type: "date",
    read: ({decade}) => decadeOf(Number(decade)),
  },
  {pattern: words("(?:the )?['’](?<short>\\d0)s"), type: "date", read: ({short}) => decadeOf(1900 + Number(short))},
  {
    pattern: words(`the (?<word>${decadeWords.join("|")})`),
    type: "date",
    read: ({word = ""}) => decadeOf(1920 + 10 * decadeWords.indexOf(word.toLowerCase())),
  },
  {
    pattern: words(
      "(?:the )?(?<nth>\\d{1,2}(?:st|nd|rd|th)|nineteenth|twentieth|twenty-first|eighteenth|seventeenth)[ -]century",
    ),
    type: "date",
    read: ({nth = ""}) => centuryOf(centuryNumber(nth)),
  },
  // Q3 2022 · the third quarter of 2022 · the second half of last year · H1 2023
  {
    pattern: words(`Q(?<q>[1-4])(?:,? (?:of )?${year})?`),
    type: "date",
    read: ({q, year}) => months(3 * Number(q) - 2, 3, {year}),
  },
  {
    pattern: words(`(?:${year} ?)Q(?<q>[1-4])`),
    type: "date",
    read: ({q, year}) => months(3 * Number(q) - 2, 3, {year}),
  },
  {
    pattern: words(`H(?<h>[12]) (?:of )?${year}`),
    type: "date",
    read: ({h, year}) => months(6 * Number(h) - 5, 6, {year}),
  },
  {
    pattern: words(`(?:the )?(?:fiscal )?${nth}[ -](?:fiscal )?quarter${whose}?`),
    type: "date",
    read: ({nth = "", ...of}) => months(3 * nthOf(nth, 4) - 2, 3, of),
  },
  {
    pattern: words(`(?:the )?${nth}[ -]half${whose}`),
    type: "date",
    read: ({nth = "", ...of}) => months(6 * nthOf(nth, 2) - 5, 6, of),
  },
  {
    pattern: words("(?<=(?:in|during|over|for) )the (?<nth>first|second)[ -]half(?= *(?:[.,;:)]|$|[–—]))"),
    type: "date",
    read: ({nth = ""}) => months(6 * nthOf(nth, 2) - 5, 6, {}),
  },
  {
    pattern: words(`(?:the )?first (?<n>two|three|four|five|six|seven|eight|nine|ten|eleven|\\d{1,2}) months${whose}`),
    type: "date",
    read: ({n = "", ...of}) => months(1, Number(n) || smallNumbers.indexOf(n.toLowerCase()) + 2, of),
  },
  // the summer of 2022 · winter 2022–23 · last spring · this fall
  {
    pattern: words(`(?:the )?(?<season>${seasonName})${whose}(?:[-–/]\\d{2,4})?`),
    type: "date",
    read: ({season = "", ...of}) => seasonOf(season, of),
  },
  {
    pattern: words(`(?<which>this|last|next|that|the following|the same|the previous) (?<season>${seasonName})`),
    type: "date",
    read: ({season = "", which = ""}) => seasonOf(season, which.toLowerCase() === "last" ? {} : {which}),
  },
  {
    pattern: words(
      `(?<=(?:in|by|since|until|during|over|early|late|mid) )(?:the )?(?<season>spring|summer|autumn|winter|fall)(?! (?:of|from|in|to|to the|back|Olympics|Games|apart|behind|short)\\b)`,
    ),
    type: "date",
    read: ({season = ""}, {before}) =>
      season.toLowerCase() === "fall" && !/in\s$|the\s$/i.test(before) ? undefined : seasonOf(season, {}),
  },
];

function yearRange({year, last = ""}: Groups): Meaning | undefined {
  const first = Number(year);
  const to = last.length === 2 ? first - (first % 100) + Number(last) : Number(last);
  return to > first && to - first < 200 ? {is: "years", first, last: to} : undefined;
}

function decadeOf(first: number): Meaning {
  return {is: "years", first, last: first + 9};
}

function centuryOf(nth: number): Meaning {
  return {is: "years", first: 100 * (nth - 1) + 1, last: 100 * nth};
}

function centuryNumber(nth: string): number {
  const named = {seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20, "twenty-first": 21}[nth.toLowerCase()];
  return named ?? Number.parseInt(nth, 10);
}

function nthOf(nth: string, last: number): number {
  const at = ["first", "second", "third", "fourth"].indexOf(nth.toLowerCase());
  if (at >= 0) return at + 1;
  return Number.parseInt(nth, 10) || last;
}

function months(
  first: number,
  count: number,
  {year, which}: {year?: string | undefined; which?: string | undefined},
): Meaning {
  return {
    is: "months",
    first,
    last: first + count - 1,
    ...(year !== undefined && {year: Number(year)}),
    ...(which !== undefined && {yearShift: yearShift(which)}),
  };
}

function seasonOf(season: string, of: {year?: string; which?: string}): Meaning {
  return months(seasonMonths(season).first, 3, of);
}
