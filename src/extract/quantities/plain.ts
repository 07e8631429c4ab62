import type {Amount} from "./amounts.ts";
import {movesAfter} from "./heads.ts";
import type {Core} from "./ranges.ts";
import type {Token} from "./token.ts";
import {functionWords} from "./words/function-words.ts";
import {countedBy} from "./words/head-words.ts";

/** Whether a number has neither unit nor currency, so that it may be part of a name. */
export function isPlain(tokens: readonly Token[], core: Core): boolean {
  const {first, second} = core;
  const bare = isBare(tokens, first) && first.numeral.shape === "number";
  return bare && (second === null || isBare(tokens, second));
}

/** A letter alone is no unit where the number may be a name: “Fig. 4A”. */
function isBare(tokens: readonly Token[], {unit, currency}: Amount): boolean {
  const letter = tokens[(unit?.to ?? 0) - 1];
  return currency === null && (unit === null || (letter?.glued === true && /^[A-Ha-h]$/.test(letter.text)));
}

export function isCapitalised(token: Token | undefined): boolean {
  return token?.kind === "word" && token.text[0] !== token.lower[0];
}

/** Whether something that is counted follows: a plural, a noun of people, or people who move. */
export function nounFollows(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next?.kind !== "word" || next.glued) return false;
  if (countedBy(next.lower) !== null || movesAfter(tokens, at)) return true;
  return next.text === next.lower && !functionWords.has(next.lower) && next.lower.endsWith("s");
}
