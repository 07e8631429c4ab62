import {type Numeral, numeral} from "./numeral.ts";
import type {Token} from "./token.ts";
import {functionWords} from "./words/function-words.ts";
import {countedBy} from "./words/head-words.ts";
import {wordSet} from "./words/word-list.ts";

/** Read words that say how many without a number: “most”, “everyone”, “none”, “many of those”, “a huge number of”. */
export function readVague(tokens: readonly Token[], from: number): Numeral | null {
  if (tokens[from]?.kind !== "word") return null;
  const word = tokens[from]?.lower ?? "";
  const wholes = whole(tokens, from, word);
  if (wholes !== null) return wholes;
  if (mostly.has(word)) return vague(from, from + 1, 0.5, 1, "mostly");
  if (word === "most" && countsPeople(tokens, from + 1)) return vague(from, from + 1, 0.5, 1, "most");
  if (severalOf(tokens, from, word)) return vague(from, from + 1, null, null, "several-of");
  if (several.has(word) && countsPeople(tokens, from + 1))
    return vague(from, from + 1, severalLow(word), null, "several");
  return numberOf(tokens, from);
}

function vague(from: number, to: number, low: number | null, high: number | null, rule: string): Numeral {
  return numeral(from, to, 0, {shape: "vague", low, high, inWords: true, rule});
}

/** “everyone” is a share of 1, “none” of 0. */
function whole(tokens: readonly Token[], from: number, word: string): Numeral | null {
  const noOne = word === "no" && tokens[from + 1]?.lower === "one";
  const value = noOne || none.has(word) ? 0 : everyone.has(word) ? 1 : null;
  if (value === null) return null;
  return numeral(from, from + (noOne ? 2 : 1), value, {shape: "fraction", grain: 1, inWords: true, rule: "whole"});
}

/** “a huge number of”, “large numbers of”, “a handful of”. */
function numberOf(tokens: readonly Token[], from: number): Numeral | null {
  const a = tokens[from]?.lower === "a" ? 1 : 0;
  const adjective = sizes.has(tokens[from + a]?.lower ?? "") ? 1 : 0;
  const noun = tokens[from + a + adjective]?.lower ?? "";
  const fits = noun === "handful" ? a > 0 : adjective > 0 && (noun === "number" || noun === "numbers");
  return fits && tokens[from + a + adjective + 1]?.lower === "of"
    ? vague(from, from + a + adjective + 1, null, null, "number-of")
    : null;
}

/** Whether people follow: “of those”, or a noun of people within four words of one phrase. */
function countsPeople(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower === "of") return ofWhom.has(tokens[at + 1]?.lower ?? "") || countsPeople(tokens, at + 1);
  for (let i = at; i < at + 4; i++) {
    const word = tokens[i];
    if (word?.kind !== "word") return false;
    if (countedBy(word.lower) !== null) return true;
    if (functionWords.has(word.lower) && word.lower !== "the") return false;
  }
  return false;
}

/** “many of those”: a share of unknown size. */
function severalOf(tokens: readonly Token[], from: number, word: string): boolean {
  return several.has(word) && tokens[from + 1]?.lower === "of" && countsPeople(tokens, from + 1);
}

function severalLow(word: string): number {
  return word === "some" || word === "many" ? 1 : 2;
}

const everyone = wordSet("everyone everybody");
const none = wordSet("none nobody");
const mostly = wordSet("mostly predominantly overwhelmingly");
const several = wordSet("some many several few numerous countless");
const ofWhom = wordSet("them those these us whom");
const sizes = wordSet(
  "huge large small great significant considerable growing tiny vast substantial increasing record unknown sizeable",
);
