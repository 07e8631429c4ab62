import {type Account, buildAccount} from "../../account/account.ts";
import {voicesOf} from "../../check/held.ts";
import type {ReplayStep, ReplaySteps} from "../../check/replay-step.ts";
import {restsOn} from "../../check/rests-on.ts";
import {headlineAt} from "../../check/shifts.ts";
import {groupLikelihoods} from "../../estimate/group-likelihoods.ts";
import {seriesOf} from "../../estimate/reported.ts";
import {bodyOf} from "../../estimate/source-body.ts";
import {sortBrief, summariseBrief} from "../../estimate/summarise-sample.ts";
import {tabulate} from "../../estimate/tabulate.ts";
import {weighWithout} from "../../estimate/weigh-without.ts";
import type {FitEffects} from "../effects.ts";
import {type Alteration, type AlteredSample, sampleAltered} from "../fit/altered-samples.ts";
import type {EstimateOptions} from "../fit/estimated.ts";
import {readBeside, refitSetting} from "../fit/removals.ts";
import {type Manifest, manifestOf} from "../fit/result-files.ts";
import type {StoredFit} from "../fit/stored-fit.ts";
import {json} from "../json.ts";
import {openConverged} from "./check.ts";
import {type KnownState, knownStates, undatedRows} from "./known-states.ts";

export type {ReplayStep} from "../../check/replay-step.ts";

/** `countercurrent/replay@2`: what `replay --json` prints and `results/replay.json` holds. */
export interface Replay extends ReplaySteps {
  readonly schema: "countercurrent/replay@2";
  readonly manifest: Manifest;
}

/**
 * Replay a case: what would have been known at the end of each month, of the same places and months throughout.
 *
 * Every account has the hosts and the order of magnitude of the last one. So the early answers know where people would go,
 * though not how many; that makes them a little too narrow.
 */
export async function replay(effects: FitEffects, folder: string, options: EstimateOptions): Promise<Replay> {
  const fit = await openConverged(effects, folder, options);
  const manifest = await manifestOf(effects, folder, fit.case, options);
  const stored = await readBeside<Replay>(effects, folder, "replay.json", "countercurrent/replay@2", manifest);
  if (stored !== undefined) return stored;
  const setting = await refitSetting(effects, folder, fit);
  const states = knownStates(fit, fit.result.without);
  const account = buildAccount(fit.design, fit.options);
  const likelihoods = groupLikelihoods(account, fit.draws);
  const alterations = states.map(({altered: {design, masked, cameBack}}): Alteration => {
    const weights = cameBack.length > 0 ? undefined : weighWithout(account, likelihoods, masked);
    return {design, options: {...fit.options, masked}, weights, account};
  });
  const samples = await sampleAltered(effects, fit, setting, "estimating what was known", alterations);
  const result: Replay = {
    schema: "countercurrent/replay@2",
    manifest,
    month: fit.result.case.answerAt,
    steps: stepsOf(states, samples, fit, setting.answerAt),
    undated: undatedRows(fit),
  };
  await effects.writeFiles(`${folder}/results`, [{name: "replay.json", content: json(result)}]);
  return result;
}

function stepsOf(
  states: readonly KnownState[],
  samples: readonly AlteredSample[],
  fit: StoredFit,
  answerAt: number,
): readonly ReplayStep[] {
  const scope = {hosts: fit.design.hosts, from: fit.case.from, answerAt};
  const steps: ReplayStep[] = [];
  let spoke = new Set<string>();
  let rowsBefore = new Set<string>();
  for (const [i, {asOf, speaking}] of states.entries()) {
    const {sample, likelihoods, method} = samples[i] as AlteredSample;
    const sources = new Set(speaking.map(({source}) => bodyOf(source)));
    const rows = new Set(speaking.flatMap((each) => each.rows));
    const fresh = new Set(
      speaking.filter((each) => each.rows.some((id) => !rowsBefore.has(id))).map(({source}) => bodyOf(source)),
    );
    const series = summariseBrief(sortBrief(sample, scope), sample.weights, scope);
    const voices = voicesOf(sample.account, likelihoods).filter(({source}) => fresh.has(source));
    steps.push({
      asOf,
      rows: rows.size,
      newSources: [...sources].filter((source) => !spoke.has(source)).sort(),
      method,
      quantities: headlineAt(series, fit.result.case.answerAt, steps.at(-1)?.quantities),
      movedBy: restsOn(away(sample.account, sample.draws, answerAt), sample.weights, voices),
    });
    [spoke, rowsBefore] = [sources, rows];
  }
  return steps;
}

/** ln of the people who settled and are still away at the end of a month, at each draw. */
function away(account: Account, draws: Float64Array, month: number): Float64Array {
  const wanted = seriesOf(null).filter(({quantity, stay}) => quantity === "abroad" && stay === "settled");
  const [byMonth = []] = tabulate(account, draws, wanted).map((table) => table.byMonth);
  return (byMonth[month] as Float64Array).map(Math.log);
}
