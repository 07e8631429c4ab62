/** A calendar month as a whole number, `year · 12 + (month − 1)`, so that months can be added and compared. */
export type Month = number & {readonly brand: "Month"};

/** A calendar day; `month` is 1–12, `day` 1–31. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `month("2022-02")`. @throws {RangeError} when the text is not a month written so. */
export function month(text: string): Month {
  const found = /^(\d{4})-(\d{2})$/.exec(text);
  const number = Number(found?.[2]);
  if (found === null || number < 1 || number > 12) throw new RangeError(`“${text}” is not a month like 2022-02`);
  return monthOf({year: Number(found[1]), month: number, day: 1});
}

/** `2022-02`, as in files. */
export function monthText(of: Month): string {
  return `${String(Math.floor(of / 12)).padStart(4, "0")}-${String((of % 12) + 1).padStart(2, "0")}`;
}

/** `June 2023`, as in sentences. */
export function monthWords(of: Month): string {
  return `${monthNames[of % 12]} ${Math.floor(of / 12)}`;
}

/** `2022-02-24`, as in files. */
export function dayText({year, month, day}: Day): string {
  return [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
}

/** The month that a day lies in. */
export function monthOf(day: Day): Month {
  return (day.year * 12 + day.month - 1) as Month;
}

/** The month `count` months after (before, if negative). */
export function addMonths(to: Month, count: number): Month {
  return (to + count) as Month;
}

/** Number of days in a month. */
export function daysInMonth(of: Month): number {
  const year = Math.floor(of / 12);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][of % 12] as number;
}

/** The day a text `YYYY-MM-DD` names, or undefined when there is no such day. */
export function day(text: string): Day | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return undefined;
  const [year, number, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (number < 1 || number > 12 || date < 1) return undefined;
  const candidate = {year, month: number, day: date};
  return date <= daysInMonth(monthOf(candidate)) ? candidate : undefined;
}

/** The first day of what a text `YYYY[-MM[-DD]]` names, or undefined when there is no such year, month or day. */
export function firstDay(text: string): Day | undefined {
  return /^\d{4}(-\d{2}){0,2}$/.test(text) ? day(`${text}-01-01`.slice(0, "YYYY-MM-DD".length)) : undefined;
}

/** Days since 1 January 1970, for differences. */
export function dayNumber(of: Day): number {
  return Date.UTC(of.year, of.month - 1, of.day) / 86_400_000;
}

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
