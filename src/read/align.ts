import type {TextRange} from "../core/span.ts";
import type {Piece} from "./piece.ts";
import {referenced} from "./references.ts";
import {joined} from "./tidy.ts";

const reference = /&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[a-zA-Z][a-zA-Z0-9]*);?/y;

/** A step of the way: units of the source, units of the words, and whether they are the same. */
interface Step {
  readonly raw: number;
  readonly words: number;
}

/**
 * Follow words that a parser gave back through the source it read: which units it took as they are, which it decoded
 * (character references, line ends), which it passed over (backslashes, tags and line prefixes in the middle).
 *
 * @param range where the parser says the words stand
 * @param words what it made of them
 * @returns pieces whose texts together are `words`; one `decode` piece of the whole range where the way is lost
 */
export function align(source: string, range: TextRange, words: string): readonly Piece[] {
  if (source.slice(range.start, range.end) === words)
    return words === "" ? [] : [{text: words, raw: range, as: "copy"}];
  return joined(follow(source, range, words) ?? [{text: words, raw: range, as: "decode"}]);
}

function follow(source: string, {start, end}: TextRange, words: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let raw = start;
  let at = 0;
  while (at < words.length) {
    const step = nextStep(source, raw, end, words, at);
    if (!step) return undefined;
    if (step.words > 0) pieces.push(pieceOf(source, raw, step, words.slice(at, at + step.words)));
    raw += step.raw;
    at += step.words;
  }
  return pieces;
}

function pieceOf(source: string, start: number, step: Step, text: string): Piece {
  const raw = {start, end: start + step.raw};
  return {text, raw, as: source.slice(raw.start, raw.end) === text ? "copy" : "decode"};
}

function nextStep(source: string, raw: number, end: number, words: string, at: number): Step | undefined {
  if (raw >= end) return undefined;
  const unit = source[raw];
  if (unit === "&") return referenceAt(source, raw, words, at) ?? sameUnit(unit, words, at);
  if (unit === "\r" && words[at] === "\n") return {raw: source[raw + 1] === "\n" ? 2 : 1, words: 1};
  return sameUnit(unit, words, at) ?? passedOver(source, raw, end, words[at]);
}

function sameUnit(unit: string | undefined, words: string, at: number): Step | undefined {
  return unit === words[at] ? {raw: 1, words: 1} : undefined;
}

/** Syntax in the middle of the words: a tag that the parser ignored, an escape, the prefix of a continued line. */
function passedOver(source: string, raw: number, end: number, word: string | undefined): Step | undefined {
  const unit = source[raw] as string;
  if (unit === "<") {
    const close = source.indexOf(">", raw);
    return close >= 0 && close < end ? {raw: close + 1 - raw, words: 0} : undefined;
  }
  if (unit === "\\" && source[raw + 1] === word) return {raw: 1, words: 0};
  return /[\s>`\0]/.test(unit) ? {raw: 1, words: 0} : undefined;
}

function referenceAt(source: string, raw: number, words: string, at: number): Step | undefined {
  reference.lastIndex = raw;
  const found = reference.exec(source)?.[0];
  if (!found) return undefined;
  const value = referenced(found);
  if (value !== undefined) return words.startsWith(value, at) ? {raw: found.length, words: value.length} : undefined;
  if (!found.endsWith(";") || words.startsWith(found, at)) return undefined;
  const next = source[raw + found.length];
  const length = [1, 2].find((units) => words[at + units] === next) ?? 1;
  return {raw: found.length, words: length};
}
