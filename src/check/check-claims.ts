import type {Observation, Stay} from "../account/observation.ts";
import type {Sample} from "../estimate/sample.ts";
import {bodyOf} from "../estimate/source-body.ts";
import {type LocatedClaim, locateClaims} from "./locate-claims.ts";
import {restsOn, type Support, type Voice} from "./rests-on.ts";
import {isSpokenOf, onAllHosts} from "./spoken-of.ts";
import {type Grounds, headlineVerdict, judge, limits, type StayVerdict, tailOf, type Verdict} from "./verdict.ts";

/** A claim with its verdicts. */
export interface JudgedClaim {
  readonly claim: Observation;
  readonly verdict: StayVerdict["verdict"];
  /** The stay that the text states first. */
  readonly byStay: ReadonlyMap<Stay, StayVerdict>;
  /** Of the first stay. */
  readonly restsOn: readonly Support[];
}

/** What the claims of one source are held against. */
export interface Bench {
  readonly claims: readonly Observation[];
  /** Draws without the source, their weights, and what still speaks there. */
  readonly sample: Sample;
  /** The same quantities at draws of the prior, by claim. */
  readonly prior: ReadonlyMap<string, LocatedClaim>;
  /** The other sources, at the same draws. */
  readonly voices: readonly Voice[];
}

/** Judge claims of one source against draws that do not know it. */
export function judgeClaims({claims, sample, prior, voices}: Bench): readonly JudgedClaim[] {
  const {account, draws, weights} = sample;
  const sources = new Set(voices.map(({source}) => source));
  const others = account.rows.flatMap(({observation}) =>
    sources.has(bodyOf(observation.source)) ? [observation] : [],
  );
  return locateClaims(account, draws, claims).map(({claim, byStay}) => {
    const standing = standingOf(claim, sample, others);
    const judged = [...byStay].map(([stay, located]) => {
      const before = prior.get(claim.id)?.byStay.get(stay) as Float64Array;
      return [stay, judge(claim, {located, weights, prior: before, standing: standing(stay)})] as const;
    });
    const found = new Map(judged);
    const [first] = byStay.values();
    return {claim, verdict: headlineVerdict(claim, found), byStay: found, restsOn: restsOn(first, weights, voices)};
  });
}

/**
 * What keeps a verdict on a claim from standing. A place that nothing speaks of cannot hold more people than all places
 * together: a number that even they do not reach is judged.
 */
function standingOf(
  claim: Observation,
  {account, draws, weights}: Sample,
  others: readonly Observation[],
): (stay: Stay) => Grounds["standing"] {
  if (claim.base !== null && account.shape.bases[claim.base].type === "logit") return () => "uncounted";
  if (isSpokenOf(claim, others)) return () => null;
  const whole = onAllHosts(claim);
  if (whole === undefined) return () => "unspoken";
  const [{byStay}] = locateClaims(account, draws, [whole]);
  return (stay) => (tailOf(whole, byStay.get(stay) as Float64Array, weights) < limits.strained ? null : "unspoken");
}

/**
 * How many of the claims that were judged would be called strained or contradicted by chance alone, were every one of
 * them right and the account calibrated: a tail is then as likely to be anything from 0 to 1.
 */
export function falseAlarmsExpected(judged: readonly {readonly verdict: Verdict}[]): number {
  return limits.strained * judged.filter(({verdict}) => verdict !== "cannot-tell").length;
}
