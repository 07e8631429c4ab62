import {type Entries, nought, one} from "../flows.ts";

/** weight · (x_plus − x_minus) · x_times, each x an entry of the account by its place. */
export interface Term {
  readonly weight: number;
  readonly plus: number;
  readonly minus: number;
  readonly times: number;
}

/**
 * An amount as a sum of terms, or as such a sum in proportion to another: Σ terms / Σ per. So every quantity says once
 * what it is, and its derivatives follow.
 */
export interface Formula {
  readonly terms: readonly Term[];
  readonly per?: readonly Term[];
}

/** One entry of an array of the account. */
export function entry(array: Float64Array, i: number): Term {
  return {weight: 1, plus: place(array, i), minus: nought, times: one};
}

/** What an array of the account, a stock or a running sum, grows by from one entry to another. */
export function change(array: Float64Array, from: number, to: number): Term {
  return {weight: 1, plus: place(array, to), minus: place(array, from), times: one};
}

/** What one array has more than another at the same entry. */
export function difference(array: Float64Array, without: Float64Array, i: number): Term {
  return {weight: 1, plus: place(array, i), minus: place(without, i), times: one};
}

/** A term in proportion to an entry of a further array. */
export function times(term: Term, array: Float64Array, i: number): Term {
  return {...term, times: place(array, i)};
}

/** A term counted as often as the weight says; −1 takes it away. */
export function weighed(term: Term, weight: number): Term {
  return {...term, weight: weight * term.weight};
}

/** The amount at the present entries. */
export function amountOf({terms, per}: Formula, {entries}: Entries): number {
  return per === undefined ? sumOf(terms, entries) : sumOf(terms, entries) / sumOf(per, entries);
}

function sumOf(terms: readonly Term[], x: Float64Array): number {
  return terms.reduce((sum, {weight, plus, minus, times}) => sum + weight * (x[plus] - x[minus]) * x[times], 0);
}

/** Where an entry of one of the account's arrays stands among all entries. */
function place(array: Float64Array, i: number): number {
  return array.byteOffset / Float64Array.BYTES_PER_ELEMENT + i;
}
