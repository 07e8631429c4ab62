import type {Unit} from "../meaning.ts";

/** Pieces of patterns; each is one group without a name. They are joined into the patterns of the rules. */
export const monthName =
  "(?:Jan(?:uary|\\b\\.?)|Feb(?:ruary|\\b\\.?)|Mar(?:ch|\\b\\.?)|Apr(?:il|\\b\\.?)|May|Jun(?:e|\\b\\.?)|Jul(?:y|\\b\\.?)|Aug(?:ust|\\b\\.?)|Sept?(?:ember|\\b\\.?)|Oct(?:ober|\\b\\.?)|Nov(?:ember|\\b\\.?)|Dec(?:ember|\\b\\.?))";
export const weekdayName =
  "(?:Sun(?:day|\\b\\.?)|Mon(?:day|\\b\\.?)|Tue(?:sday|s?\\b\\.?)|Wed(?:nesday|\\b\\.?)|Thu(?:rsday|r?s?\\b\\.?)|Fri(?:day|\\b\\.?)|Sat(?:urday|\\b\\.?))";
export const fullWeekday = "(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day";
export const seasonName = "(?:spring|summer|autumn|fall|winter)";
export const dayPart = "(?:morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk|daybreak|sunrise|sunset)";
export const dayNumber = "(?:3[01]|[12]?\\d|0[1-9])(?:st|nd|rd|th)?";
export const fourDigits = "(?:1\\d{3}|20\\d{2})";
export const units =
  "(?:seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|yrs?|decades?|centur(?:y|ies)|semesters?|seasons?)";

const ones =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const smallNumber = `(?:(?:${tens.join("|")})(?:[- ](?:${ones.slice(0, 9).join("|")}))?|${ones.toReversed().join("|")})`;
const vagueNumber =
  "(?:a (?:few|couple of|couple|handful of|number of|dozen|hundred|thousand)|several|few|many|(?:a )?couple of|dozens of|hundreds of|thousands of|countless|numerous)";

/** A number that may stand before a unit of time. */
export const count = `(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?(?: ?(?:1/2|½))?|${vagueNumber}|${smallNumber}(?:(?: (?:and a half|hundred|thousand))|(?: or ${smallNumber}))?|half an?|an?)`;

const monthKeys = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdayKeys = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** 1–12. */
export function monthNumber(name: string): number {
  return monthKeys.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** 0 is Sunday. */
export function weekdayNumber(name: string): number {
  return weekdayKeys.indexOf(name.slice(0, 3).toLowerCase());
}

/** First and last month of a season of the northern hemisphere; winter ends in the year after. */
export function seasonMonths(name: string): {readonly first: number; readonly last: number} {
  const first = {spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12}[name.toLowerCase()] ?? 12;
  return {first, last: first + 2};
}

/** The number that words before a unit give, or null where they give none (“several”). */
export function readCount(words: string): number | null {
  const text = words.toLowerCase().replace(/,(?=\d{3})/g, "");
  if (/^\d/.test(text)) return Number.parseFloat(text) + (/1\/2|½/.test(text) ? 0.5 : 0);
  if (text === "a" || text === "an") return 1;
  if (text.startsWith("half a")) return 0.5;
  if (/couple/.test(text)) return 2;
  if (text === "a dozen") return 12;
  if (/ or /.test(text)) return null;
  if (/ and a half$/.test(text)) return (readCount(text.slice(0, -" and a half".length)) ?? 0) + 0.5;
  const parts = text.split(/[- ]/).map(wordValue);
  return parts.every((part) => part > 0)
    ? parts.reduce((sum, part) => (part >= 100 ? sum * part : sum + part), 0)
    : null;
}

function wordValue(word: string): number {
  if (word === "a") return 1;
  if (word === "hundred") return 100;
  if (word === "thousand") return 1000;
  return tens.includes(word) ? 10 * (tens.indexOf(word) + 2) : ones.indexOf(word) + 1;
}

/** The unit that a word in singular or plural names. */
export function readUnit(word: string): Unit {
  const text = word.toLowerCase();
  const named = (
    ["second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "season", "year", "decade"] as const
  ).find((unit) => text.startsWith(unit));
  if (named !== undefined) return named;
  if (text.startsWith("yr")) return "year";
  if (text.startsWith("centur")) return "century";
  if (text.startsWith("night")) return "day";
  return text.startsWith("fortnight") ? "week" : "half";
}

/** How many of the unit the word stands for: a fortnight is two weeks. */
export function unitFactor(word: string): number {
  return /^fortnight/i.test(word) ? 2 : 1;
}
