import type {Observation, Stay} from "../account/observation.ts";
import {observerOf} from "../account/observe/observers.ts";
import {hardlyNarrowed} from "../estimate/narrowing.ts";
import {type LogCdf, logNormalCdf} from "../stats/normal.ts";
import {ascending, weightedQuantiles} from "../stats/weighted-sample.ts";

/** Whether a number can stand beside the evidence that does not descend from it. Never whether its speaker is excused. */
export const verdicts = ["consistent", "strained", "contradicted", "cannot-tell", "crossings"] as const;
export type Verdict = (typeof verdicts)[number];

/** A verdict on a claim under one stay, with what it was made from. */
export interface StayVerdict {
  readonly verdict: Exclude<Verdict, "crossings">;
  /**
   * `cannot-tell`: because the other evidence leaves too `wide` a range; because an assumption alone would contradict
   * (`assumed`), or nothing else speaks of that place and those months by itself (`unspoken`); because the claim includes
   * people who were there before, and nobody counted them (`uncounted`).
   */
  readonly because: "wide" | "assumed" | "unspoken" | "uncounted" | null;
  /** Probability of numbers at least as far out, both sides together; of a bound, of numbers that respect it. */
  readonly tail: number;
  /** The same under the prior alone. */
  readonly priorTail: number;
  /** How much the other evidence has narrowed what was assumed; below 0 where it widened it. */
  readonly narrowing: number;
  /** What the claim would have to be divided by to stand in the middle; of a share, its odds. Null where signs differ. */
  readonly factor: number | null;
  /** The true quantity by the other evidence, persons or a share 0–1. */
  readonly predictive: Predictive;
}

export interface Predictive {
  readonly q05: number;
  readonly q10: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q90: number;
  readonly q95: number;
}

/** What a claim is held against under one stay. */
export interface Grounds {
  /** ℓ at draws without the claim's source. */
  readonly located: Float64Array;
  /** Of those draws; undefined where all count alike. */
  readonly weights: Float64Array | undefined;
  /** ℓ at draws of the prior. */
  readonly prior: Float64Array;
  /** What keeps a verdict from standing, whatever the numbers: see `StayVerdict.because`. */
  readonly standing: "unspoken" | "uncounted" | null;
}

/**
 * Hold a claim against what the other evidence says of the same quantity.
 *
 *     tail = 2 min(P(y < ℓ + s ε), P(y > ℓ + s ε))        “at least y”: P(ℓ + s ε ≥ y)        ε ~ N(0, 1)
 *
 * The claim's own imprecision s counts, its source's bias does not. In this order: `cannot-tell` where the claim includes
 * an earlier diaspora that was never counted; where the 80 % interval of ℓ spans more than a factor of three (of odds, for
 * shares) and tail > .05, but for a bound that nine tenths of it respect; where the claim would be strained but only an
 * assumption would do it: the prior's tail is < .10 and the other evidence narrowed it by less than 30 %, or nothing else
 * speaks of its place and months. Then `contradicted` where tail < .02, `strained` where tail < .10, else `consistent`.
 */
export function judge(claim: Observation, {located, weights, prior, standing}: Grounds): StayVerdict {
  const {class: of} = observerOf(claim.quantity);
  const quantiles = weightedQuantiles(located, ascending(located), weights, levels);
  const [, low, , middle, , high] = quantiles;
  const [priorLow, priorHigh] = weightedQuantiles(prior, ascending(prior), undefined, [0.1, 0.9]);
  const tail = tailOf(claim, located, weights);
  const priorTail = tailOf(claim, prior, undefined);
  const narrowing = 1 - (high - low) / (priorHigh - priorLow);
  const unit = of === "balance" ? Math.max(Math.abs(middle), Math.abs(claim.y)) : 1;
  const isBound = claim.form === "at least" || claim.form === "up to";
  const because = reasonNotToTell({
    tail,
    bothSides: isBound ? 2 * priorTail : priorTail,
    narrowing,
    // A bound that all of a wide range respects is respected.
    width: isBound && tail > 1 - limits.strained ? 0 : (high - low) / unit,
    standing,
  });
  return {
    verdict: because === null ? byTail(tail) : "cannot-tell",
    because,
    tail,
    priorTail,
    narrowing,
    factor: factorOf(claim, middle),
    predictive: reported(claim, quantiles),
  };
}

/** The true quantity in place of a claim, persons or a share, at draws of it. */
export function predictiveOf(claim: Observation, located: Float64Array): Predictive {
  return reported(claim, weightedQuantiles(located, ascending(located), undefined, levels));
}

/**
 * The verdict on a claim: that under the stay its text states. Where it states none, the kindest of both, since the
 * speaker may have meant either.
 */
export function headlineVerdict({stay}: Pick<Observation, "stay">, byStay: ReadonlyMap<Stay, StayVerdict>) {
  const found = [...byStay.values()].map(({verdict}) => verdict);
  if (stay !== "unclear") return found[0];
  return kindestFirst.find((verdict) => found.includes(verdict)) ?? found[0];
}

/** Tails below these make a claim strained, or contradicted. */
export const limits = {strained: 0.1, contradicted: 0.02} as const;

const levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
const widest = Math.log(3);
/** Verdicts in the order in which a speaker would like them. */
export const kindestFirst = ["consistent", "cannot-tell", "strained", "contradicted"] as const;

function reported({quantity}: Observation, quantiles: readonly number[]): Predictive {
  const [q05, q10, q25, q50, q75, q90, q95] = quantiles.map(observerOf(quantity).scale.value);
  return {q05, q10, q25, q50, q75, q90, q95};
}

interface Found {
  readonly tail: number;
  /** The prior's tail as of a point, so that “half” and “at least half” are treated alike. */
  readonly bothSides: number;
  readonly narrowing: number;
  /** Of the 80 % interval, ln or logit; of a balance, relative to the larger of claim and middle. */
  readonly width: number;
  readonly standing: Grounds["standing"];
}

function reasonNotToTell({tail, bothSides, narrowing, width, standing}: Found): StayVerdict["because"] {
  if (standing === "uncounted") return "uncounted";
  if (width > widest && tail > 0.05) return "wide";
  if (tail >= limits.strained) return null;
  const assumed = bothSides < limits.strained && !(narrowing >= hardlyNarrowed);
  return assumed ? "assumed" : standing;
}

function byTail(tail: number): StayVerdict["verdict"] {
  if (tail < limits.contradicted) return "contradicted";
  return tail < limits.strained ? "strained" : "consistent";
}

/** Probability of numbers at least as far out as a claim; its imprecision is integrated out at each draw: tails of .01 need every digit. */
export function tailOf({form, y, s}: Observation, located: Float64Array, weights: Float64Array | undefined): number {
  const cdf: LogCdf = {value: 0, slope: 0};
  const each = 1 / located.length;
  let above = 0;
  for (let i = 0; i < located.length; i++) {
    logNormalCdf((located[i] - y) / s, cdf);
    above += (weights === undefined ? each : weights[i]) * Math.exp(cdf.value);
  }
  if (form === "at least") return above;
  const below = Math.max(0, 1 - above); // weights sum to one but for rounding
  return form === "up to" ? below : 2 * Math.min(above, below);
}

function factorOf({form, y}: Observation, middle: number): number | null {
  if (form !== "balance") return Math.exp(y - middle);
  return y * middle > 0 ? y / middle : null;
}
