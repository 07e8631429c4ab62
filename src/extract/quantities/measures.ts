import type {Token} from "./token.ts";
import type {Unit} from "./unit.ts";
import {isMeasure, unitOfWords, unitTails} from "./words/unit-words.ts";

/** Read a unit of measurement: “km2”, “wt. %”, “square miles”, “mmol/L”. */
export function readMeasure(tokens: readonly Token[], at: number): Unit | null {
  const token = tokens[at];
  if (token === undefined || !isMeasureToken(token)) return null;
  const unit: Unit = {kind: "measure", unit: token.text, scale: 1, to: at + 1};
  return percentBy(tokens, unit) ?? compound(tokens, tailed(tokens, unit));
}

/** A unit with its exponent in the word: “km2”, “m3”. */
function isMeasureToken(token: Token): boolean {
  if (isMeasure(token.text, token.lower)) return true;
  const last = token.text.at(-1) ?? "";
  if (token.text.length >= 3 && token.text.length <= 5 && isProduct(token.text)) return true;
  return (last === "2" || last === "3") && isMeasure(token.text.slice(0, -1), token.lower.slice(0, -1));
}

/** “mWm” of “mWm−2”: two symbols glued, the second a length, a mass or a time. */
function isProduct(written: string): boolean {
  const second = written.at(-1) ?? "";
  return "msg".includes(second) && written !== written.toLowerCase() && isMeasure(written.slice(0, -1), "");
}

/** “wt.%”, “wt. %”, “vol%”: per cent by weight or volume. */
function percentBy(tokens: readonly Token[], unit: Unit): Unit | null {
  if (!["wt", "vol"].includes(unit.unit)) return null;
  const dot = tokens[unit.to]?.text === "." ? 1 : 0;
  return tokens[unit.to + dot]?.text === "%" ? {...unit, unit: `${unit.unit}%`, to: unit.to + dot + 1} : null;
}

function tailed(tokens: readonly Token[], unit: Unit): Unit {
  const tail = tokens[unit.to];
  const takes = /^(?:degrees?|deg|sq|square|cubic|nautical|fluid)$/.test(unit.unit.toLowerCase());
  return takes && tail?.kind === "word" && unitTails.has(tail.lower)
    ? {...unit, unit: `${unit.unit} ${tail.text}`, to: unit.to + 1}
    : unit;
}

/** Add exponents and further factors: “m s−1”, “mmol/L”, “g cm−3”, “pairs per mm”. At most four steps. */
export function compound(tokens: readonly Token[], first: Unit): Unit {
  let unit = first;
  for (let steps = 0; steps < 4; steps++) {
    const grown = exponent(tokens, unit) ?? ratioPart(tokens, unit) ?? product(tokens, unit);
    if (grown === null) break;
    unit = grown;
  }
  return unit;
}

/** “s−1”, “m^2”. */
function exponent(tokens: readonly Token[], unit: Unit): Unit | null {
  const [mark, power] = [tokens[unit.to], tokens[unit.to + 1]];
  if (!mark?.glued || !["−", "-", "^", "–"].includes(mark.text)) return null;
  if (power?.kind !== "number" || power.text.length > 1 || !(power.glued || mark.text === "−")) return null;
  return {...unit, unit: `${unit.unit}${mark.text}${power.text}`, to: unit.to + 2};
}

/** “/h”, “/cm2”. */
function ratioPart(tokens: readonly Token[], unit: Unit): Unit | null {
  const below = tokens[unit.to + 1];
  if (tokens[unit.to]?.text !== "/" || !tokens[unit.to]?.glued || below === undefined) return null;
  if (!isMeasureToken(below) && unitOfWords(below.lower) === null) return null;
  return {...unit, unit: `${unit.unit}/${below.text}`, to: unit.to + 2};
}

/** “kg m−3”, “mA g−1”: a symbol that itself has an exponent goes on the unit. */
function product(tokens: readonly Token[], unit: Unit): Unit | null {
  const next = tokens[unit.to];
  if (next?.kind !== "word" || unit.kind === "money") return null;
  const symbol = isMeasureToken(next) || (next.text.length === 1 && unitOfWords(next.lower) !== null);
  const power = exponent(tokens, {...unit, to: unit.to + 1});
  if (!symbol || power === null || next.text.length > 4) return null;
  return {...power, unit: `${unit.unit} ${next.text}${power.unit.slice(unit.unit.length)}`};
}
