import {type Amount, readAmount} from "./amounts.ts";
import {times} from "./numeral.ts";
import type {Token} from "./token.ts";
import {boundsBefore} from "./words/bound-words.ts";

/** One amount, or two that are the ends of a range; `from` and `to` are token indices, half-open. */
export interface Core {
  readonly from: number;
  readonly to: number;
  readonly first: Amount;
  /** The other end, if any: in the order of the text, not of size. */
  readonly second: Amount | null;
  readonly join: "none" | "between" | "from" | "to" | "dash" | "or" | "tolerance";
}

/** Go on from an amount to the other end of its range: “A–B”, “A to B”, “between A and B”, “A ± B”. */
export function readCore(tokens: readonly Token[], first: Amount): Core {
  const alone: Core = {from: first.from, to: first.to, first, second: null, join: "none"};
  if (first.numeral.shape === "ordinal" || first.numeral.shape === "factor") return alone;
  const join = connector(tokens, first);
  if (join === null) return alone;
  const second = endAt(tokens, join.at);
  if (second === null || !joins(tokens, first, second, join.kind)) return alone;
  const opening = join.kind === "between" || opens(tokens, first) === "from" ? opener(tokens, first) : first.from;
  const ends = join.kind === "tolerance" ? [first, second] : shareMagnitude(first, second);
  const kind = join.kind === "to" && opening < first.from ? "from" : join.kind;
  return {from: opening, to: second.to, first: ends[0] ?? first, second: ends[1] ?? second, join: kind};
}

interface Connector {
  readonly kind: "between" | "to" | "dash" | "or" | "tolerance";
  readonly at: number;
}

function connector(tokens: readonly Token[], first: Amount): Connector | null {
  const token = tokens[first.to];
  const text = token?.lower ?? "";
  if (text === "and") return opens(tokens, first) === "between" ? {kind: "between", at: first.to + 1} : null;
  if (text === "to" && opens(tokens, first) === "between") return {kind: "between", at: first.to + 1};
  if (text === "to" || text === "through" || text === "till" || text === "until") return {kind: "to", at: first.to + 1};
  if (text === "up" && tokens[first.to + 1]?.lower === "to" && opens(tokens, first) === "from")
    return {kind: "to", at: first.to + 2};
  if (text === "or") return {kind: "or", at: first.to + 1};
  if (text === "±") return {kind: "tolerance", at: first.to + 1};
  if (text === "+" && ["/", "-"].includes(tokens[first.to + 1]?.text ?? ""))
    return {kind: "tolerance", at: first.to + 3};
  if (text === "-" && tokens[first.to + 1]?.lower === "to" && tokens[first.to + 2]?.text === "-")
    return {kind: "to", at: first.to + 3};
  if (text === "/" && first.currency !== null) return {kind: "dash", at: first.to + 1};
  return ["-", "–", "—", "‒", "−", "~"].includes(text) ? {kind: "dash", at: first.to + 1} : null;
}

/** “between” or “from” before the amount, past a word of approximation. */
function opens(tokens: readonly Token[], first: Amount): "between" | "from" | null {
  const word = tokens[opener(tokens, first)]?.lower ?? "";
  if (word === "between" || word === "betw" || word === "both") return "between";
  return ["from", "ranging", "range", "ranges", "ranged"].includes(word) ? "from" : null;
}

/** Token index of the word that may open the range. */
function opener(tokens: readonly Token[], first: Amount): number {
  const before = first.from - 1;
  return approximates(tokens, before) ? before - 1 : before;
}

function approximates(tokens: readonly Token[], at: number): boolean {
  const bound = boundsBefore.get(tokens[at]?.lower ?? "");
  return bound !== undefined && tokens[at]?.lower !== "from";
}

/** The second end, past up to two words of approximation: “to about 40”, “and >1000”. */
function endAt(tokens: readonly Token[], at: number): Amount | null {
  for (let skip = 0; skip <= 2; skip++) {
    if (skip > 0 && !approximates(tokens, at + skip - 1)) return null;
    const amount = readAmount(tokens, at + skip);
    if (amount !== null && amount.numeral.shape !== "vague") return amount;
  }
  return null;
}

function joins(tokens: readonly Token[], first: Amount, second: Amount, kind: Connector["kind"]): boolean {
  const shapes = [first.numeral.shape, second.numeral.shape];
  if (shapes.includes("ordinal") || shapes.includes("factor") || shapes.includes("vague")) return false;
  if (!sameUnit(tokens, first, second)) return false;
  if (kind === "tolerance" || kind === "between") return true;
  if (kind === "to") return opens(tokens, first) !== null || !dropsUnit(first, second);
  const [low, high] = [lowOf(first), lowOf(second)];
  if (kind === "or") return neighbours(first, second);
  if (kind === "dash" && first.unit?.kind === "date") return low < high || high < 100;
  const ascending = low < high || (first.numeral.multiplier < second.numeral.multiplier && low < high * 10);
  return ascending || (low <= 0 && high <= 0) || tokens[first.to]?.text === "/";
}

/** Units agree, or only one of the two ends has one. */
function sameUnit(tokens: readonly Token[], first: Amount, second: Amount): boolean {
  const dates = [first.unit?.kind === "date", second.unit?.kind === "date"];
  if (dates[0] !== dates[1]) return dates[0] === true && isYearEnd(tokens, second);
  const [one, other] = [first.currency ?? first.unit?.unit, second.currency ?? second.unit?.unit];
  if (one === undefined || other === undefined) return true;
  return (
    one === other || (first.unit?.kind === second.unit?.kind && first.unit?.kind !== "money" && first.unit !== null)
  );
}

/** “A.D. 1100 and 1350”, “2005–06”: four digits, or two that are glued. */
function isYearEnd(tokens: readonly Token[], {from, unit, currency}: Amount): boolean {
  const token = tokens[from];
  if (unit !== null || currency !== null || token === undefined) return false;
  return /^1\d{3}$/.test(token.text) || (token.glued && /^\d{2}$/.test(token.text));
}

/** “fell 3 per cent to 12,400”: the second is another thing. */
function dropsUnit(first: Amount, second: Amount): boolean {
  const measured = (amount: Amount) => amount.unit !== null || amount.currency !== null;
  return measured(first) && !measured(second) && first.unit?.kind !== "date";
}

/** “two or three years”: neighbouring steps. “200 or 300”. */
function neighbours(first: Amount, second: Amount): boolean {
  const [low, high] = [lowOf(first), lowOf(second)];
  const step = Math.max(first.numeral.grain ?? 1, 1);
  return first.unit === null && first.currency === null && low < high && high - low <= step && Number.isInteger(low);
}

/** “33–35 thousand”: the first end takes the magnitude of the second where it has none and stays the smaller one. */
function shareMagnitude(first: Amount, second: Amount): readonly [Amount, Amount] {
  const factor = second.numeral.multiplier;
  const low = Math.abs(lowOf(first));
  const shares =
    factor >= 100 && first.numeral.multiplier === 1 && low < 1000 && low * factor < Math.abs(lowOf(second));
  if (!shares || first.numeral.shape !== "number") return [first, second];
  return [{...first, numeral: times(first.numeral, factor, {multiplier: factor})}, second];
}

function lowOf(amount: Amount): number {
  return amount.numeral.low ?? 0;
}
