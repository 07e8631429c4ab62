import type {EvidenceRow} from "../../core/evidence-row.ts";
import type {Form, SourceKind} from "../observation.ts";
import {grainOfCount, grainOfShare} from "./grain.ts";
import {isOffice} from "./kind.ts";

/** Scale on which a claim is compared: ln persons, logit share, persons of a balance. */
export type Scale = "log" | "logit" | "identity";

/** A stated value with its imprecision, on a scale. */
export interface Value {
  readonly form: Form;
  readonly y: number;
  readonly s: number;
}

/** What a row says of its number. */
export type Stated = Pick<EvidenceRow, "low" | "mid" | "high" | "population">;

/**
 * Read a stated value with its imprecision s.
 *
 *     point    s² = s0² + (grain/√12)²          in units of the scale at v: 1/v (log), 1/(v(1−v)) (logit), 1 (identity)
 *     range    s  = (high − low)/(2 z.90)       the central 80 %; at least .05
 *     bound    s  = .1
 *
 * s0 is what the kind of source leaves open about dates and definitions; for a share of n respondents it is
 * √(2/(n v(1−v))) (design effect 2), at least .05. A middle equal to the upper end (“almost v”) is 1.5 times as vague.
 * An office's “more than v” is a rounded count, v + grain/2; anyone else's is a bound. An end that cannot be reached (no
 * persons, a share of 0 or 1) says nothing.
 *
 * @returns undefined where nothing usable is stated, or only a bound on a balance
 */
export function readValue(stated: Stated, scale: Scale, kind: SourceKind): Value | undefined {
  const {low, mid, high} = usable(stated, scale);
  const point = (v: number, vagueness = 1) => pointValue(v, vagueness, scale, kind, respondents(stated));
  if (low !== null && high !== null && low < high) return rangeValue(low, mid, high, scale, kind);
  if (mid !== null) return point(mid, low === null && high === mid ? 1.5 : 1);
  if (low !== null && high !== null) return point(low);
  if (low !== null) return lowerEnd(low, scale, kind, point);
  return high === null ? undefined : upperEnd(high, scale, kind, point);
}

/** The same value with further imprecision, s ⊕ each of them. */
export function widened(value: Value, ...further: readonly number[]): Value {
  return {...value, s: Math.hypot(value.s, ...further)};
}

/** Imprecision of a bound, log or logit. */
export const boundSd = 0.1;

/** Imprecision of a point before rounding, relative: what the kind of source leaves open. */
const openness: Readonly<Record<SourceKind, number>> = {
  "host official": 0.03,
  "statistical office": 0.03,
  research: 0.1,
  "origin official": 0.1,
  survey: 0.1,
  media: 0.12,
};

/** Standard deviation of a value rounded to a grain: uniform over one step. */
export function roundingSd(grain: number): number {
  return grain / Math.sqrt(12);
}

/** The number a row states, without its imprecision: its middle, else the middle of its range, else its only end. */
export function statedNumber({low, mid, high}: Stated): number | undefined {
  return mid ?? (low !== null && high !== null ? (low + high) / 2 : (low ?? high ?? undefined));
}

/** Width of the central 80 % of a normal distribution, in standard deviations. */
const central80 = 2 * 1.2815515655446004;
const leastSd = 0.05;
const designEffect = 2;

type Point = (v: number) => Value;

function usable({low, mid, high}: Stated, scale: Scale): Pick<Stated, "low" | "mid" | "high"> {
  const reachable = (v: number | null) => (v !== null && onScale(v, scale) ? v : null);
  return {low: reachable(low), mid: reachable(mid), high: reachable(high)};
}

function onScale(v: number, scale: Scale): boolean {
  if (scale === "identity") return Number.isFinite(v);
  return v > 0 && v < (scale === "logit" ? 1 : Number.POSITIVE_INFINITY);
}

function respondents({population}: Stated): number | undefined {
  const found = /n\s*[=≈>~]\s*([\d,]+)/.exec(population);
  const n = Number(found?.[1].replaceAll(",", ""));
  return n > 0 ? n : undefined;
}

function pointValue(v: number, vagueness: number, scale: Scale, kind: SourceKind, n: number | undefined): Value {
  const spread = v * (1 - v);
  const own = {
    log: () => Math.hypot(openness[kind], roundingSd(grainOfCount(v)) / v),
    logit: () => {
      const sampling = n === undefined ? openness[kind] : Math.max(leastSd, Math.sqrt(designEffect / (n * spread)));
      return Math.hypot(sampling, roundingSd(grainOfShare(v)) / spread);
    },
    identity: () => Math.hypot(openness[kind] * v, roundingSd(grainOfCount(v))),
  };
  return {form: scale === "identity" ? "balance" : "band", y: scaled(v, scale), s: vagueness * own[scale]()};
}

function rangeValue(low: number, mid: number | null, high: number, scale: Scale, kind: SourceKind): Value {
  const [from, to] = [scaled(low, scale), scaled(high, scale)];
  const y = mid === null ? (from + to) / 2 : scaled(mid, scale);
  const s = (to - from) / central80;
  if (scale !== "identity") return {form: "band", y, s: Math.max(leastSd, s)};
  return {form: "balance", y, s: Math.hypot(s, openness[kind] * y, roundingSd(grainOfCount(y)))};
}

function lowerEnd(low: number, scale: Scale, kind: SourceKind, point: Point): Value | undefined {
  if (isOffice(kind) && low > 0) return roundedCount(low, scale, point);
  return scale === "identity" ? undefined : {form: "at least", y: scaled(low, scale), s: boundSd};
}

function upperEnd(high: number, scale: Scale, kind: SourceKind, point: Point): Value | undefined {
  if (scale !== "identity") return {form: "up to", y: scaled(high, scale), s: boundSd};
  return isOffice(kind) && high < 0 ? roundedCount(high, scale, point) : undefined;
}

/** “More than v”, away from nothing: v + grain/2, as vague as v itself. */
function roundedCount(v: number, scale: Scale, point: Point): Value {
  const half = (scale === "logit" ? grainOfShare(v) : grainOfCount(v)) / 2;
  const between = v + Math.sign(v) * half;
  return {...point(v), y: scaled(scale === "logit" ? Math.min(between, (v + 1) / 2) : between, scale)};
}

function scaled(v: number, scale: Scale): number {
  if (scale === "identity") return v;
  return scale === "log" ? Math.log(v) : Math.log(v / (1 - v));
}
