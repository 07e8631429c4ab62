import {weightedCovariance, weightedMoments} from "../stats/weighted-sample.ts";

/** A source, and its log likelihood at draws of an account. */
export interface Voice {
  readonly source: string;
  readonly lnLikelihood: Float64Array;
}

/** A source that an answer rests on, and how the answer changes when the source counts a little more. */
export interface Support {
  readonly source: string;
  /** ∂ mean, in standard deviations of the answer: + up, − down. */
  readonly pull: number;
  /** ∂ ln sd: − where the source holds the answer together, + where it is at odds with the others. */
  readonly spread: number;
}

/**
 * The sources that a quantity rests on most, at most three, the strongest first.
 *
 *     pull = Cov(ℓ, ln L)/sd ,   spread = Cov((ℓ − m)², ln L)/(2 sd²) ,   ranked by √(pull² + 2 spread²)
 *
 * These are the derivatives of mean m and ln sd by the power a to which the likelihood L of a source is raised: 1 as it
 * counts, 0 removed. The ranking is their length in the Fisher metric of the normal family. It is that of removing each
 * source, to first order, from draws that are there already, and needs no weights that could go bad. The mean alone would
 * not do: a source that has settled the answer no longer pulls at it.
 *
 * @param located the quantity at the draws; @param weights undefined where all count alike
 *
 * Source: Giordano2018
 */
export function restsOn(
  located: Float64Array,
  weights: Float64Array | undefined,
  voices: readonly Voice[],
): readonly Support[] {
  const {mean, sd} = weightedMoments(located, weights);
  const squares = located.map((x) => ((x - mean) / sd) ** 2);
  return voices
    .map(({source, lnLikelihood}) => ({
      source,
      pull: weightedCovariance(located, lnLikelihood, weights) / sd,
      spread: weightedCovariance(squares, lnLikelihood, weights) / 2,
    }))
    .filter((support) => strength(support) >= leastStrength)
    .sort((a, b) => strength(b) - strength(a))
    .slice(0, most);
}

function strength({pull, spread}: Support): number {
  return Math.hypot(pull, Math.SQRT2 * spread);
}

const most = 3;
/** Smaller ones are chance: a covariance of a few hundred effective draws errs by about as much. */
const leastStrength = 0.2;
