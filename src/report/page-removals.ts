import {addMonths, month, monthText} from "../core/month.ts";
import type {Removal, SeriesSummary} from "../estimate/removal.ts";
import type {QuantitySummary} from "../estimate/result.ts";

/** A removal as the page holds it: what it is of, and the frames of its series; their numbers stand in bytes apart. */
export type RemovalFrame = Omit<Removal, "series"> & {readonly series: readonly SeriesFrame[]};

type SeriesFrame = Pick<SeriesSummary, "quantity" | "stay" | "place" | "from"> & {readonly months: number};

/** Removals in little room: frames as JSON, and two bytes a number. */
export interface PackedRemovals {
  readonly frames: readonly RemovalFrame[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const quantiles = ["q05", "q10", "q25", "q50", "q75", "q90", "q95"] as const;
type Quantile = (typeof quantiles)[number];
type Quantiles = Pick<QuantitySummary, Quantile>;

/**
 * Write each quantile as a whole number of steps of a logarithm by which it differs from the whole account's, less the
 * number of the month before. Most sources move most months by little, so most of these numbers are small, and their
 * upper bytes, which stand together, mostly 0.
 *
 * @param whole summaries of the account with all evidence, as the page holds them
 */
export function packRemovals(removals: readonly Removal[], whole: readonly QuantitySummary[]): PackedRemovals {
  const byMonth = summariesByMonth(whole);
  const numbers = removals.flatMap(({series}) =>
    series.flatMap((each) => quantiles.flatMap((name) => differences(each[name], wholeOf(each, name, byMonth)))),
  );
  return {
    frames: removals.map((removal) => ({...removal, series: removal.series.map(frameOf)})),
    bytes: inPlanes(numbers),
  };
}

/** The removals again, each quantile within half a step of what it was. */
export function unpackRemovals({frames, bytes}: PackedRemovals, whole: readonly QuantitySummary[]): readonly Removal[] {
  const byMonth = summariesByMonth(whole);
  const numbers = fromPlanes(bytes);
  let at = 0;
  const unpack = ({months, ...of}: SeriesFrame): SeriesSummary => {
    const column = (name: Quantile) => {
      const values = sums(numbers.subarray(at, at + months), wholeOf({...of, months}, name, byMonth));
      at += months;
      return values;
    };
    return {
      ...of,
      ...(Object.fromEntries(quantiles.map((name) => [name, column(name)])) as Record<Quantile, number[]>),
    };
  };
  return frames.map((removal) => ({...removal, series: removal.series.map(unpack)}));
}

/** Steps in a logarithm of 1: a step is a twenty-fifth of a per cent. */
const perUnit = 2500;
/** A factor of 700 either way; what lies further off is written as that. A difference of two fits into two bytes. */
const mostSteps = 16_383;
/** In place of a difference where one of the two is no more than nothing. */
const nothing = -32_768;

function frameOf({quantity, stay, place, from, q50}: SeriesSummary): SeriesFrame {
  return {quantity, stay, place, from, months: q50.length};
}

type ByMonth = ReadonlyMap<string, Quantiles>;

/** The whole account's numbers in the months of a series; 0 where it has none. */
function wholeOf(series: SeriesSummary | SeriesFrame, name: Quantile, whole: ByMonth): readonly number[] {
  const months = "months" in series ? series.months : series.q50.length;
  const from = month(series.from);
  return Array.from({length: months}, (_, i) => whole.get(keyOf(series, monthText(addMonths(from, i))))?.[name] ?? 0);
}

function differences(values: readonly number[], whole: readonly number[]): number[] {
  let before = 0;
  return values.map((value, i) => {
    const reference = whole[i] as number;
    if (!(value > 0 && reference > 0)) return nothing;
    const steps = Math.round(perUnit * Math.log(value / reference));
    const ratio = Math.max(-mostSteps, Math.min(mostSteps, steps));
    const difference = ratio - before;
    before = ratio;
    return difference;
  });
}

function sums(packed: Int16Array, whole: readonly number[]): number[] {
  let ratio = 0;
  return Array.from(packed, (difference, i) => {
    if (difference === nothing) return 0;
    ratio += difference;
    return (whole[i] as number) * Math.exp(ratio / perUnit);
  });
}

/** Lower bytes, then upper ones; the sign stands in the lowest bit, so that small numbers have an upper byte of 0. */
function inPlanes(numbers: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * numbers.length);
  for (const [i, number] of numbers.entries()) {
    const folded = (number << 1) ^ (number >> 31);
    bytes[i] = folded & 255;
    bytes[numbers.length + i] = (folded >> 8) & 255;
  }
  return bytes;
}

function fromPlanes(bytes: Uint8Array): Int16Array {
  const count = bytes.length / 2;
  return Int16Array.from({length: count}, (_, i) => {
    const folded = (bytes[i] as number) | ((bytes[count + i] as number) << 8);
    return (folded >> 1) ^ -(folded & 1);
  });
}

function summariesByMonth(whole: readonly QuantitySummary[]): ByMonth {
  return new Map(whole.map((summary) => [keyOf(summary, summary.month), summary]));
}

function keyOf({quantity, stay, place}: Pick<SeriesSummary, "quantity" | "stay" | "place">, at: string): string {
  return [quantity, stay, place, at].join(" ");
}
