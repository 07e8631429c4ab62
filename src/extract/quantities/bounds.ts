import type {Bound} from "../../core/quantity.ts";
import {phrase, type Token} from "./token.ts";
import {boundsAfter, boundsBefore, fillersBefore, longestBound} from "./words/bound-words.ts";

/** The words that bound a number: what they say, and how far they reach (token index). */
export interface Bounding {
  readonly bound: Bound | null;
  /** Whether “about”, “nearly” … stands among them. */
  readonly approximate: boolean;
  /** First token of the bounded number on the left, or the token after it on the right. */
  readonly at: number;
}

/** Read bounds leftwards from token `from`: “up to around”, “an estimated”, “at least another”. At most three phrases. */
export function boundBefore(tokens: readonly Token[], from: number, limit: number): Bounding {
  let [at, bound, approximate] = [from, null as Bound | null, false];
  for (let phrases = 0; phrases < 3; phrases++) {
    const found = phraseBefore(tokens, at, limit) ?? (phrases === 0 ? pastFillers(tokens, at, limit) : null);
    if (found === null) break;
    approximate ||= found.bound === "about" || found.bound === "near";
    bound = stronger(found.bound, bound);
    at = found.at;
  }
  return {bound, approximate, at};
}

/** Words that a bound before a number ends with, and a bound after it begins with: a quick look before the long one. */
const lastWords = new Set([...boundsBefore.keys()].map((phrase) => phrase.split(" ").at(-1)));
const firstWords = new Set([...boundsAfter.keys()].map((phrase) => phrase.split(" ")[0]));

interface Phrase {
  readonly bound: Bound;
  readonly at: number;
}

/** Longest phrase that ends right before token `end`. */
function phraseBefore(tokens: readonly Token[], end: number, limit: number): Phrase | null {
  if (!lastWords.has(tokens[end - 1]?.lower ?? "")) return null;
  for (let length = Math.min(longestBound, end - limit); length >= 1; length--) {
    const bound = boundsBefore.get(phrase(tokens, end - length, length));
    if (bound !== undefined && !isOtherwise(tokens, end - length, length)) return {bound, at: end - length};
  }
  return null;
}

/** The same past one to three words that change nothing: “at least another”, “more than a further”. */
function pastFillers(tokens: readonly Token[], from: number, limit: number): Phrase | null {
  for (let at = from - 1; at >= from - 3 && at > limit && fillersBefore.has(tokens[at]?.lower ?? ""); at--) {
    const found = phraseBefore(tokens, at, limit);
    if (found !== null && tokens[at - 1]?.kind === "word" && !loose.has(tokens[at - 1]?.lower ?? "")) return found;
  }
  return null;
}

/** Words that are prepositions of place or time when an article follows: “over the past 3 days”, “within the last year”. */
const loose = new Set([
  "over",
  "under",
  "within",
  "past",
  "around",
  "about",
  "above",
  "below",
  "near",
  "some",
  "beyond",
  "between",
]);

/** Words that bound nothing here: “year-over-year”, “the minimum 5”. */
function isOtherwise(tokens: readonly Token[], at: number, length: number): boolean {
  const word = tokens[at]?.lower;
  const before = tokens[at - 1];
  if (length > 1) return false;
  if (word === "past") return ["the", "half", "for", "in"].includes(before?.lower ?? "");
  return (
    (word === "over" || word === "under") &&
    (before?.text === "-" || ["all", "from", "take", "took"].includes(before?.lower ?? ""))
  );
}

/** “up to about” is up to; “about at least” is at least: what limits wins over what blurs. */
function stronger(outer: Bound, inner: Bound | null): Bound {
  if (inner === null) return outer;
  return outer === "about" || outer === "near" ? inner : outer;
}

/** Read a bound right after token index `to`: “+”, “-plus”, “or more”, “and above”, “or so”. */
export function boundAfter(tokens: readonly Token[], to: number): Bounding {
  const first = tokens[to]?.lower ?? "";
  for (let length = firstWords.has(first) ? 3 : 0; length >= 1; length--) {
    const bound = boundsAfter.get(phrase(tokens, to, length));
    if (bound === undefined || !endsThere(tokens, to, length)) continue;
    return {bound, approximate: bound === "about", at: to + length};
  }
  return {bound: null, approximate: false, at: to};
}

/** A lone sign or word needs to stand close or to close the phrase: “300+”, not “3 + 4”; “at least 5 plus tax”. */
function endsThere(tokens: readonly Token[], to: number, length: number): boolean {
  const first = tokens[to];
  if (["than", "or"].includes(tokens[to + length]?.lower ?? "")) return false;
  if (length > 1 || first === undefined) return true;
  if (first.text === "+") return first.glued && tokens[to + 1]?.kind !== "number" && tokens[to + 1]?.text !== "/";
  const next = tokens[to + 1];
  if (first.glued || (first.lower === "odd" && next?.kind === "word")) return true;
  return next === undefined || (next.kind === "mark" && next.text !== "(");
}
