import type {Meaning} from "../meaning.ts";
import {bareMonth} from "./bare-month.ts";
import {type Groups, type Rule, words} from "./rule.ts";
import {dayNumber, fourDigits, monthName, monthNumber, weekdayName} from "./words.ts";

const year = `(?<year>${fourDigits})`;
const month = `(?<month>${monthName})`;
const day = `(?<day>${dayNumber})`;
const weekday = `(?:${weekdayName},? (?:the )?)?`;
const whichYear =
  "(?:,? (?:of )?(?<which>this|last|next|that|the same|the following|the previous|the next)(?: year)(?![\\p{L}-]))";

/** Days, months and years of the calendar in English. */
export const dateRules: readonly Rule[] = [
  // 21 June 2022 · Tuesday, the 21st of June · June 21, 2022 · Tue., June 21
  {
    pattern: words(`${weekday}(?:the )?${day}(?: of|-)?[ -]${month}(?:(?:,? |-)${year}|${whichYear})?`),
    type: "date",
    read: calendar,
  },
  {
    pattern: words(`${weekday}${month},? (?:the )?${day}(?:(?:,? |,? of |,)${year}|${whichYear})?(?![:.,]\\d)`),
    type: "date",
    read: calendar,
  },
  // 26–28 June 2022 · June 26 to 28, 2022 · 26 and 27 June
  {
    pattern: words(
      `${weekday}${day} ?(?:[-–—]|to|and|or) ?${weekday}(?<last>${dayNumber})(?: of)? ${month}(?:,? ${year})?`,
    ),
    type: "date",
    read: dayRange,
  },
  {
    pattern: words(`${month} ${day} ?(?:[-–—]|to|and|or|through) ?(?<last>${dayNumber})(?:,? ${year})?(?![:.,]\\d)`),
    type: "date",
    read: dayRange,
  },
  // June 2022 · June of 2022 · June last year · June–August 2022
  {pattern: words(`${month}(?:,? | of |, of |-)${year}`), type: "date", read: calendar},
  {pattern: words(`${month}${whichYear}`), type: "date", read: calendar},
  {
    pattern: words(`(?<first>${monthName}) ?(?:[-–—/]) ?${month}(?:,? (?:of )?${year})?`),
    type: "date",
    read: ({first = "", month = "", ...rest}) => ({
      is: "range",
      from: calendar({...rest, month: first}),
      to: calendar({...rest, month}),
    }),
  },
  {pattern: words(`(?<which>last|this|next|the same|that) ${month}(?! \\d)`), type: "date", read: whichMonth},
  {pattern: words(month), type: "date", read: bareMonth},
  // 2022-06-21 · 2022-06 · 21.06.2022 · 6/21/2022
  {
    pattern: words(`${year}-(?<m>0[1-9]|1[0-2])(?:-(?<d>0[1-9]|[12]\\d|3[01]))?(?!-?\\d)`),
    type: "date",
    read: ({year, m, d}) => ({is: "calendar", year: Number(year), month: Number(m), ...(d && {day: Number(d)})}),
  },
  {
    pattern: words("(?<a>\\d{1,2})(?<mark>[./-])(?<b>\\d{1,2})\\k<mark>(?<y>\\d{4}|\\d{2})(?![./-]\\d)"),
    type: "date",
    read: numeric,
  },
  // on the 21st
  {
    pattern: words(
      "(?<=on )the (?<day>(?:3[01]|[12]?\\d)(?:st|nd|rd|th))(?= *(?:[.,;:)—–]|$|and |the |he |she |they |it |we |a |in the ))",
    ),
    type: "date",
    read: ({day = ""}) => ({is: "calendar", day: Number.parseInt(day, 10), yearShift: "same"}),
  },
];

function calendar({year, month, day, which}: Groups): Meaning {
  return {
    is: "calendar",
    ...(year !== undefined && {year: Number(year)}),
    ...(month !== undefined && {month: monthNumber(month)}),
    ...(day !== undefined && {day: Number.parseInt(day, 10)}),
    ...(which !== undefined && {yearShift: yearShift(which)}),
  };
}

function dayRange({last = "", ...first}: Groups): Meaning | undefined {
  const [from, to] = [Number.parseInt(first.day ?? "", 10), Number.parseInt(last, 10)];
  if (to <= from) return undefined;
  return {is: "range", from: calendar(first), to: calendar({...first, day: last})};
}

/** “last June” is the latest June that is over; “that June” is of the year told of. */
function whichMonth({which = "", month = ""}: Groups): Meaning | undefined {
  if (!/^\p{Lu}/u.test(month)) return undefined;
  const shift = yearShift(which);
  return {is: "calendar", month: monthNumber(month), ...(shift !== -1 && {yearShift: shift})};
}

/** Day before month, unless only month before day makes a date; between slashes the other way round, as in America. */
function numeric({a, b, mark, y = ""}: Groups, {after}: {after: string}): Meaning | undefined {
  const [first, second] = [Number(a), Number(b)];
  if (mark === "-" && y.length === 2) return undefined;
  if (/^ ?%/.test(after) || first === 0 || second === 0) return undefined;
  const monthFirst = mark === "/" ? first <= 12 : second > 12;
  const [month, day] = monthFirst ? [first, second] : [second, first];
  if (month > 12 || day > 31) return undefined;
  const year = y.length === 4 ? Number(y) : Number(y) + (Number(y) < 50 ? 2000 : 1900);
  return {is: "calendar", year, month, day};
}

/** Which year the words mean, counted from that of the document, or the year told of. */
export function yearShift(which: string): -1 | 0 | 1 | "same" {
  const text = which.toLowerCase();
  if (text === "last") return -1;
  if (text === "this") return 0;
  return text === "next" ? 1 : "same";
}
