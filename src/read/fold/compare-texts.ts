import type {FoldMember} from "../../core/evidence-document.ts";
import {align, type Run} from "./align.ts";
import {boilerplate} from "./boilerplate.ts";
import {agreement, eachOverlap, invert, type Overlap} from "./overlaps.ts";
import {type Passage, passagesOf} from "./passages.ts";
import {relationOf} from "./relation.ts";
import {distinct, numberShingles} from "./shingles.ts";
import type {FoldText} from "./texts.ts";

/** Two texts that are copies of each other, or that share a passage with a number. */
interface Pair extends Overlap {
  readonly relation: FoldMember["relation"] | undefined;
  /** Looked for only where there is no relation. */
  readonly passages: readonly Passage[];
}

/** All texts compared with all others. */
export interface Comparison {
  readonly pairs: readonly Pair[];
  /** How any two texts agree, whether or not they are a pair. */
  readonly between: (one: number, other: number) => Overlap;
  /** The runs of the same words in any two texts. */
  readonly runs: (one: number, other: number) => readonly Run[];
}

/** Shingles in the shortest passage: eight words. */
const leastShared = 4;

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
  eachOverlap(sets, postings, ignored, leastShared, (overlap) => {
    const pair = judge(overlap, texts, () => runs(overlap.one, overlap.other));
    if (pair.relation !== undefined || pair.passages.length > 0) pairs.push(pair);
  });
  return {pairs, runs, between: (one, other) => overlapOf(one, other, sets, ignored)};
}

function judge(overlap: Overlap, texts: readonly FoldText[], align: () => readonly Run[]): Pair {
  const one = (texts[overlap.one] as FoldText).sides[0];
  const other = (texts[overlap.other] as FoldText).sides[0];
  const relation = relationOf(overlap, Math.min(one.words.ids.length, other.words.ids.length), align);
  return {...overlap, relation, passages: relation === undefined ? passagesOf(one, other, align()) : []};
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
