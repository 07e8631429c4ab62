import type {Dialect} from "./parse-table.ts";

/** A number, nothing (`null`, an empty cell), or what is wrong with the text, in words. */
export type NumberReading = {readonly number: number | null} | {readonly problem: string};

/**
 * Read a plain number, `-43642` or `0.5`. In the semicolon dialect also `0,5` and `1 500 000` with the thin or
 * no-break spaces that spreadsheets put between thousands.
 *
 * There `1,500` and `1.500` are refused: they are a thousand and a half in one country, and one and a half in the next.
 */
export function readNumber(text: string, dialect: Dialect): NumberReading {
  if (text === "") return {number: null};
  return dialect === "plain" ? readPlain(text) : readLocal(text);
}

function readPlain(text: string): NumberReading {
  if (/^-?\d{1,15}(\.\d+)?$/.test(text)) return {number: Number(text)};
  return {problem: `“${text}” is not a plain number; write it like 1500000 or 0.5`};
}

function readLocal(text: string): NumberReading {
  const digits = /^-?\d{1,3}([\u00A0\u2009\u202F]\d{3})+(,\d+)?$/.test(text) ? text.replace(/\s/g, "") : text;
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) {
    const [whole, rest] = digits.split(/[.,]/);
    return {problem: `“${text}” can be read in two ways; write ${whole}${rest} or ${whole},${rest}0`};
  }
  if (/^-?\d{1,15}([.,]\d+)?$/.test(digits)) return {number: Number(digits.replace(",", "."))};
  return {problem: `“${text}” is not a number; write it like 1500000 or 0,5`};
}
