import {grainOf, type Numeral, numeral, times} from "./numeral.ts";
import type {Token} from "./token.ts";
import {functionWords} from "./words/function-words.ts";
import {cardinals, magnitudeFactors, magnitudePlurals, magnitudes, vagueMultipliers} from "./words/number-words.ts";
import {andHalf} from "./written-numbers.ts";

/** Read a number that stands in words: “twenty-five”, “a million”, “two dozen”, “hundreds of thousands”, “several hundred”. */
export function readWorded(tokens: readonly Token[], from: number): Numeral | null {
  const word = tokens[from];
  if (word?.kind !== "word") return null;
  return orderOfMagnitude(tokens, from) ?? fewOf(tokens, from) ?? aMagnitude(tokens, from) ?? cardinal(tokens, from);
}

/** “thousands”, “tens of thousands”, “hundreds of thousands”. */
function orderOfMagnitude(tokens: readonly Token[], from: number): Numeral | null {
  const first = tokens[from]?.lower ?? "";
  const of = tokens[from + 1]?.lower === "of" ? 1 : 0;
  const second = of ? magnitudePlurals.get(tokens[from + 2]?.lower ?? "") : undefined;
  const factor = magnitudeFactors.get(first);
  if (second !== undefined && factor !== undefined)
    return magnitude(from, from + 3, factor * second[0], factor === 10 ? 10 : second[1] / second[0]);
  const alone = first === "scores" && !of ? undefined : magnitudePlurals.get(first);
  return alone === undefined ? null : magnitude(from, from + 1, alone[0], alone[1] / alone[0]);
}

function magnitude(from: number, to: number, low: number, width: number): Numeral {
  return numeral(from, to, low, {shape: "magnitude", high: low * width, inWords: true, rule: "order-of-magnitude"});
}

/** “a couple of hundred”, “several thousand”, “a few dozen”; without a magnitude word, null. */
function fewOf(tokens: readonly Token[], from: number): Numeral | null {
  const few = from + (tokens[from]?.lower === "a" ? 1 : 0);
  const span = vagueMultipliers.get(tokens[few]?.lower ?? "");
  if (span === undefined) return null;
  let at = few + 1;
  for (const word of ["of", "a"]) if (tokens[at]?.lower === word) at++;
  const factor = multiplierAt(tokens, at);
  if (factor === null) return null;
  const [low, high] = [span[0] * factor, span[1] * factor];
  const rest = {inWords: true, multiplier: factor, rule: "few-of"};
  if (low === high) return numeral(from, at + 1, low, {...rest, grain: factor});
  return numeral(from, at + 1, low, {...rest, shape: "magnitude", high});
}

function multiplierAt(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.lower ?? "";
  return word === "dozen" ? 12 : (magnitudes.get(word) ?? null);
}

/** “a million”, “a hundred thousand”, “a dozen”. */
function aMagnitude(tokens: readonly Token[], from: number): Numeral | null {
  const a = tokens[from]?.lower;
  const word = tokens[from + 1]?.lower ?? "";
  if (a !== "a" && a !== "an" && a !== "per") return null;
  if (word === "dozen") return numeral(from, from + 2, 12, {grain: 12, inWords: true, rule: "dozen"});
  if (!magnitudes.has(word) || tokens[from + 2]?.text === "-") return null;
  return multiplied(tokens, numeral(from, from + 1, 1, {grain: 1, inWords: true, rule: "a-magnitude"}));
}

/** “two hundred and fifty thousand”: groups below a thousand, each with its magnitude, added up. */
function cardinal(tokens: readonly Token[], from: number): Numeral | null {
  const first = group(tokens, from);
  if (first === null) return null;
  if (first.value === 1 && first.to === from + 1 && !oneCounts(tokens, from)) return null;
  let [total, last, to] = [first.value * first.magnitude, first.magnitude, first.to];
  for (;;) {
    const and = last > 1 && tokens[to]?.lower === "and" ? 1 : 0;
    const next = last > 1 ? group(tokens, to + and) : null;
    if (next === null || next.value * next.magnitude >= last) break;
    [total, last, to] = [total + next.value * next.magnitude, next.magnitude, next.to];
  }
  const found = numeral(from, to, total, {
    grain: grainOf(total),
    inWords: true,
    multiplier: first.magnitude,
    rule: "words",
  });
  const dozen = tokens[to]?.lower === "dozen" && total < 100;
  return dozen ? times(found, 12, {to: to + 1, grain: 12, rule: "dozen"}) : andHalf(tokens, found);
}

interface Group {
  readonly to: number;
  /** Below 1,000. */
  readonly value: number;
  readonly magnitude: number;
}

/** “two hundred [and] fifty-five thousand”. */
function group(tokens: readonly Token[], from: number): Group | null {
  const small = belowHundred(tokens, from);
  if (small === null) return null;
  let {value, to} = small;
  if (tokens[to]?.lower === "hundred") {
    const and = tokens[to + 1]?.lower === "and" ? 1 : 0;
    const rest = belowHundred(tokens, to + 1 + and);
    value = value * 100 + (rest?.value ?? 0);
    to = rest?.to ?? to + 1;
  }
  const factor = magnitudes.get(tokens[to]?.lower ?? "");
  if (factor === undefined) return {to, value, magnitude: 1};
  const second = magnitudes.get(tokens[to + 1]?.lower ?? "");
  return second === undefined
    ? {to: to + 1, value, magnitude: factor}
    : {to: to + 2, value, magnitude: factor * second};
}

function belowHundred(tokens: readonly Token[], from: number): {to: number; value: number} | null {
  const value = cardinals.get(tokens[from]?.lower ?? "");
  if (value === undefined) return null;
  const hyphen = tokens[from + 1]?.text === "-" && tokens[from + 1]?.glued ? 1 : 0;
  const unit = value >= 20 ? cardinals.get(tokens[from + 1 + hyphen]?.lower ?? "") : undefined;
  return unit !== undefined && unit > 0 && unit < 10
    ? {to: from + 2 + hyphen, value: value + unit}
    : {to: from + 1, value};
}

function multiplied(tokens: readonly Token[], found: Numeral): Numeral {
  let grown = found;
  while (grown.to < found.to + 2 && magnitudes.has(tokens[grown.to]?.lower ?? "")) {
    const factor = magnitudes.get(tokens[grown.to]?.lower ?? "") ?? 1;
    grown = times(grown, factor, {to: grown.to + 1, multiplier: grown.multiplier * factor});
  }
  return grown;
}

/** Whether “one” is a number here (“one ear”, “one of the boats”), not a pronoun (“no one”, “one should”, “the one who”). */
function oneCounts(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  const next = tokens[at + 1];
  if (["no", "some", "any", "every", "the", "this", "that", "which", "each", "another"].includes(before)) return false;
  if (next === undefined) return false;
  if (next.text === "-" || next.text === "%" || next.text === "US") return true;
  if (
    next.lower === "of" ||
    magnitudes.has(next.lower) ||
    next.lower === "or" ||
    next.lower === "to" ||
    next.lower === "in"
  )
    return true;
  if (next.lower === "day") return ["than", "least", "most", "within", "in", "about"].includes(before);
  return next.kind === "word" && !functionWords.has(next.lower) && next.lower !== "another";
}
