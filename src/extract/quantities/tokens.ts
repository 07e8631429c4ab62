import {isDigit, isLetter, isSpace} from "./characters.ts";
import {type Digits, readDigits} from "./digits.ts";
import {closeGap} from "./holed-numbers.ts";
import type {Token} from "./token.ts";
import {gluedBounds} from "./words/bound-words.ts";
import {currencyOfSymbol} from "./words/money.ts";

/** Cut a text into tokens; each unit is looked at a bounded number of times. */
export function tokenise(text: string, language: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const token = readToken(text, at, language, tokens.at(-1)?.end === at);
    const whole = closeGap(text, tokens, token);
    if (whole !== null) while ((tokens.at(-1)?.start ?? -1) >= whole.start) tokens.pop();
    tokens.push(whole ?? token);
    at = token.end;
  }
  return tokens;
}

function readToken(text: string, start: number, language: string, glued: boolean): Token {
  const unit = text.charCodeAt(start);
  const digits = readDigits(text, start, language);
  if (digits !== null) return numberToken(text, start, digits, glued);
  if (isLetter(unit)) return wordToken(text, start, glued);
  return plain("mark", text, start, start + 1, glued);
}

function numberToken(text: string, start: number, digits: Digits, glued: boolean): Token {
  const end = labelEnd(text, digits.end);
  if (end > digits.end || !Number.isFinite(digits.value)) return plain("label", text, start, end, glued);
  const written = text.slice(start, digits.end);
  return {
    kind: "number",
    start,
    end: digits.end,
    text: written,
    lower: written,
    glued,
    value: digits.value,
    grain: digits.grain,
  };
}

/** End of a run like 10:38:07, 2019-09-01, 1.2.3 or 13/10/2022 that starts with digits, or `end` where the digits are a number. */
function labelEnd(text: string, end: number): number {
  let at = end;
  let parts = 0;
  while (isSeparator(text[at], parts, text[end]) && isDigit(text.charCodeAt(at + 1))) {
    at++;
    while (isDigit(text.charCodeAt(at))) at++;
    parts++;
  }
  const time = parts === 1 && text[end] === ":" && at - end === 3 && Number(text.slice(end + 1, at)) < 60;
  return parts >= 2 || time ? at : end;
}

function isSeparator(mark: string | undefined, parts: number, first: string | undefined): boolean {
  if (mark === undefined || !":./-".includes(mark)) return false;
  return parts === 0 || mark === first || (first === ":" && mark === ".");
}

function wordToken(text: string, start: number, glued: boolean): Token {
  const letters = wordEnd(text, start, false);
  if (isAddress(text, start, letters)) return plain("label", text, start, blankAfter(text, letters), glued);
  const written = text.slice(start, letters);
  if (currencyOfSymbol(written) !== null || gluedBounds.has(written.toLowerCase()))
    return plain("word", text, start, letters, glued);
  return plain("word", text, start, wordEnd(text, letters, true), glued);
}

/** Letters, with apostrophes inside (“Russia’s”), and digits where asked for (“CO2”). */
function wordEnd(text: string, start: number, digitsToo: boolean): number {
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const inside = isLetter(unit) || (digitsToo && isDigit(unit));
    const apostrophe = (unit === 39 || unit === 0x2019) && at > start && isLetter(text.charCodeAt(at + 1));
    if (!inside && !apostrophe) break;
    at++;
  }
  return at;
}

function isAddress(text: string, start: number, end: number): boolean {
  if (text.startsWith("://", end)) return true;
  return text[end] === "." && end - start === 3 && text.slice(start, end).toLowerCase() === "www";
}

function blankAfter(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
  return at;
}

function plain(kind: Token["kind"], text: string, start: number, end: number, glued: boolean): Token {
  const written = text.slice(start, end);
  return {
    kind,
    start,
    end,
    text: written,
    lower: kind === "word" ? written.toLowerCase().replace("’", "'") : written,
    glued,
    value: Number.NaN,
    grain: Number.NaN,
  };
}
