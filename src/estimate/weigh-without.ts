import type {Account} from "../account/account.ts";
import {type SmoothedWeights, smoothWeights} from "../stats/psis.ts";
import {summed} from "./group-likelihoods.ts";

/**
 * Weights that make draws of an account draws of the same account without some observations: their likelihood taken back,
 * and smoothed.
 *
 * @param likelihoods of the account's groups at the draws (`groupLikelihoods`)
 * @param masked ids of the observations that are to say nothing
 * @returns undefined where some of a group's rows stay: what they say together is no product of what each says
 */
export function weighWithout(
  {groups, rows}: Account,
  likelihoods: readonly Float64Array[],
  masked: ReadonlySet<string>,
): SmoothedWeights | undefined {
  const silent = groups.map(({first, end}) =>
    rows.slice(first, end).map(({observation}) => masked.has(observation.id)),
  );
  if (silent.some((each) => each.includes(true) && each.includes(false))) return undefined;
  const removed = likelihoods.filter((_, g) => silent[g][0]);
  return smoothWeights(summed(removed, likelihoods[0]?.length ?? 0).map((ln) => -ln));
}
