import {boundBefore} from "./bounds.ts";
import {type Numeral, numeral} from "./numeral.ts";
import type {Token} from "./token.ts";
import {readUnit} from "./units.ts";
import {eras, monthNames, yearLeaders} from "./words/calendar.ts";
import {functionWords} from "./words/function-words.ts";
import {countedBy} from "./words/head-words.ts";

/**
 * Read a date, a time of day or a year that starts exactly at token `from`. Its value is the year, without a year the
 * day, of a time the hour: what a date means is the business of times, here it is only kept from being counted.
 */
export function readDate(tokens: readonly Token[], from: number): Numeral | null {
  const token = tokens[from];
  if (token === undefined) return null;
  if (token.kind === "label") return labelled(tokens, from);
  if (token.kind === "word") return monthFirst(tokens, from) ?? eraFirst(tokens, from);
  if (token.kind !== "number") return null;
  return dayFirst(tokens, from) ?? timeOfDay(tokens, from) ?? decade(tokens, from) ?? bareYear(tokens, from);
}

const zones = new Set(["UT", "UTC", "GMT", "ET", "EST", "EDT", "PT", "BST", "CET"]);

function date(from: number, to: number, value: number, rule: string): Numeral {
  return numeral(from, to, value, {shape: "label", rule});
}

/** “2022-09-21”, “21.09.2022”, “10:38:07”: dates and times; other labels are not dates. */
function labelled(tokens: readonly Token[], from: number): Numeral | null {
  const text = tokens[from]?.text ?? "";
  const zone = zones.has(tokens[from + 1]?.text ?? "") ? 1 : 0;
  if (/^\d{1,2}:[\d:.]+$/.test(text)) return date(from, from + 1 + zone, Number.parseInt(text, 10), "time");
  const year = /(?:^|[./-])(\d{4})(?:$|[./-])/.exec(text);
  const full = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(text);
  return year !== null && full ? date(from, from + 1, Number(year[1]), "date") : null;
}

/** “Sept. 21, 2022”, “February 11”, “March 2022”, “March 21st”. */
function monthFirst(tokens: readonly Token[], from: number): Numeral | null {
  const month = tokens[from];
  if (month === undefined || !monthNames.has(month.lower) || !isCapital(month)) return null;
  const at = tokens[from + 1]?.text === "." ? from + 2 : from + 1;
  const number = tokens[at];
  if (number?.kind !== "number" || readUnit(tokens, at + 1)?.kind === "share") return null;
  if (isYear(number)) return date(from, at + 1, number.value, "month-year");
  if (!isDay(number)) return null;
  return withYear(tokens, from, ordinalEnd(tokens, at + 1), number.value);
}

/** “21 September 2022”, “9th August”, “the 21st of September”. */
function dayFirst(tokens: readonly Token[], from: number): Numeral | null {
  const day = tokens[from];
  if (day === undefined || !isDay(day)) return null;
  const afterDay = ordinalEnd(tokens, from + 1);
  const at = tokens[afterDay]?.lower === "of" ? afterDay + 1 : afterDay;
  const month = tokens[at];
  if (month === undefined || !monthNames.has(month.lower) || !isCapital(month)) return null;
  const dot = tokens[at + 1]?.text === "." && isYear(tokens[at + 2]) ? 1 : 0;
  return withYear(tokens, from, at + 1 + dot, day.value);
}

function withYear(tokens: readonly Token[], from: number, at: number, day: number): Numeral {
  const comma = tokens[at]?.text === "," ? 1 : 0;
  const year = tokens[at + comma];
  if (year === undefined || !isYear(year)) return date(from, at, day, "day-month");
  const zone = zones.has(tokens[at + comma + 1]?.text ?? "") ? 1 : 0;
  return date(from, at + comma + 1 + zone, year.value, "date");
}

/** “A.D. 1100”. */
function eraFirst(tokens: readonly Token[], from: number): Numeral | null {
  if (tokens[from]?.text !== "A" || tokens[from + 2]?.text !== "D") return null;
  const number = tokens[from + 4];
  return number?.kind === "number" ? date(from, from + 5, number.value, "year") : null;
}

