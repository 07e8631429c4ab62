import {type Account, type AccountOptions, buildAccount} from "../account/account.ts";
import type {MappedEvidence} from "../account/from-evidence/map-evidence.ts";
import type {Design, Observation} from "../account/observation.ts";
import type {Wave} from "../account/shape.ts";
import type {Case} from "../core/case.ts";
import {summed} from "../estimate/group-likelihoods.ts";
import type {EstimateResult} from "../estimate/result.ts";
import type {Sample} from "../estimate/sample.ts";
import {bodyOf} from "../estimate/source-body.ts";
import {drawPrior} from "../estimate/summarise.ts";
import type {Voice} from "./rests-on.ts";

/** A fitted account that claims are held against. */
export interface Held {
  readonly case: Case;
  readonly mapped: MappedEvidence;
  readonly design: Design;
  readonly options: AccountOptions;
  /** Draws of z, one row of length dim after another. */
  readonly draws: Float64Array;
  readonly result: Pick<EstimateResult, "seed" | "sources">;
}

/** An account that follows the waves that claims speak of. */
export function followWaves<Kind extends Held>(held: Kind, claims: readonly Observation[]): Kind {
  const extraWaves = claims.flatMap(({wave, t}): Wave[] =>
    wave === null ? [] : [{first: wave[0], last: wave[1], until: t}],
  );
  return {...held, options: {...held.options, extraWaves}};
}

/** Draws of the prior of an account, and its own draws unchanged: what a claim is held against that no source of it made. */
export function wholeSample({design, options, draws, result: {seed}}: Held): {
  readonly prior: Float64Array;
  readonly sample: Sample;
} {
  const account = buildAccount(design, options);
  return {
    prior: drawPrior(account.dim, priorDraws, seed, priorStream),
    sample: {account, draws, weights: undefined},
  };
}

/** Every other source that speaks in an account, all its groups together. */
export function voicesOf({groups}: Account, likelihoods: readonly Float64Array[], except?: string): readonly Voice[] {
  const bodies = Map.groupBy(groups.keys(), (g) => bodyOf(groups[g]?.source ?? ""));
  return [...bodies].flatMap(([source, theirs]) => {
    const columns = theirs.map((g) => likelihoods[g] as Float64Array);
    return source === except ? [] : [{source, lnLikelihood: summed(columns, columns[0]?.length ?? 0)}];
  });
}

const priorDraws = 1000;
/** Above those of chains and of what is drawn beside them. */
const priorStream = 2000;
