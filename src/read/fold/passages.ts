import {isInside, quotedRanges} from "../../core/quoted-ranges.ts";
import type {Span} from "../../core/span.ts";
import {spanOf} from "../../core/span-of.ts";
import type {Run} from "./align.ts";
import type {Comparison} from "./compare-texts.ts";
import {isNumber} from "./number-words.ts";
import {shingleWords} from "./shingles.ts";
import type {Side} from "./texts.ts";

/** The same words in documents that are no copies of each other, with a number in them that none of these quotes. */
export interface Passage {
  /** One in each document, the lowest id first; who took it from whom is for lineage to say. */
  readonly spans: readonly Span[];
}

/** A run of words that several texts share, and where it begins in each; the texts ascend. */
export interface SharedRun {
  readonly words: number;
  readonly places: readonly Place[];
}

interface Place {
  readonly text: number;
  readonly at: number;
}

/** Words in the shortest passage that shows that one text was taken from another. */
const leastWords = 8;

/**
 * Find the runs of eight words and more, with a number outside quotation marks, that two texts or more share.
 *
 * Two papers may quote one speaker and agree in his number without either having it from the other.
 *
 * Each number is looked up by the eight words around it, so a thousand texts that share a sentence give one run and not
 * half a million pairs of texts.
 *
 * @param sides text by text, its words; texts without are passed over
 */
export function sharedRuns(sides: readonly (Side | undefined)[], comparison: Comparison): readonly SharedRun[] {
  const windows = windowsAround(sides, comparison);
  const found = new Map<string, SharedRun[]>();
  for (const places of windows) {
    if (places.length < 2) continue;
    const key = offsetsOf(places);
    const runs = found.get(key) ?? [];
    if (runs.some((run) => holds(run, places))) continue;
    found.set(key, [...runs, widened(places, comparison)]);
  }
  return [...found.values()].flat();
}

/** Where each run of eight words around a number stands, once in each text. */
function windowsAround(
  sides: readonly (Side | undefined)[],
  {shingles, ignored}: Comparison,
): Iterable<readonly Place[]> {
  const windows = new Map<number, Place[]>();
  for (const [text, side] of sides.entries()) {
    if (side === undefined) continue;
    const of = shingles[text] as Uint32Array;
    for (const at of startsAround(side, of)) {
      if (ignored[of[at] as number] === 1) continue;
      const key = (of[at] as number) * ignored.length + (of[at + leastWords - shingleWords] as number);
      const places = windows.get(key);
      if (places === undefined) windows.set(key, [{text, at}]);
      else if (places.at(-1)?.text !== text) places.push({text, at});
    }
  }
  return windows.values();
}

/** First words of all runs of eight that hold a number which the text does not quote, each once, ascending. */
function startsAround({document, words}: Side, shingles: Uint32Array): ReadonlySet<number> {
  const quoted = quotedRanges(document.text);
  const starts = new Set<number>();
  const last = shingles.length - 1 - (leastWords - shingleWords);
  for (const [word, start] of words.starts.entries()) {
    if (!isNumber(document.text.slice(start, words.ends[word])) || isInside(start, quoted)) continue;
    for (let at = Math.max(0, word - leastWords + 1); at <= Math.min(word, last); at++) starts.add(at);
  }
  return starts;
}

/** Which texts, and how far apart the run stands in them: windows of one run have it in common. */
function offsetsOf(places: readonly Place[]): string {
  const first = (places[0] as Place).at;
  return places.map(({text, at}) => `${text}:${at - first}`).join();
}

function holds({words, places: [first]}: SharedRun, [place]: readonly Place[]): boolean {
  const from = (place as Place).at - (first as Place).at;
  return from >= 0 && from + leastWords <= words;
}

/** As far to both sides as all texts agree. */
function widened(places: readonly Place[], {shingles}: Comparison): SharedRun {
  const agree = (offset: number) => {
    const [first, ...others] = places.map(({text, at}) => shingles[text]?.[at + offset]);
    return first !== undefined && others.every((other) => other === first);
  };
  let [before, after] = [0, leastWords - shingleWords];
  while (agree(before - 1)) before--;
  while (agree(after + 1)) after++;
  return {
    words: after - before + shingleWords,
    places: places.map(({text, at}) => ({text, at: at + before})),
  };
}

/** A run as the words of the documents that share it. */
export function passageOf({words, places}: SharedRun, sides: readonly (Side | undefined)[]): Passage {
  const spans = places.map(({text, at}) => spanOfWords(sides[text] as Side, at, words));
  return {spans: spans.sort((a, b) => (a.document < b.document ? -1 : 1))};
}

/** An aligned run as the words of both documents. */
export function spansOf(one: Side, other: Side, {inOne, inOther, words}: Run): readonly [Span, Span] {
  return [spanOfWords(one, inOne, words), spanOfWords(other, inOther, words)];
}

function spanOfWords({document, words}: Side, first: number, count: number): Span {
  return spanOf(document, words.starts[first] as number, words.ends[first + count - 1] as number);
}
