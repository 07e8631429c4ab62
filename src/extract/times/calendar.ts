import {addMonths, type Day, dayNumber, daysInMonth, monthOf, monthText} from "../../core/month.ts";

/** First and last day, month or year that something covers, as `2022`, `2022-02` or `2022-02-24`; null where unknown. */
export interface Interval {
  readonly start: string | null;
  readonly end: string | null;
}

/** `2022-02-24`. */
export function dayText({year, month, day}: Day): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function addDays(to: Day, count: number): Day {
  const date = new Date((dayNumber(to) + count) * 86_400_000);
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
}

/** The same day so many months on, or the last one of a shorter month. */
export function addMonthsToDay(to: Day, count: number): Day {
  const month = addMonths(monthOf(to), count);
  const [year, number] = monthText(month).split("-").map(Number) as [number, number];
  return {year, month: number, day: Math.min(to.day, daysInMonth(month))};
}

/** 0 is Sunday. */
export function weekdayOf(of: Day): number {
  return (((dayNumber(of) + 4) % 7) + 7) % 7;
}

/** `2022-02`, `month` counted on beyond December into the years after. */
export function monthOfYear(year: number, month: number): string {
  return monthText(monthOf({year, month, day: 1}));
}

/** A year as four digits. */
export function yearText(year: number): string {
  return String(year).padStart(4, "0");
}

/** Whether what one text names begins after all that the other names. */
export function isAfter(one: string, other: string): boolean {
  return one > `${other}~`;
}

/** One day, month or year. */
export function only(text: string): Interval {
  return {start: text, end: text};
}

/** The first day of `2022`, `2022-02` or `2022-02-24`. */
export function dayOf(text: string): Day {
  const [year, month = 1, day = 1] = text.split("-").map(Number);
  return {year: year as number, month, day};
}
