import {buildAccount} from "../../account/account.ts";
import type {Design} from "../../account/observation.ts";
import {headlineOf} from "../../check/shifts.ts";
import {addMonths, monthText} from "../../core/month.ts";
import {cannotTell, hasReturnAnchor} from "../../estimate/cannot-tell.ts";
import {groupLikelihoods} from "../../estimate/group-likelihoods.ts";
import type {Removal, SeriesSummary} from "../../estimate/removal.ts";
import {sortBrief, summariseBrief} from "../../estimate/summarise-sample.ts";
import {weighWithout} from "../../estimate/weigh-without.ts";
import {summariesWithout} from "../../report/without.ts";
import {awayWords} from "../../report/words.ts";
import {listReasons} from "../claims/count-rows.ts";
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
  return samples.map((each, i) => {
    const plan = planned[i] as PlannedRemoval;
    const series = summariseBrief(
      each.method === "psis" ? sorted : sortBrief(each.sample, scope),
      each.sample.weights,
      scope,
    );
    return {...each, removal: removalOf(plan, each, series, fit)};
  });
}

function removalOf(
  {source, kind, altered: {design, masked, cameBack}, notUsed}: PlannedRemoval,
  {method, khat, effectiveDraws}: AlteredSample,
  series: readonly SeriesSummary[],
  fit: StoredFit,
): Removal {
  const silent = design.observations.filter(({id}) => masked.has(id));
  const speaking = {...design, observations: design.observations.filter(({id}) => !masked.has(id))};
  return {
    source,
    kind,
    rows: [...new Set(silent.flatMap(({rows}) => rows))],
    cameBack,
    notUsed: listReasons(new Map([...notUsed].filter(([id, reason]) => fit.mapped.notUsed.get(id) !== reason))),
    ...limitsOf(speaking, series, fit),
    method,
    khat,
    effectiveDraws,
    series,
  };
}

/** What an account cannot tell, which follows from what speaks in it and from how far that has narrowed the answer. */
function limitsOf(
  speaking: Design,
  series: readonly SeriesSummary[],
  {result, case: of}: StoredFit,
): Pick<Removal, "lastEvidence" | "returnsAnchored" | "notes"> {
  const last = Math.max(-1, ...speaking.observations.map(({t}) => t));
  const headline = summariesWithout(headlineOf(result), series);
  const [forecasts, away] = [last < speaking.months - 1, awayWords(result.case)];
  return {
    lastEvidence: last < 0 ? null : monthText(addMonths(of.from, last)),
    returnsAnchored: hasReturnAnchor(speaking),
    notes: cannotTell(speaking, headline, {forecasts, away}),
  };
}
