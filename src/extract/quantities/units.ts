import {compound, readMeasure} from "./measures.ts";
import {phrase, type Token} from "./token.ts";
import type {Unit} from "./unit.ts";
import {currencyOfName} from "./words/money.ts";
import {type UnitWord, unitOfWords} from "./words/unit-words.ts";
import {wordSet} from "./words/word-list.ts";

/** Read the unit that starts at token `at`: “%”, “per cent”, “-year”, “km/h”, “kg m−3”, “dollars a month”, or null. */
export function readUnit(tokens: readonly Token[], at: number): Unit | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "mark") return markUnit(tokens, at);
  if (token.kind !== "word") return null;
  return wordUnit(tokens, at) ?? readMeasure(tokens, at);
}

/** “%”, “wt.%”, “‰”, “°C”, “-year”, “×”. */
function markUnit(tokens: readonly Token[], at: number): Unit | null {
  const token = tokens[at];
  if (token?.text === "%") return percent(tokens, at);
  if (token?.text === "‰") return {kind: "share", unit: "share", scale: 0.001, to: at + 1};
  if (token?.text === "°" || token?.text === "º") return degrees(tokens, at);
  if (token?.text === "'" && token.glued) return {kind: "measure", unit: "feet", scale: 1, to: at + 1};
  if (token?.text === "-" && token.glued && tokens[at + 1]?.glued) return hyphenated(tokens, at + 1);
  return null;
}

function percent(tokens: readonly Token[], at: number): Unit {
  const point = ["point", "points", "pts"].includes(tokens[at + 1]?.lower ?? "");
  const hyphen = tokens[at + 1]?.text === "-" && tokens[at + 2]?.lower === "points";
  if (point || hyphen) return {kind: "points", unit: "percentage points", scale: 1, to: at + (hyphen ? 3 : 2)};
  return {kind: "share", unit: "share", scale: 0.01, to: at + 1};
}

function degrees(tokens: readonly Token[], at: number): Unit {
  const tail = ["C", "F", "N", "S", "E", "W"].includes(tokens[at + 1]?.text ?? "") ? 1 : 0;
  const unit = {kind: "measure" as const, unit: `°${tail ? tokens[at + 1]?.text : ""}`, scale: 1, to: at + 1 + tail};
  return compound(tokens, unit);
}

/** “30-minute”, “43-year-old”, “-degrees”. */
function hyphenated(tokens: readonly Token[], at: number): Unit | null {
  const unit = readUnit(tokens, at);
  return unit !== null && tokens[at]?.kind === "word" ? unit : null;
}

function wordUnit(tokens: readonly Token[], at: number): Unit | null {
  for (let length = 3; length >= 1; length--) {
    const known = unitOfWords(phrase(tokens, at, length));
    if (known !== null && !isOtherwise(tokens, at, known)) return age(tokens, at, {...known, to: at + length});
  }
  const currency = currencyAt(tokens, at);
  return currency === null ? null : {kind: "money", unit: currency.code, scale: 1, to: currency.to};
}

/** Letters that are a duration only when glued to their number or clearly a unit: “5 s”, not “1990s”. */
function isOtherwise(tokens: readonly Token[], at: number, known: UnitWord): boolean {
  const token = tokens[at];
  return known.kind === "duration" && token !== undefined && token.text.length === 1 && token.text !== token.lower;
}

/** “euros”, “US dollars”, “US$”. */
function currencyAt(tokens: readonly Token[], at: number): {code: string; to: number} | null {
  const token = tokens[at];
  const code = token === undefined ? null : currencyOfName(token.lower);
  if (code !== null) return {code, to: at + 1};
  const second = currencyOfName(tokens[at + 1]?.lower ?? "");
  return second !== null && adjectives.has(token?.lower ?? "") ? {code: second, to: at + 2} : null;
}

const adjectives = wordSet("us american australian canadian russian georgian turkish indian british armenian");

/** “years old”, “year-old”, “years of age” after a duration make an age; “s−1” after a rate of time goes on. */
function age(tokens: readonly Token[], at: number, unit: Unit): Unit {
  if (unit.kind !== "duration") return unit;
  const hyphen = tokens[unit.to]?.text === "-" ? 1 : 0;
  const next = tokens[unit.to + hyphen]?.lower;
  if (next === "old" || next === "olds") return {...unit, kind: "age", to: unit.to + hyphen + 1};
  if (next === "of" && tokens[unit.to + 1]?.lower === "age") return {...unit, kind: "age", to: unit.to + 2};
  return tokens[at]?.lower.length === 1 || tokens[unit.to]?.text === "−" ? compound(tokens, unit) : unit;
}
