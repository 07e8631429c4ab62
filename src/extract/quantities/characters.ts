/** Letters, marks and the underscore of every script; ASCII is answered without a regular expression. */
export function isLetter(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95;
  return /[\p{L}\p{M}\uD800-\uDFFF]/u.test(String.fromCharCode(unit));
}

/** Value of a decimal digit of the scripts that news is written in, or -1. */
export function digitValue(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  if (unit < 0x660) return -1;
  const zero = zeros.find((start) => unit >= start && unit <= start + 9);
  return zero === undefined ? -1 : unit - zero;
}

export function isDigit(unit: number): boolean {
  return digitValue(unit) >= 0;
}

export function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x3000 || isThinSpace(unit);
}

/** Spaces that keep a number together: no-break, thin, figure, narrow no-break. */
export function isGroupingSpace(unit: number): boolean {
  return unit === 0xa0 || isThinSpace(unit);
}

function isThinSpace(unit: number): boolean {
  return (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f;
}

/** Arabic-Indic, extended Arabic-Indic, Devanagari, Bengali, full-width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
