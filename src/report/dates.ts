import {type Day, day, type Month, month, monthOf, monthWords} from "../core/month.ts";

/** `2022-02-24` → 24 February 2022, `2022-02` → February 2022, `2022` stays. */
export function dateWords(text: string): string {
  const exact = day(text);
  if (exact !== undefined) return `${exact.day} ${monthWords(monthOf(exact))}`;
  return /^\d{4}-\d{2}$/.test(text) ? monthWords(month(text)) : text;
}

/** `24 February 2022 – 11 July 2023`; one date where there is one; “no date” where there is none. */
export function periodWords(start: string, end: string): string {
  const dates = [...new Set([start, end])].filter((date) => date !== "").map(dateWords);
  return dates.length === 0 ? "no date" : dates.join(" – ");
}

/** Where on a time axis in months a date lies: 1 February is the month itself, the middle of it half a month on. */
export function placeInTime(text: string): number {
  const exact = day(text);
  return exact === undefined ? month(text) : withinMonth(exact);
}

/** `Feb`. */
export function shortMonth(of: Month): string {
  return monthWords(of).slice(0, 3);
}

/** Calendar year of a month. */
export function yearOf(of: Month): number {
  return Math.floor(of / 12);
}

function withinMonth(exact: Day): number {
  return monthOf(exact) + (exact.day - 1) / 31;
}
