import {type Account, buildAccount} from "../../account/account.ts";
import {priorsWith} from "../../account/priors.ts";
import type {Case} from "../../core/case.ts";
import {addMonths, dayText, monthOf, monthText} from "../../core/month.ts";
import {UserError} from "../../core/user-error.ts";
import {summariseFit} from "../../estimate/estimate-account.ts";
import {type Fit, fitAccount} from "../../estimate/fit-account.ts";
import type {EstimateResult} from "../../estimate/result.ts";
import {awayWords} from "../../report/words.ts";
import {type MappedCase, mapCase} from "../case/map-case.ts";
import {countRows} from "../claims/count-rows.ts";
import type {FitEffects} from "../effects.ts";
import type {Estimated, EstimateOptions} from "./estimated.ts";
import {accountVersion, resultFiles} from "./result-files.ts";

/**
 * Estimate a case and store what came out in its `results/`.
 *
 * @throws {UserError} where the case cannot be read or mapped, or the results cannot be written
 */
export async function estimate(effects: FitEffects, folder: string, options: EstimateOptions): Promise<Estimated> {
  return estimateMapped(effects, folder, await mapCase(effects, folder, options), options);
}

/** The same, of a case that has been read and mapped with these options. */
export async function estimateMapped(
  effects: FitEffects,
  folder: string,
  read: MappedCase,
  options: EstimateOptions,
): Promise<Estimated> {
  const setting = {design: read.mapped.design, options: {priors: read.case.priors}};
  const account = buildAccount(setting.design, setting.options);
  const {lastEvidence} = read.mapped;
  const answerAt = answerMonth(read.case, lastEvidence);
  refuseImpossible(account);
  const pool = await effects.openChains(setting, options.chains);
  const started = effects.now();
  let fit: Fit;
  try {
    fit = await fitAccount(account, {
      ...options,
      answerAt,
      runSegments: pool.runSegments,
      onProgress: (progress) => effects.onProgress({...progress, chains: options.chains}),
      ...(pool.signal === undefined ? {} : {signal: pool.signal}),
    });
  } finally {
    await pool.close();
  }
  const seconds = (effects.now() - started) / 1000;
  const priors = priorsWith(read.case.priors);
  const head = headOf(read.case, setting.design.hosts, answerAt, lastEvidence);
  const result = summariseFit(setting.design, account, fit, {
    case: head,
    away: awayWords(head),
    asOf: read.case.asOf ?? null,
    without: options.without,
    seed: options.seed,
    versions: {countercurrent: effects.versions.countercurrent, account: accountVersion},
    rows: countRows(read.mapped),
    priors: read.case.priors,
    from: read.case.from,
    answerAt,
    lastEvidence,
    seconds,
    offWeight: priors["source.off.weight"] as number,
    offFactor: priors["source.off.factor"] as number,
  });
  const estimated = {...read, result, account, draws: fit.draws};
  await effects.writeFiles(`${folder}/results`, await resultFiles(effects, folder, estimated, fit, options));
  return estimated;
}

/** Priors that no account can have (a persistence of 1, a probability of 2) show at the very start. */
function refuseImpossible(account: Account): void {
  const start = account.evaluate(new Float64Array(account.dim), new Float64Array(account.dim));
  if (Number.isFinite(start)) return;
  throw new UserError(
    "the account is impossible before any draw is made: a number under `priors` in case.yaml cannot be",
    "docs/methods.md lists every prior with its usual value and its meaning",
  );
}

/** The month of the sentences, 0-based: the case's own, else the last that evidence speaks of, else the last. */
function answerMonth(of: Case, lastEvidence: number): number {
  if (of.answerAt !== undefined) return of.answerAt - of.from;
  return lastEvidence >= 0 ? lastEvidence : of.until - of.from;
}

function headOf(of: Case, hosts: readonly string[], answerAt: number, lastEvidence: number): EstimateResult["case"] {
  const at = (t: number) => monthText(addMonths(of.from, t));
  const dated = ({date, dayKnown, name}: Case["returnEvents"][number]) => ({
    date: dayKnown ? dayText(date) : monthText(monthOf(date)),
    name,
  });
  return {
    id: of.id,
    title: of.title,
    home: of.home,
    population: of.population,
    from: monthText(of.from),
    until: monthText(of.until),
    answerAt: at(answerAt),
    lastEvidence: lastEvidence < 0 ? null : at(lastEvidence),
    hosts,
    events: of.events.map(dated),
    returnEvents: of.returnEvents.map(dated),
  };
}
