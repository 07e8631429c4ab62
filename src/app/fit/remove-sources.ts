import {buildAccount} from "../../account/account.ts";
import {groupLikelihoods} from "../../estimate/group-likelihoods.ts";
import type {Removal} from "../../estimate/removal.ts";
import {type BriefScope, type Sorted, sortBrief, summariseBrief} from "../../estimate/summarise-sample.ts";
import {weighWithout} from "../../estimate/weigh-without.ts";
import type {FitEffects} from "../effects.ts";
import {type Alteration, type AlteredSample, sampleAltered} from "./altered-samples.ts";
import {type PlannedRemoval, planRemovals} from "./plan-removals.ts";
import type {RefitSetting} from "./run-refit.ts";
import type {StoredFit} from "./stored-fit.ts";

/** A removal with the draws it was made from. */
export interface RemovedSample extends AlteredSample {
  readonly removal: Removal;
}

/** Leave out every source, and every kind of source, once. */
export async function removeSources(
  effects: FitEffects,
  fit: StoredFit,
  setting: RefitSetting,
): Promise<readonly RemovedSample[]> {
  const account = buildAccount(fit.design, fit.options);
  const likelihoods = groupLikelihoods(account, fit.draws);
  const planned = planRemovals(fit, fit.result.without);
  const alterations = planned.map(
    ({altered: {design, masked, cameBack}}): Alteration => ({
      design,
      options: {...fit.options, masked},
      weights: cameBack.length > 0 ? undefined : weighWithout(account, likelihoods, masked),
      account,
    }),
  );
  const samples = await sampleAltered(effects, fit, setting, "leaving out each source", alterations);
  const scope = {hosts: fit.design.hosts, from: fit.case.from, answerAt: setting.answerAt};
  const sorted = sortBrief({account, draws: fit.draws}, scope);
  return samples.map((each, i) => ({...each, removal: removalOf(planned[i] as PlannedRemoval, each, sorted, scope)}));
}

/** @param sorted the stored draws, for the samples that weigh them */
function removalOf(
  {source, kind, altered: {design, masked, cameBack}}: PlannedRemoval,
  {sample, method, khat, effectiveDraws}: AlteredSample,
  sorted: readonly Sorted[],
  scope: BriefScope,
): Removal {
  const silent = design.observations.filter(({id}) => masked.has(id));
  return {
    source,
    kind,
    rows: [...new Set(silent.flatMap(({rows}) => rows))],
    cameBack,
    method,
    khat,
    effectiveDraws,
    series: summariseBrief(method === "psis" ? sorted : sortBrief(sample, scope), sample.weights, scope),
  };
}
