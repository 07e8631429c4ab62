import {daysInMonth, type Month, monthText} from "../core/month.ts";

/** The months that a question speaks of, `2023-06`, and the question without them. */
export interface AskedPeriod {
  /** Undefined: from the account's first month on. */
  readonly first: string | undefined;
  readonly last: string;
  readonly rest: string;
}

/**
 * Read the months of a question: “by 2023-06”, “on 31 December 2022”, “in September 2022”, “from 2022-09 to 2022-12”,
 * “by the end of 2023”. A single date names its month; “in” a month or year also begins there.
 */
export function readPeriod(text: string): AskedPeriod | undefined {
  const between = new RegExp(
    `\\b(?:from|between|since)\\s+${date}\\s+(?:to|until|till|and|through)\\s+${date}`,
    "iu",
  ).exec(text);
  if (between !== null) {
    const {first} = monthsOf(between.slice(1, 5));
    return {first, last: monthsOf(between.slice(5, 9)).last, rest: without(text, between[0])};
  }
  const at = new RegExp(`(?:\\b(by|on|in|during|until|at|as of)\\s+)?(?:the\\s+)?(?:end\\s+of\\s+)?${date}`, "iu").exec(
    text,
  );
  if (at === null) return undefined;
  const [whole, preposition = ""] = at;
  const {first, last} = monthsOf(at.slice(2, 6));
  const inside = /^(in|during)$/i.test(preposition) && !/end\s+of/i.test(whole);
  return {first: inside ? first : undefined, last, rest: without(text, whole)};
}

/** The last day of a month, `2023-06-30`. */
export function lastDay(of: Month): string {
  return `${monthText(of)}-${String(daysInMonth(of)).padStart(2, "0")}`;
}

const names = "january february march april may june july august september october november december".split(" ");
const monthName =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
/** Four groups: `2023-06` (with or without a day), name of a month, its year, a year alone. */
const date = `(?:(\\d{4}-\\d{2})(?:-\\d{2})?|(?:\\d{1,2}\\s+)?(${monthName})\\.?\\s+(?:\\d{1,2},\\s*)?(\\d{4})|((?:19|20)\\d{2}))(?!\\d|,\\d|\\s*(?:people|persons|k\\b|m\\b|million|thousand|%))`;

function monthsOf([iso, name, year, alone]: readonly (string | undefined)[]): {first: string; last: string} {
  if (iso !== undefined) return {first: iso, last: iso};
  if (name === undefined) return {first: `${alone}-01`, last: `${alone}-12`};
  const number = names.findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3))) + 1;
  const text = `${year}-${String(number).padStart(2, "0")}`;
  return {first: text, last: text};
}

function without(text: string, part: string): string {
  return text.replace(part, " ");
}
