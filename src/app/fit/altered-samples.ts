import {type Account, type AccountOptions, buildAccount} from "../../account/account.ts";
import type {Design} from "../../account/observation.ts";
import {groupLikelihoods} from "../../estimate/group-likelihoods.ts";
import type {Sample} from "../../estimate/sample.ts";
import {canBeTrusted, type SmoothedWeights} from "../../stats/psis.ts";
import type {FitEffects} from "../effects.ts";
import type {RefitSetting} from "./run-refit.ts";
import type {StoredFit} from "./stored-fit.ts";

/** An account that differs a little from one that was fitted: the same coordinates at least, other evidence or priors. */
export interface Alteration {
  readonly design: Design;
  readonly options: AccountOptions;
  /** Weights that would make stored draws draws of it; undefined where none can. */
  readonly weights: SmoothedWeights | undefined;
  /** What the stored draws are looked at with, where they are weighted. */
  readonly account: Account;
}

/** Draws of an altered account, and how they were come by. */
export interface AlteredSample {
  readonly sample: Sample;
  /** Of the groups of the sample's account, at its draws. */
  readonly likelihoods: readonly Float64Array[];
  readonly method: "psis" | "refit";
  /** k̂ of the weights, also where they were not used; null where there are none, or no tail to fit. */
  readonly khat: number | null;
  /** Draws that would say as much if they were independent and equal. */
  readonly effectiveDraws: number;
}

/**
 * Draw from accounts that differ a little from a stored one: by weights on its draws where these can be trusted, else by
 * a fit from where it ended.
 *
 * A weighted number with a bad k̂ is never given: it is worse than the number unchanged. When the person stops it, what
 * runs is ended at once: a refit alone is of no use to anybody.
 *
 * @param what is being done, for the progress line
 */
export async function sampleAltered(
  effects: FitEffects,
  fit: StoredFit,
  setting: RefitSetting,
  what: string,
  alterations: readonly Alteration[],
): Promise<readonly AlteredSample[]> {
  const isWeighable = ({weights}: Alteration) => weights !== undefined && canBeTrusted(weights);
  const refits = alterations.filter((each) => !isWeighable(each)).length;
  const pool = refits === 0 ? undefined : await effects.openRefits(setting);
  let done = alterations.length - refits;
  effects.onCount({what, done, total: alterations.length});
  const refit = async ({design, options, weights}: Alteration): Promise<AlteredSample> => {
    const found = await (pool as NonNullable<typeof pool>).refit({design, options});
    effects.onCount({what, done: ++done, total: alterations.length});
    const account = buildAccount(design, options);
    return {
      sample: {account, draws: found.draws, weights: undefined},
      likelihoods: groupLikelihoods(account, found.draws),
      method: "refit",
      khat: khatOf(weights),
      effectiveDraws: found.essBulkMin,
    };
  };
  try {
    pool?.signal?.throwIfAborted();
    const all = Promise.all(alterations.map(async (each) => (isWeighable(each) ? weigh(each, fit) : refit(each))));
    return await (pool?.signal === undefined ? all : orStopped(all, pool.signal));
  } finally {
    await pool?.close();
  }
}

/** What work comes to. @throws the signal's reason as soon as it is aborted, though the work goes on until its pool closes */
async function orStopped<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const {promise: stopped, reject} = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason);
  signal.addEventListener("abort", stop);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

function weigh({account, weights}: Alteration, {draws}: StoredFit): AlteredSample {
  const {logWeights, effectiveDraws} = weights as SmoothedWeights;
  return {
    sample: {account, draws, weights: logWeights.map(Math.exp)},
    likelihoods: groupLikelihoods(account, draws),
    method: "psis",
    khat: khatOf(weights),
    effectiveDraws,
  };
}

function khatOf(weights: SmoothedWeights | undefined): number | null {
  return weights !== undefined && Number.isFinite(weights.khat) ? weights.khat : null;
}
