import {buildAccount} from "../../account/account.ts";
import {type ChangedAssumption, changedAssumptions} from "../../check/assumptions.ts";
import {headlineAt, headlineOf} from "../../check/shifts.ts";
import type {TriedAssumption, TriedAssumptions} from "../../check/tried-assumption.ts";
import {sortBrief, summariseBrief} from "../../estimate/summarise-sample.ts";
import {sentencesOf} from "../../report/shift-words.ts";
import {smoothWeights} from "../../stats/psis.ts";
import type {FitEffects} from "../effects.ts";
import {type AlteredSample, sampleAltered} from "../fit/altered-samples.ts";
import type {EstimateOptions} from "../fit/estimated.ts";
import {readBeside, refitSetting} from "../fit/removals.ts";
import {type Manifest, manifestOf} from "../fit/result-files.ts";
import type {StoredFit} from "../fit/stored-fit.ts";
import {json} from "../json.ts";
import {openConverged} from "./check.ts";

/** `countercurrent/sensitivity@1`: what `check --assumptions` prints and `results/sensitivity.json` holds. */
export interface Sensitivity extends TriedAssumptions {
  readonly schema: "countercurrent/sensitivity@1";
  readonly manifest: Manifest;
}

/** Try an estimate with other assumptions, and say how far its answers move. */
export async function tryAssumptions(
  effects: FitEffects,
  folder: string,
  options: EstimateOptions,
): Promise<Sensitivity> {
  const fit = await openConverged(effects, folder, options);
  const manifest = await manifestOf(effects, folder, fit.case, options);
  const stored = await readBeside<Sensitivity>(
    effects,
    folder,
    "sensitivity.json",
    "countercurrent/sensitivity@1",
    manifest,
  );
  if (stored !== undefined) return stored;
  const setting = await refitSetting(effects, folder, fit);
  const changed = changedAssumptions(fit.design, fit.case.priors);
  const base = logLikelihoods(fit, {design: fit.design, priors: fit.case.priors});
  const alterations = changed.map((each) => {
    const {account, values} = logLikelihoods(fit, each);
    const weights = smoothWeights(values.map((ln, i) => ln - (base.values[i] as number)));
    return {design: each.design, options: {...fit.options, priors: each.priors}, weights, account};
  });
  const samples = await sampleAltered(effects, fit, setting, "trying other assumptions", alterations);
  const assumptions = samples.map((sample, i) => tried(changed[i] as ChangedAssumption, sample, fit, setting.answerAt));
  const result: Sensitivity = {
    schema: "countercurrent/sensitivity@1",
    manifest,
    month: fit.result.case.answerAt,
    assumptions,
    sentences: sentencesOf(assumptions),
  };
  await effects.writeFiles(`${folder}/results`, [{name: "sensitivity.json", content: json(result)}]);
  return result;
}

/** Log likelihood of an account at the stored draws. z has the same prior whatever is assumed; its meaning changes. */
function logLikelihoods({draws, options}: StoredFit, {design, priors}: Pick<ChangedAssumption, "design" | "priors">) {
  const account = buildAccount(design, {...options, priors});
  const {dim} = account;
  const values = Float64Array.from({length: draws.length / dim}, (_, i) =>
    account.logLikelihood(draws.subarray(i * dim, (i + 1) * dim)),
  );
  return {account, values};
}

function tried(
  {id, words}: ChangedAssumption,
  {sample, method, khat}: AlteredSample,
  {design, case: of, result}: StoredFit,
  answerAt: number,
): TriedAssumption {
  const scope = {hosts: design.hosts, from: of.from, answerAt};
  const series = summariseBrief(sortBrief(sample, scope), sample.weights, scope);
  return {id, words, method, khat, quantities: headlineAt(series, result.case.answerAt, headlineOf(result))};
}
