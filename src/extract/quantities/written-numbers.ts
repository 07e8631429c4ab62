import {type Numeral, numeral, tidy, times} from "./numeral.ts";
import type {Token} from "./token.ts";
import {functionWords} from "./words/function-words.ts";
import {countedBy} from "./words/head-words.ts";
import {denominators, gluedMagnitudes, magnitudePlurals, magnitudes} from "./words/number-words.ts";
import {wordSet} from "./words/word-list.ts";

/** Read a number that starts in digits: “1,500”, “2.4m”, “3 hundred thousand”, “4 × 10−8”, “1/16”, “21st”. */
export function readWritten(tokens: readonly Token[], from: number, money: boolean): Numeral | null {
  const token = tokens[from];
  if (token?.kind !== "number") return null;
  const start = numeral(from, from + 1, token.value, {grain: token.grain});
  return (
    ordinal(tokens, start) ??
    ratio(tokens, start) ??
    proportion(tokens, start) ??
    power(tokens, start) ??
    andHalf(tokens, withMagnitude(tokens, start, money))
  );
}

function ordinal(tokens: readonly Token[], found: Numeral): Numeral | null {
  const next = tokens[found.to];
  const isOrdinal = next?.glued === true && ["st", "nd", "rd", "th"].includes(next.lower);
  return isOrdinal ? {...found, to: found.to + 1, shape: "ordinal", rule: "ordinal"} : null;
}

/** “1/16”, “1/100th”, “1⁄2”: a proper fraction. */
function ratio(tokens: readonly Token[], found: Numeral): Numeral | null {
  const slash = tokens[found.to];
  const below = tokens[found.to + 1];
  if (slash?.glued !== true || !["/", "⁄", "∕"].includes(slash.text)) return null;
  if (below?.kind !== "number" || !below.glued || !(below.value > (found.low ?? 0)) || below.value > 1000) return null;
  if (!Number.isInteger(below.value) || !Number.isInteger(found.low)) return null;
  const suffix = tokens[found.to + 2]?.glued === true && tokens[found.to + 2]?.lower === "th" ? 1 : 0;
  const value = (found.low ?? 0) / below.value;
  return {...found, to: found.to + 2 + suffix, low: value, high: value, grain: 1 / below.value, rule: "ratio"};
}

/** “1:40”: one number to another. */
function proportion(tokens: readonly Token[], found: Numeral): Numeral | null {
  const [colon, below] = [tokens[found.to], tokens[found.to + 1]];
  if (colon?.text !== ":" || !colon.glued || below?.kind !== "number" || !below.glued || below.value === 0) return null;
  const value = (found.low ?? 0) / below.value;
  return {...found, to: found.to + 2, low: value, high: value, grain: null, rule: "proportion"};
}

/** “7.1 × 10−6”, and “8 × 105” or “10−4” where a superscript was lost on the way. */
function power(tokens: readonly Token[], found: Numeral): Numeral | null {
  const alone = powerOfTen(tokens, found.from, false);
  if (alone !== null)
    return {...found, to: alone.to, low: alone.value, high: alone.value, grain: alone.value, rule: "power"};
  if (!["×", "x", "⋅", "·", "*"].includes(tokens[found.to]?.text ?? "")) return null;
  const after = powerOfTen(tokens, found.to + 1, true);
  return after === null ? null : times(found, after.value, {to: after.to, rule: "power"});
}

function powerOfTen(tokens: readonly Token[], at: number, bare: boolean): {to: number; value: number} | null {
  const ten = tokens[at];
  if (ten?.kind !== "number") return null;
  const [mark, exponent] = [tokens[at + 1], tokens[at + 2]];
  if (ten.text === "10" && mark?.glued && "−^".includes(mark.text) && exponent?.kind === "number" && exponent.glued) {
    if (exponent.text.length <= 2)
      return {to: at + 3, value: 10 ** (mark.text === "^" ? exponent.value : -exponent.value)};
  }
  const lost = bare && /^10\d\d?$/.test(ten.text);
  return lost ? {to: at + 1, value: 10 ** Number(ten.text.slice(2))} : null;
}

function withMagnitude(tokens: readonly Token[], found: Numeral, money: boolean): Numeral {
  let grown = found;
  for (let words = 0; words < 3; words++) {
    const hyphen = tokens[grown.to]?.text === "-" && magnitudes.has(tokens[grown.to + 1]?.lower ?? "") ? 1 : 0;
    const factor = magnitudeAt(tokens, grown.to + hyphen, money);
    if (factor === null || factor <= grown.multiplier / 1e5) return grown;
    grown = times(grown, factor, {
      to: grown.to + hyphen + 1,
      multiplier: tidy(grown.multiplier * factor),
      rule: "magnitude",
    });
  }
  return grown;
}

function magnitudeAt(tokens: readonly Token[], at: number, money: boolean): number | null {
  const word = tokens[at];
  if (word?.kind !== "word") return null;
  const worded = magnitudes.get(word.lower) ?? thousands.get(word.lower);
  if (worded !== undefined) return worded;
  if (word.lower === "mil" && foreignNouns.has(tokens[at + 1]?.lower ?? "")) return 1000;
  const letter = word.glued ? gluedMagnitudes.get(word.text) : undefined;
  if (letter === undefined) return null;
  return money || word.text === "k" || countsNext(tokens, at + 1) ? letter : null;
}

/** What Spanish and Portuguese count by thousands: “2 mil viviendas”. In English “mil” is short for a million. */
const foreignNouns = wordSet(
  "personas familias viviendas casas hogares habitantes damnificados desplazados evacuados pessoas famílias moradias desalojados",
);

/** “3 millions”, after digits, is a slip for “3 million”. */
const thousands: ReadonlyMap<string, number> = new Map(
  [...magnitudePlurals].filter(([word]) => word !== "dozens" && word !== "scores").map(([word, [low]]) => [word, low]),
);

/** Whether a plural or a person follows within six words, so that “2.4m” are millions of something. */
function countsNext(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 6; i++) {
    const word = tokens[i];
    if (word?.kind !== "word" || dimensions.has(word.lower)) return false;
    if (countedBy(word.lower) !== null || tonnes.has(word.lower)) return true;
    if (word.lower !== "and" && functionWords.has(word.lower)) return false;
    if (word.lower.length > 3 && word.lower.endsWith("s") && !word.lower.endsWith("ss")) return true;
  }
  return false;
}

const dimensions = wordSet("long tall wide deep high thick race sprint away relay hurdles above below water depth");
const tonnes = wordSet("tonnes barrels euros dollars pounds litres acres hectares rubles roubles");

/** “6 and a half million”, “two and a half”. */
export function andHalf(tokens: readonly Token[], found: Numeral): Numeral {
  const hyphens = tokens[found.to]?.text === "-" && tokens[found.to + 1]?.lower === "and";
  if (!hyphens && tokens[found.to]?.lower !== "and") return found;
  const a = tokens[found.to + (hyphens ? 3 : 1)]?.lower;
  const denominator = denominators.get(tokens[found.to + (hyphens ? 5 : 2)]?.lower ?? "");
  if (a !== "a" || denominator === undefined || found.multiplier > 1) return found;
  const part = 1 / denominator;
  const value = (found.low ?? 0) + part;
  const whole = {...found, to: found.to + (hyphens ? 6 : 3), low: value, high: value, grain: part, rule: "and-half"};
  const factor = magnitudes.get(tokens[whole.to]?.lower ?? "");
  return factor === undefined ? whole : times(whole, factor, {to: whole.to + 1, multiplier: factor});
}
