import {digitValue, isDigit, isGroupingSpace, isLetter} from "./characters.ts";

/** A number written in digits, with groups and decimals as the language writes them. */
export interface Digits {
  readonly end: number;
  readonly value: number;
  /** Step of rounding visible in the digits: 1,500 → 100, 2.75 → 0.01. */
  readonly grain: number;
}

/** Languages that group by point or space and write a decimal comma. */
const commaLanguages = new Set(["ru", "uk", "de", "fr", "es", "it", "pt", "pl", "tr", "nl", "ka", "hy", "kk", "sr"]);
const fractionGlyphs = new Map(
  [..."½¼¾⅓⅔⅕⅛"].map((glyph, i) => [glyph, [1 / 2, 1 / 4, 3 / 4, 1 / 3, 2 / 3, 1 / 5, 1 / 8][i] ?? 0]),
);

/** Read the number in digits that starts exactly at `start`, or null. */
export function readDigits(text: string, start: number, language: string): Digits | null {
  const unit = text.charCodeAt(start);
  const glyph = fractionGlyphs.get(text[start] ?? "");
  if (glyph !== undefined) return {end: start + 1, value: glyph, grain: glyph};
  const leadingPoint = unit === 46 && isDigit(text.charCodeAt(start + 1)) && !isDigit(text.charCodeAt(start - 1));
  if (!isDigit(unit) && !leadingPoint) return null;
  const decimalComma = commaLanguages.has(language);
  const wholeEnd = leadingPoint ? start : groupsEnd(text, start, decimalComma);
  const decimalsEnd = fractionEnd(text, wholeEnd, decimalComma);
  const end = exponentEnd(text, decimalsEnd);
  return withGlyph(text, {end, ...measure(text, start, wholeEnd, decimalsEnd, end)});
}

/** “4½” is one number. */
function withGlyph(text: string, digits: Digits): Digits {
  const glyph = fractionGlyphs.get(text[digits.end] ?? "");
  return glyph === undefined ? digits : {end: digits.end + 1, value: digits.value + glyph, grain: glyph};
}

function runEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** End of the whole part: 1 to 3 digits and groups of three, all with one separator; or Indian groups (12,34,567). */
function groupsEnd(text: string, start: number, decimalComma: boolean): number {
  const first = runEnd(text, start);
  const separator = text[first];
  if (first - start > 3 || separator === undefined || !groups(text, first, decimalComma)) return first;
  if (!isGroup(text, first, 3)) return indianEnd(text, first);
  let at = first;
  while (text[at] === separator && isGroup(text, at, 3)) at += 4;
  return at;
}

/** Whether the mark at `at` may separate groups in this language. */
function groups(text: string, at: number, decimalComma: boolean): boolean {
  const unit = text.charCodeAt(at);
  if (isGroupingSpace(unit) || unit === 39 || unit === 0x2019) return true;
  if (unit === 32) return decimalComma;
  return decimalComma ? unit === 46 : unit === 44;
}

function isGroup(text: string, separatorAt: number, length: number): boolean {
  for (let at = separatorAt + 1; at <= separatorAt + length; at++) {
    if (!isDigit(text.charCodeAt(at))) return false;
  }
  return !isDigit(text.charCodeAt(separatorAt + length + 1));
}

/** Groups of two and a last one of three, at most five groups; `first` where the text has no such number. */
function indianEnd(text: string, first: number): number {
  let at = first;
  for (let pairs = 0; pairs < 4 && text[at] === "," && isGroup(text, at, 2); pairs++) at += 3;
  return at > first && text[at] === "," && isGroup(text, at, 3) ? at + 4 : first;
}

function fractionEnd(text: string, wholeEnd: number, decimalComma: boolean): number {
  const mark = text[wholeEnd];
  const isMark = mark === "·" || (decimalComma ? mark === "," : mark === ".");
  return isMark && isDigit(text.charCodeAt(wholeEnd + 1)) ? runEnd(text, wholeEnd + 1) : wholeEnd;
}

/** “1.5e-6”: an exponent of one to three digits and nothing glued after it. */
function exponentEnd(text: string, start: number): number {
  if (text[start] !== "e" && text[start] !== "E") return start;
  const sign = "+-−".includes(text[start + 1] ?? " ") ? 1 : 0;
  const end = runEnd(text, start + 1 + sign);
  const size = end - start - 1 - sign;
  return size >= 1 && size <= 3 && !isLetter(text.charCodeAt(end)) ? end : start;
}

function measure(text: string, start: number, wholeEnd: number, decimalsEnd: number, end: number) {
  const whole = digitsOf(text, start, wholeEnd);
  const decimals = digitsOf(text, wholeEnd, decimalsEnd);
  const exponent = end > decimalsEnd ? text.slice(decimalsEnd + 1, end).replace("−", "-") : "0";
  const value = Number(`${whole || "0"}.${decimals || "0"}e${exponent}`);
  const places = decimals.length > 0 ? -decimals.length : trailingZeros(whole);
  return {value, grain: Number(`1e${places + Number(exponent)}`)};
}

function digitsOf(text: string, start: number, end: number): string {
  let digits = "";
  for (let at = start; at < end; at++) {
    const value = digitValue(text.charCodeAt(at));
    if (value >= 0) digits += value;
  }
  return digits;
}

/** Zeros at the end of a whole number; none in zero itself. */
function trailingZeros(whole: string): number {
  let zeros = 0;
  while (zeros < whole.length - 1 && whole[whole.length - 1 - zeros] === "0") zeros++;
  return zeros;
}
