import {buildAccount} from "../../account/account.ts";
import {groupLikelihoods} from "../../estimate/group-likelihoods.ts";
import type {Sample} from "../../estimate/sample.ts";
import {weighWithout} from "../../estimate/weigh-without.ts";
import {mapCase} from "../case/map-case.ts";
import type {FitEffects} from "../effects.ts";
import {sampleAltered} from "./altered-samples.ts";
import type {EstimateOptions} from "./estimated.ts";
import {planRemovals} from "./plan-removals.ts";
import {refitSetting} from "./removals.ts";
import {findFit, openFit, type StoredFit} from "./stored-fit.ts";

/**
 * A fit to ask. Where it is of all but one source and the fit of all is stored, that source is left out of it: by weights
 * on its draws, or by a fit from where it ended, which takes seconds.
 */
export async function openWithout(effects: FitEffects, folder: string, options: EstimateOptions): Promise<StoredFit> {
  const [source, ...others] = options.without;
  if (source === undefined || others.length > 0) return openFit(effects, folder, options);
  const read = await mapCase(effects, folder, options);
  const whole = await wholeFit(effects, folder, options);
  const planned = whole && planRemovals(whole, []).find((each) => each.source === source);
  const own = await findFit(effects, folder, read, options);
  if (own !== undefined || whole === undefined || planned === undefined)
    return own ?? openFit(effects, folder, options);
  const {design, masked, cameBack} = planned.altered;
  const account = buildAccount(whole.design, whole.options);
  const weights =
    cameBack.length > 0 ? undefined : weighWithout(account, groupLikelihoods(account, whole.draws), masked);
  const setting = await refitSetting(effects, folder, whole);
  const alteration = {design, options: {...whole.options, masked}, weights, account};
  const [found] = await sampleAltered(effects, whole, setting, `leaving out ${source}`, [alteration]);
  return {...whole, design, options: alteration.options, draws: resampled((found as NonNullable<typeof found>).sample)};
}

async function wholeFit(effects: FitEffects, folder: string, options: EstimateOptions): Promise<StoredFit | undefined> {
  const all = {...options, without: []};
  const found = await findFit(effects, folder, await mapCase(effects, folder, all), all);
  return found?.result.diagnostics.converged ? found : undefined;
}

/** As many draws that count alike: each as often as its weight says, taken at even steps through the weights. */
function resampled({account: {dim}, draws, weights}: Sample): Float64Array {
  if (weights === undefined) return draws;
  const kept = new Float64Array(draws.length);
  const count = weights.length;
  let at = 0;
  let reached = weights[0] ?? 0;
  for (let i = 0; i < count; i++) {
    while (reached < (i + 0.5) / count && at < count - 1) reached += weights[++at] as number;
    kept.set(draws.subarray(at * dim, (at + 1) * dim), i * dim);
  }
  return kept;
}
