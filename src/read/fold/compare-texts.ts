import type {FoldMember} from "../../core/evidence-document.ts";
import {align, type Run} from "./align.ts";
import {boilerplate} from "./boilerplate.ts";
import {agreement, eachOverlap, invert, type Overlap} from "./overlaps.ts";
import {leastSharedOfCopies, relationOf} from "./relation.ts";
import {distinct, numberShingles} from "./shingles.ts";
import type {FoldText} from "./texts.ts";

/** Two texts that are copies of each other. */
interface Pair extends Overlap {
  readonly relation: FoldMember["relation"];
}

/** All texts compared with all others. */
export interface Comparison {
  readonly pairs: readonly Pair[];
  /** Text by text, the shingle that begins at each word. */
  readonly shingles: readonly Uint32Array[];
  /** 1 for each shingle that is boilerplate. */
  readonly ignored: Uint8Array;
  /** How any two texts agree, whether or not they are a pair. */
  readonly between: (one: number, other: number) => Overlap;
  /** The runs of the same words in any two texts. */
  readonly runs: (one: number, other: number) => readonly Run[];
}

/** Compare every text with every other, in memory and exactly. */
export function compareTexts(texts: readonly FoldText[]): Comparison {
  const {count, at} = numberShingles(texts.map(({sides}) => sides[0].words.ids));
  const sets = at.map(distinct);
  const postings = invert(sets, count);
  const ignored = boilerplate(
    sets,
    postings,
    texts.map(({hosts}) => hosts),
  );
  const runs = (one: number, other: number) => align(shinglesOf(one, at), shinglesOf(other, at), ignored);
  const pairs: Pair[] = [];
  eachOverlap(sets, postings, ignored, leastSharedOfCopies, (overlap) => {
    const {one, other} = overlap;
    const relation = relationOf(overlap, Math.min(wordsOf(one, texts), wordsOf(other, texts)), () => runs(one, other));
    if (relation !== undefined) pairs.push({...overlap, relation});
  });
  return {pairs, shingles: at, ignored, runs, between: (one, other) => overlapOf(one, other, sets, ignored)};
}

function wordsOf(text: number, texts: readonly FoldText[]): number {
  return (texts[text] as FoldText).sides[0].words.ids.length;
}

function overlapOf(one: number, other: number, sets: readonly Uint32Array[], ignored: Uint8Array): Overlap {
  const counted = (text: number) => sets[text]?.filter((shingle) => ignored[shingle] === 0) ?? new Uint32Array();
  const [first, second] = [counted(one), counted(other)];
  const inFirst = new Set(first);
  const shared = second.filter((shingle) => inFirst.has(shingle)).length;
  return {one, other, ...agreement(shared, first.length, second.length)};
}

function shinglesOf(text: number, at: readonly Uint32Array[]): Uint32Array {
  return at[text] as Uint32Array;
}
