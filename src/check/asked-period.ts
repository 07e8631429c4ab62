import {type Day, day, daysInMonth, dayText, monthOf} from "../core/month.ts";

/** When a question speaks of, in days written `2023-06-30`, and the question without its dates. */
export interface AskedPeriod {
  /** Undefined: from the account's first month on. */
  readonly first: string | undefined;
  readonly last: string;
  /** “on 22 September 2022”: that one day, where something happens and nothing stands. */
  readonly onOneDay: boolean;
  /** The dates as they were written. */
  readonly said: string;
  readonly rest: string;
}

/** The words that are no date, or one date too many. */
export interface UnclearPeriod {
  readonly unclear: string;
}

/**
 * Read the dates of a question: “by 2023-06”, “on 31 December 2022”, “in September 2022”, “from 2022-09 to 2022-12”, “by the
 * end of 2023”, “since February 2022 … by June 2023”. There is one end and at most one beginning; “in” a month or year
 * also begins there, “before” ends the day before. A year alone needs such a word, or it is a number.
 */
export function readPeriod(text: string): AskedPeriod | UnclearPeriod {
  const found: DateFound[] = [];
  const rest = text.replace(dated, (whole, ...groups: (string | undefined)[]) => {
    const date = dateFound(whole, groups);
    if (date === undefined) return whole;
    found.push(date);
    return " ";
  });
  const odd = looksLikeDate.exec(rest)?.[0] ?? found.find(({span}) => span === undefined)?.whole;
  return odd === undefined ? periodOf(found, text, rest) : {unclear: odd.trim()};
}

interface DateFound {
  readonly whole: string;
  readonly role: "begins" | "inside" | "ends" | "before";
  readonly onOneDay: boolean;
  /** First and last day; undefined where there is no such date, or two: “by 2023” may mean its beginning or its end. */
  readonly span: readonly [first: Day, last: Day] | undefined;
}

const names = "january february march april may june july august september october november december".split(" ");
const monthName =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
/** Six groups: `2023-06`, its day, a day before the name of a month, that name, a day after it, the year; then a year alone. */
const date = `(?<![\\d.,/-])(?:(\\d{4}-\\d{2})(?:-(\\d{2}))?|(?:(\\d{1,2})\\s+)?\\b(${monthName})\\.?\\s+(?:(\\d{1,2}),\\s*)?(\\d{4})|((?:19|20)\\d{2}))(?![\\d/-]|[.,]\\d|\\s*(?:people|persons|k\\b|m\\b|million|thousand|%))`;
const dated = new RegExp(
  `(?:\\b(by|on|in|during|until|till|at|as of|through|before|since|from|between|to|and)\\s+)?(?:the\\s+)?(end\\s+of\\s+)?${date}`,
  "giu",
);
const looksLikeDate = /\d{1,4}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}[/.]\d{4}\b|\b\d{4}-\d{1,2}(?:-\d+)?\b/;

function dateFound(whole: string, groups: readonly (string | undefined)[]): DateFound | undefined {
  const [preposition = "", end, iso, isoDay, dayBefore, name, dayAfter, year, alone] = groups;
  if (alone !== undefined && preposition === "" && end === undefined) return undefined;
  const stated = isoDay ?? dayBefore ?? dayAfter;
  const eitherEnd = end === undefined && /^(by|on|until|till|at|as of)$/i.test(preposition);
  const span =
    alone === undefined
      ? spanOf(iso ?? monthOfYear(name ?? "", year ?? ""), stated)
      : eitherEnd
        ? undefined
        : yearSpan(alone);
  const role = roleOf(preposition.toLowerCase(), end !== undefined);
  const atItsEnd = span !== undefined && end !== undefined ? ([span[1], span[1]] as const) : span;
  return {whole, role, onOneDay: stated !== undefined && /^on$/i.test(preposition), span: atItsEnd};
}

function roleOf(preposition: string, atItsEnd: boolean): DateFound["role"] {
  if (/^(since|from|between)$/.test(preposition)) return "begins";
  if (preposition === "before") return "before";
  return /^(in|during)$/.test(preposition) && !atItsEnd ? "inside" : "ends";
}

function monthOfYear(name: string, year: string): string {
  const number = names.findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3))) + 1;
  return `${year}-${String(number).padStart(2, "0")}`;
}

function spanOf(month: string, stated: string | undefined): DateFound["span"] {
  const first = day(`${month}-${(stated ?? "1").padStart(2, "0")}`);
  return first && [first, stated === undefined ? {...first, day: daysInMonth(monthOf(first))} : first];
}

function yearSpan(year: string): DateFound["span"] {
  return [
    {year: Number(year), month: 1, day: 1},
    {year: Number(year), month: 12, day: 31},
  ];
}

function periodOf(found: readonly DateFound[], text: string, rest: string): AskedPeriod | UnclearPeriod {
  const beginnings = found.filter(({role}) => role === "begins");
  const [end, ...furtherEnds] = found.filter(({role}) => role !== "begins");
  const [beginning] = beginnings;
  const said = found.map(({whole}) => whole.trim()).join(" … ");
  const unclear = {unclear: found.length === 0 ? text : said};
  const tooMany =
    furtherEnds.length > 0 || beginnings.length > 1 || (end?.role === "inside" && beginning !== undefined);
  if (end?.span === undefined || tooMany) return unclear;
  const [endsFrom, endsOn] = end.span;
  const first = end.role === "inside" ? endsFrom : beginning?.span?.[0];
  const last = end.role === "before" ? dayBefore(endsFrom) : dayText(endsOn);
  const start = first && dayText(first);
  if (start !== undefined && start > last) return unclear;
  return {first: start, last, onOneDay: end.onOneDay, said, rest};
}

function dayBefore({year, month, day: of}: Day): string {
  return new Date(Date.UTC(year, month - 1, of - 1)).toISOString().slice(0, "YYYY-MM-DD".length);
}
