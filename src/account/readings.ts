import type {Bars, Flows} from "./flows.ts";
import type {Term} from "./observe/formula.ts";
import type {Row} from "./rows.ts";
import {logScale} from "./scale.ts";

/** A number for every row under each stay; what a row cannot be read as stays 0. */
export interface ByStay {
  readonly any: Float64Array;
  readonly settled: Float64Array;
  /** Both, one after the other. */
  readonly both: Float64Array;
}

export function byStay(rows: number): ByStay {
  const both = new Float64Array(2 * rows);
  return {any: both.subarray(0, rows), settled: both.subarray(rows), both};
}

/** What the account has in place of what the rows claim, under each reading of their stays. */
export interface Readings {
  /** ℓ of every row, from `locate`. */
  readonly locations: ByStay;
  /** Fills `locations` from the present flows. */
  locate(): void;
  /** Adds derivatives by ℓ, at the flows that were last located, to the bars of what each amount is made from. */
  pull(byLocation: ByStay): void;
}

/**
 * The formulas of all readings as flat lists of terms. A call for each reading would take several times as long as its
 * sum, and so would asking its scale, which is why counts, as most are, take their logarithms here.
 */
export function readingsOf(rows: readonly Row[], flows: Flows, bars: Bars): Readings {
  const readings = rows.flatMap((row, i) => row.stays.map((stay) => ({row, i, stay})));
  const formulas = readings.map(({row: {observer, target}, stay}) => observer.formula(flows, target, stay));
  const slots = Int32Array.from(readings, ({i, stay}) => (stay === "any" ? i : rows.length + i));
  const scales = readings.map(({row}) => row.observer.scale);
  const counted = Uint8Array.from(scales, (scale) => (scale === logScale ? 1 : 0));
  const amounts = new Float64Array(readings.length);
  const byAmount = new Float64Array(readings.length);
  const sums = flatten(formulas.map(({terms}) => terms));
  const shares = Int32Array.from(formulas.keys()).filter((k) => formulas[k].per !== undefined);
  const wholes = flatten(formulas.flatMap(({per}) => (per === undefined ? [] : [per])));
  const whole = new Float64Array(shares.length);
  const byWhole = new Float64Array(shares.length);
  const locations = byStay(rows.length);

  return {
    locations,
    locate() {
      addUp(sums, flows.entries, amounts);
      addUp(wholes, flows.entries, whole);
      for (let j = 0; j < shares.length; j++) amounts[shares[j]] /= whole[j];
      for (let k = 0; k < amounts.length; k++) {
        if (counted[k] === 1) locations.both[slots[k]] = Math.log(amounts[k]);
        else locations.both[slots[k]] = scales[k].location(amounts[k]);
      }
    },
    pull({both}) {
      for (let k = 0; k < amounts.length; k++) {
        const seed = both[slots[k]];
        if (counted[k] === 1) byAmount[k] = seed / amounts[k];
        else byAmount[k] = seed * scales[k].slope(amounts[k]);
      }
      for (let j = 0; j < shares.length; j++) {
        const k = shares[j];
        byAmount[k] /= whole[j];
        byWhole[j] = -byAmount[k] * amounts[k];
      }
      pullBack(sums, flows.entries, byAmount, bars.entries);
      pullBack(wholes, flows.entries, byWhole, bars.entries);
    },
  };
}

/** Sums of terms, one after another: sum k is of the terms end[k − 1]..end[k] − 1. */
interface Sums {
  readonly weight: Float64Array;
  readonly plus: Int32Array;
  readonly minus: Int32Array;
  readonly times: Int32Array;
  readonly end: Int32Array;
}

function flatten(sums: readonly (readonly Term[])[]): Sums {
  const terms = sums.flat();
  let end = 0;
  return {
    weight: Float64Array.from(terms, (term) => term.weight),
    plus: Int32Array.from(terms, (term) => term.plus),
    minus: Int32Array.from(terms, (term) => term.minus),
    times: Int32Array.from(terms, (term) => term.times),
    end: Int32Array.from(sums, ({length}) => (end += length)),
  };
}

/** out = Σ weight · (x_plus − x_minus) · x_times */
function addUp({weight, plus, minus, times, end}: Sums, x: Float64Array, out: Float64Array): void {
  for (let k = 0, i = 0; k < end.length; k++) {
    let sum = 0;
    for (; i < end[k]; i++) sum += weight[i] * (x[plus[i]] - x[minus[i]]) * x[times[i]];
    out[k] = sum;
  }
}

/** The adjoint of `addUp`. */
function pullBack(
  {weight, plus, minus, times, end}: Sums,
  x: Float64Array,
  byOut: Float64Array,
  bar: Float64Array,
): void {
  for (let k = 0, i = 0; k < end.length; k++) {
    for (; i < end[k]; i++) {
      const by = weight[i] * byOut[k];
      const p = plus[i];
      const m = minus[i];
      const t = times[i];
      const byDifference = by * x[t];
      bar[t] += by * (x[p] - x[m]);
      bar[p] += byDifference;
      bar[m] -= byDifference;
    }
  }
}
