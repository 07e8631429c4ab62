import type {Token} from "./token.ts";
import {monthNames} from "./words/calendar.ts";
import {functionWords} from "./words/function-words.ts";
import {auxiliaries, type Counted, countedBy, movingVerbs} from "./words/head-words.ts";
import {cardinals} from "./words/number-words.ts";
import {wordSet} from "./words/word-list.ts";

/** The noun that a number counts: one token, by index. */
export interface Head {
  readonly at: number;
  readonly counted: Counted | null;
}

/** Find the noun counted by a number that ends before token `to`: “300,000 mostly young people”. At most six words away. */
export function headAfter(tokens: readonly Token[], to: number): Head | null {
  if (isTime(tokens, to)) return null;
  let [plural, first] = [-1, -1];
  for (let at = startOfNoun(tokens, to); at < to + 7; at++) {
    const word = tokens[at];
    if (word === undefined || !goesOn(tokens, at, first >= 0 && plural < 0)) break;
    if (word.kind !== "word" || word.lower === "and") continue;
    const counted = countedBy(word.lower);
    if (counted !== null && !modifies(tokens, at)) return {at, counted};
    if (first < 0) first = at;
    if (plural < 0 && isPlural(word.lower)) plural = at;
  }
  const at = plural >= 0 ? plural : first;
  return at < 0 ? null : {at, counted: null};
}

/** “89,000 the year before”, “30,000 last month”: a time behind a number is not what it counts. */
function isTime(tokens: readonly Token[], to: number): boolean {
  if (["today", "yesterday"].includes(tokens[to]?.lower ?? "")) return true;
  if (cardinals.has(tokens[to]?.lower ?? "") && stretches.has((tokens[to + 1]?.lower ?? "").replace(/s$/, "")))
    return true;
  if (!["the", "last", "this"].includes(tokens[to]?.lower ?? "")) return false;
  const [next, second] = [tokens[to + 1]?.lower ?? "", tokens[to + 2]?.lower ?? ""];
  return (
    stretches.has(next) ||
    monthNames.has(next) ||
    (["previous", "preceding", "following", "same"].includes(next) && stretches.has(second))
  );
}

const stretches = wordSet("day year month week quarter decade summer autumn winter spring");

/** Past “of”, “of the”, “-”, so that “thousands of people” and “12-member” have a head. */
function startOfNoun(tokens: readonly Token[], to: number): number {
  let at = to;
  if (tokens[at]?.text === "-" && tokens[at]?.glued) return at + 1;
  if (tokens[at]?.lower === "of") at++;
  while (at < to + 3 && determiners.has(tokens[at]?.lower ?? "")) at++;
  return at;
}

const determiners = new Set([
  "the",
  "these",
  "those",
  "their",
  "our",
  "its",
  "his",
  "her",
  "my",
  "or",
  "so",
  "more",
  "all",
  "such",
]);

/** @param begun whether a word of the phrase was seen; it begins with no comma and no “and” */
function goesOn(tokens: readonly Token[], at: number, begun: boolean): boolean {
  const token = tokens[at];
  if (token?.kind === "word" && isVerbBeforeObject(token, tokens[at + 1])) return false;
  if (token?.kind === "word") return !functionWords.has(token.lower) || (begun && token.lower === "and");
  return (
    token?.text === "-" || (begun && token?.text === "," && isAdjective(tokens[at - 1]) && isAdjective(tokens[at + 1]))
  );
}

/** “Leaves him”, “gives them”: a word in -s before a pronoun is a verb. */
function isVerbBeforeObject({lower}: Token, next: Token | undefined): boolean {
  return lower.endsWith("s") && countedBy(lower) === null && /^(?:him|her|them|me|us|it|you)$/.test(next?.lower ?? "");
}

/** A word that is no noun of the lexicon and no function word, as in “young, skilled workers”. */
function isAdjective(token: Token | undefined): boolean {
  return token?.kind === "word" && !functionWords.has(token.lower) && !isPlural(token.lower);
}

function isPlural(lower: string): boolean {
  return lower.length > 3 && lower.endsWith("s") && !/(?:ss|us|is|'s)$/.test(lower);
}

/** “Russian emigres”, “family homes”, “Chinese provinces”: a noun before another noun is not the head. */
function modifies(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word === undefined || next?.kind !== "word") return false;
  if (countedBy(next.lower) !== null) return true;
  const adjective = /(?:ese|ish|ch|an)$/.test(word.lower) && word.text !== word.lower;
  return adjective && isNoun(next);
}

/** A word in small letters that is neither a function word nor, by its ending, a verb. */
function isNoun({text, lower}: Token): boolean {
  return text === lower && !functionWords.has(lower) && !movingVerbs.has(lower) && !/(?:ing|ed)$/.test(lower);
}

/** “Number of displaced people: 452”, “a population of 4,000”: the noun stands before the number. */
export function headBefore(tokens: readonly Token[], from: number): Head | null {
  const population = tokens[from - 1]?.lower === "of" && tokens[from - 2]?.lower === "population";
  if (population) return {at: from - 2, counted: "persons"};
  if (tokens[from - 1]?.text !== ":") return null;
  for (let at = from - 2; at >= from - 4 && at >= 0 && tokens[at]?.kind === "word"; at--) {
    const counted = countedBy(tokens[at]?.lower ?? "");
    if (counted !== null) return {at, counted};
  }
  return null;
}

/** Whether people move right after the number: “41,000 went back”, “360,000 were displaced”, “17,000 to leave”. */
export function movesAfter(tokens: readonly Token[], to: number): boolean {
  const relative = tokens[to]?.lower === "of" && ["which", "whom"].includes(tokens[to + 1]?.lower ?? "");
  const start = to + (relative ? 2 : 0);
  for (let at = start; at < start + 4; at++) {
    const word = tokens[at]?.lower ?? "";
    if (movingVerbs.has(word)) return true;
    if (word !== "to" && !auxiliaries.has(word)) return false;
  }
  return false;
}

/**
 * The phrase at token `from` that a share is a share of: “the citizens who moved away after May”.
 * It ends at a mark, or at an auxiliary that does not stand right after “who”, “that”, “which”.
 */
export function denominatorAt(tokens: readonly Token[], from: number): {from: number; to: number} | null {
  let to = from;
  while (to < from + 40 && inDenominator(tokens, to, from)) to++;
  while (to > from && dangles(tokens[to - 1])) to--;
  return to > from ? {from, to} : null;
}

/** A function word that cannot end a phrase: “since” of “have since returned”. */
function dangles(token: Token | undefined): boolean {
  return (
    token !== undefined && functionWords.has(token.lower) && token.text === token.lower && !closers.has(token.lower)
  );
}

const closers = new Set([
  "those",
  "them",
  "whom",
  "these",
  "us",
  "abroad",
  "here",
  "there",
  "ago",
  "left",
  "fled",
  "returned",
  "earlier",
]);

function inDenominator(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === "label") return false;
  if (token.kind === "mark") return ["-", "’", "%"].includes(token.text);
  if (!endsClause(token)) return true;
  return at > start && ["who", "that", "which", "whom"].includes(tokens[at - 1]?.lower ?? "");
}

/** An auxiliary in small letters: “may”, not “May”; adverbs of the same list go on. */
function endsClause({lower, text}: Token): boolean {
  return auxiliaries.has(lower) && text === lower && !adverbs.has(lower);
}

const adverbs = new Set(["since", "then", "later", "still", "already", "also", "now"]);
