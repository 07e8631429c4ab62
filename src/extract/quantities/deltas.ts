import type {Token} from "./token.ts";
import {downAfter, downWords, stepWords, upAfter, upWords} from "./words/directions.ts";
import {functionWords} from "./words/function-words.ts";

/**
 * Whether an amount is a change and which way: “fell 28 %”, “up by about 12,000”, “a 12 % rise”. Null for a level
 * (“rose to 310”).
 *
 * @param from first token of the amount with its bound
 * @param to token after the amount with its unit
 */
export function deltaAt(tokens: readonly Token[], from: number, to: number): "up" | "down" | null {
  return before(tokens, from) ?? nounOf(tokens, from) ?? after(tokens, to);
}

/** “an increase of 12 %”, “a fall of about 300”. */
function nounOf(tokens: readonly Token[], from: number): "up" | "down" | null {
  if (tokens[from - 1]?.lower !== "of") return null;
  const noun = tokens[from - 2]?.lower ?? "";
  if (upAfter.has(noun)) return "up";
  return downAfter.has(noun) ? "down" : null;
}

function before(tokens: readonly Token[], from: number): "up" | "down" | null {
  return directlyBefore(tokens, from) ?? pastObject(tokens, from);
}

/** “cut its fleet by 40 per cent”: up to three words of an object between the verb and “by”. */
function pastObject(tokens: readonly Token[], from: number): "up" | "down" | null {
  if (tokens[from - 1]?.lower !== "by") return null;
  for (let at = from - 2; at >= from - 5 && at >= 0; at--) {
    const word = tokens[at];
    if (word?.kind !== "word" || isNoun(tokens, at)) return null;
    if (upWords.has(word.lower)) return "up";
    if (downWords.has(word.lower)) return "down";
  }
  return null;
}

function directlyBefore(tokens: readonly Token[], from: number): "up" | "down" | null {
  for (let at = from - 1; at >= from - 4 && at >= 0; at--) {
    const word = tokens[at];
    if (word?.kind !== "word") return null;
    if (isNoun(tokens, at)) return null;
    if (upWords.has(word.lower)) return tokens[at - 1]?.lower === "made" ? null : "up";
    if (downWords.has(word.lower)) return "down";
    if (!stepWords.has(word.lower) && !word.lower.endsWith("ly")) return null;
  }
  return null;
}

/** “a cut of”, “up to”: the word is a noun or part of a bound. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower;
  return next === "to" || next === "of" || ["the", "a", "this", "wage", "tax"].includes(tokens[at - 1]?.lower ?? "");
}

function after(tokens: readonly Token[], to: number): "up" | "down" | null {
  for (let at = to; at < to + 2; at++) {
    const word = tokens[at];
    if (word?.kind !== "word") return null;
    if (upAfter.has(word.lower) || (word.lower === "more" && tokens[to - 1]?.kind !== "number")) return "up";
    if (downAfter.has(word.lower)) return "down";
    if (functionWords.has(word.lower)) return null;
  }
  return null;
}
