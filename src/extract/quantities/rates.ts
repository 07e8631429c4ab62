import type {Token} from "./token.ts";
import {isMeasure, unitOfWords} from "./words/unit-words.ts";

/** “a month”, “per year”, “/month”, “[per month]”, “an hour”, “monthly” after a unit. */
export interface Rate {
  readonly to: number;
  /** As it goes into a unit: “month”. */
  readonly per: string;
}

const adverbs: ReadonlyMap<string, string> = new Map([
  ["monthly", "month"],
  ["annually", "year"],
  ["yearly", "year"],
  ["weekly", "week"],
  ["daily", "day"],
  ["hourly", "hour"],
]);

/** Read the rate that starts at token `at`, or null. */
export function readRate(tokens: readonly Token[], at: number): Rate | null {
  const bracket = tokens[at]?.text === "[" ? 1 : 0;
  const word = tokens[at + bracket]?.lower ?? "";
  const adverb = adverbs.get(word);
  if (adverb !== undefined) return {to: at + bracket + 1, per: adverb};
  if (!["a", "an", "per", "/", "each", "every"].includes(word)) return null;
  const hyphen = tokens[at + bracket + 1]?.text === "-" ? 1 : 0;
  const unit = tokens[at + bracket + 1 + hyphen];
  if (unit?.kind !== "word" || !isPer(word, unit)) return null;
  const to = at + bracket + 2 + hyphen;
  return {to: bracket && tokens[to]?.text === "]" ? to + 1 : to, per: unit.lower};
}

/** After “per” anything may stand; after “a” only a span of time or a unit. */
function isPer(word: string, unit: Token): boolean {
  return (
    word === "per" || unitOfWords(unit.lower)?.kind === "duration" || (word === "/" && isMeasure(unit.text, unit.lower))
  );
}