/** “11 a.m.”, “2 p.m. PT”, “5 o’clock”. */
function timeOfDay(tokens: readonly Token[], from: number): Numeral | null {
  const value = tokens[from]?.value ?? Number.NaN;
  const first = tokens[from + 1]?.lower;
  if (value > 24 || !Number.isInteger(value)) return null;
  if (first === "am" || first === "pm" || first === "o'clock") return date(from, from + 2, value, "time");
  const dotted = (first === "a" || first === "p") && tokens[from + 2]?.text === "." && tokens[from + 3]?.lower === "m";
  return dotted ? date(from, from + (tokens[from + 4]?.text === "." ? 5 : 4), value, "time") : null;
}

/** “1990s”, “the 90s”. */
function decade(tokens: readonly Token[], from: number): Numeral | null {
  const [token, s] = [tokens[from], tokens[from + 1]];
  if (token === undefined || s?.lower !== "s" || !s.glued || token.value % 10 !== 0) return null;
  const century = token.value >= 1500 && token.value < 2100;
  const short = token.value >= 20 && token.value <= 90 && tokens[from - 1]?.lower === "the";
  return century || short ? date(from, from + 2, token.value, "decade") : null;
}

/** “2016” where nothing is counted by it. */
function bareYear(tokens: readonly Token[], from: number): Numeral | null {
  const token = tokens[from];
  if (token === undefined || token.text.length !== 4 || !Number.isInteger(token.value)) return null;
  const leader = yearLeaders.has(tokens[from - 1]?.lower ?? "");
  const average = ["average", "total", "maximum", "minimum"].includes(tokens[from - 2]?.lower ?? "");
  const plausible = token.value >= (leader ? 1400 : 1700) && token.value < (leader ? 2200 : 2100) && !average;
  if (!plausible || isBounded(tokens, from) || tokens[from - 1]?.text === "=" || countsSomething(tokens, from + 1))
    return null;
  const tail = eras.has(tokens[from + 1]?.lower ?? "") || isYearLetter(tokens[from + 1]) ? 1 : 0;
  return date(from, from + 1 + tail, token.value, "year");
}

/** “above 2000”, “some 2000”: only “around” and its like stand before years. */
function isBounded(tokens: readonly Token[], from: number): boolean {
  const {bound, at} = boundBefore(tokens, from, 0);
  return bound !== null && !(at === from - 1 && yearBounds.has(tokens[at]?.lower ?? ""));
}

const yearBounds = new Set(["around", "about", "circa", "ca", "near", "within", "past", "~", "∼"]);

/** Whether a unit, or a noun that can be counted, follows. */
function countsSomething(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined || next.kind === "number") return false;
  if (isYearLetter(next)) return false;
  if (next.glued && next.kind === "word" && next.lower !== "s") return true;
  if (countedBy(next.lower) !== null) return next.lower === "people" || next.lower.endsWith("s");
  if (next.kind === "mark") return ["%", "°", "‰", "±", "×"].includes(next.text);
  return !functionWords.has(next.lower) && next.text.length > 1 && readUnit(tokens, at) !== null;
}

/** “2006a”: the letter that tells two publications of a year apart. */
function isYearLetter(token: Token | undefined): boolean {
  return token?.glued === true && /^[a-e]$/.test(token.text);
}

function isYear(token: Token | undefined): boolean {
  return (
    token?.kind === "number" &&
    token.text.length === 4 &&
    token.value >= 1400 &&
    token.value < 2100 &&
    Number.isInteger(token.value)
  );
}

function isDay(token: Token): boolean {
  return (
    token.kind === "number" &&
    token.text.length <= 2 &&
    token.value >= 1 &&
    token.value <= 31 &&
    Number.isInteger(token.value)
  );
}

function ordinalEnd(tokens: readonly Token[], at: number): number {
  return tokens[at]?.glued && ["st", "nd", "rd", "th"].includes(tokens[at]?.lower ?? "") ? at + 1 : at;
}

/** “may” and “march” are months only with a capital. */
function isCapital(token: Token): boolean {
  return token.text[0] !== token.lower[0];
}
