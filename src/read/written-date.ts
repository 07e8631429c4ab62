import {monthNumber} from "./month-names.ts";

/** A day as a text gives it, and the units that say so. */
export interface WrittenDate {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const dayFirst = /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th|\.|er)?(?: de| of)? (\p{L}{3,12})\.?,?(?: de)? (\d{4})(?!\d)/u;
const monthFirst = /(?<!\p{L})(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;
const dotted = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\.?\d)/;
/** Only where the order cannot be mistaken: one of the two numbers is above 12, or both are the same. */
const slashed = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/;

/** The first full date of a text: day, month and year; undefined when it has none that exists. */
export function writtenDate(text: string): WrittenDate | undefined {
  const found = [
    dated(iso, text, ([, year, month, day]) => dayOf(year, Number(month), day)),
    dated(dayFirst, text, ([, day, month, year]) => dayOf(year, monthNumber(month ?? ""), day)),
    dated(monthFirst, text, ([, month, day, year]) => dayOf(year, monthNumber(month ?? ""), day)),
    dated(dotted, text, ([, day, month, year]) => dayOf(year, Number(month), day)),
    dated(slashed, text, ([, first, second, year]) => slashedDay(Number(first), Number(second), year)),
  ];
  return found.filter((date) => date !== undefined).sort((a, b) => a.start - b.start)[0];
}

/** The words that may stand around a date that is alone on its line: “Published”, a weekday, a time of day. */
const around =
  /\b(?:published|posted|issued|released|updated|last|modified|created|first|originally|date|publication|release|dated|as of|on|at|am|pm|a\.m|p\.m|noon|gmt|utc|est|edt|et|pst|pdt|bst|cet|msk|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b|\b\p{L}+day\b|опубликовано|обновлено|опубліковано|оновлено|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|le|\d{1,2}[:.h]\d{2}(?::\d{2})?|\b(?:am|pm|uhr)\b|[\s,.:;|·•/–—()[\]-]+/giu;

/** The day of a line that says nothing but a date, with or without “Published”, weekday and time. */
export function loneDate(line: string): WrittenDate | undefined {
  const date = line.length <= 120 ? writtenDate(line) : undefined;
  if (!date) return undefined;
  const rest = `${line.slice(0, date.start)} ${line.slice(date.end)}`;
  const second = writtenDate(rest);
  const left = second ? `${rest.slice(0, second.start)} ${rest.slice(second.end)}` : rest;
  return left.replace(around, "").replace(/^(?:am|pm|t)$/i, "") === "" ? date : undefined;
}

/** The day in an address, as many outlets write it: `/2023/07/11/`, `2023-07-11`, `/20230711`. */
export function dateInAddress(url: string): string | undefined {
  const apart = /[/_-]((?:19|20)\d{2})([/_-])(\d{1,2})\2(\d{1,2})(?=[/_.-]|$)/.exec(url);
  if (apart) return dayOf(apart[1], Number(apart[3]), apart[4]);
  const [, year, month, day] = /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(url) ?? [];
  return dayOf(year, Number(month), day);
}

/** Days between two of them, without sign. */
export function daysApart(first: string, second: string): number {
  return Math.abs(Date.parse(`${first}T00:00Z`) - Date.parse(`${second}T00:00Z`)) / 86_400_000;
}

function dated(
  pattern: RegExp,
  text: string,
  read: (match: RegExpExecArray) => string | undefined,
): WrittenDate | undefined {
  const match = pattern.exec(text);
  const day = match ? read(match) : undefined;
  return match && day !== undefined ? {day, start: match.index, end: match.index + match[0].length} : undefined;
}

function slashedDay(first: number, second: number, year: string | undefined): string | undefined {
  if (first > 12 || first === second) return dayOf(year, second, String(first));
  return second > 12 ? dayOf(year, first, String(second)) : undefined;
}

function dayOf(year: string | undefined, month: number | undefined, day: string | undefined): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const written = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${written}T00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written ? undefined : written;
}
