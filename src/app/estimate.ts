import {type Account, buildAccount} from "../account/account.ts";
import type {MappedEvidence} from "../account/from-evidence/map-evidence.ts";
import {priorsWith} from "../account/priors.ts";
import type {Case} from "../core/case.ts";
import {addMonths, monthText} from "../core/month.ts";
import {UserError} from "../core/user-error.ts";
import {summariseFit} from "../estimate/estimate-account.ts";
import {type Fit, fitAccount} from "../estimate/fit-account.ts";
import type {EstimateResult, NotUsed} from "../estimate/result.ts";
import type {FitEffects} from "./effects.ts";
import type {Estimated, EstimateOptions} from "./estimated.ts";
import {mapCase} from "./map-case.ts";
import {accountVersion, resultFiles} from "./result-files.ts";
import {observationsOf} from "./without.ts";

/**
 * Estimate a case and store what came out in its `results/`.
 *
 * @throws {UserError} where the case cannot be read or mapped, or the results cannot be written
 */
export async function estimate(effects: FitEffects, folder: string, options: EstimateOptions): Promise<Estimated> {
  const read = await mapCase(effects, folder, options.asOf);
  const masked = observationsOf(read.mapped.design, options.without);
  const setting = {design: read.mapped.design, options: {priors: read.case.priors, masked}};
  const account = buildAccount(setting.design, setting.options);
  const lastEvidence = Math.max(-1, ...account.rows.map(({observation}) => observation.t));
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
  const used = usedRows(account);
  const speaking = {...setting.design, observations: account.rows.map(({observation}) => observation)};
  const result = summariseFit(speaking, account, fit, {
    case: headOf(read.case, setting.design.hosts, answerAt, lastEvidence),
    asOf: read.case.asOf ?? null,
    without: options.without,
    seed: options.seed,
    versions: {countercurrent: effects.versions.countercurrent, account: accountVersion},
    rows: {read: read.rows.length, used: used.length, notUsed: notUsedOf(read.mapped, used, read.rows.length)},
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

function usedRows(account: Account): string[] {
  return [...new Set(account.rows.flatMap(({observation}) => observation.rows))];
}

function notUsedOf({notUsed, design}: MappedEvidence, used: readonly string[], read: number): NotUsed[] {
  const reasons = Map.groupBy(notUsed, ([, reason]) => reason);
  const said = new Set(used);
  const left = [...new Set(design.observations.flatMap(({rows}) => rows))].filter((id) => !said.has(id));
  const groups = [...reasons].map(([reason, entries]) => ({reason: String(reason), ids: entries.map(([id]) => id)}));
  if (left.length > 0) groups.push({reason: "left out by --without", ids: left});
  const counted = groups.reduce((sum, {ids}) => sum + ids.length, 0);
  if (counted + used.length !== read)
    throw new Error(`${read - used.length - counted} rows have neither use nor reason`);
  return groups.sort((a, b) => b.ids.length - a.ids.length || (a.reason < b.reason ? -1 : 1));
}

function headOf(of: Case, hosts: readonly string[], answerAt: number, lastEvidence: number): EstimateResult["case"] {
  const at = (t: number) => monthText(addMonths(of.from, t));
  const dated = ({date, name}: {date: {year: number; month: number; day: number}; name: string}) => ({
    date: [date.year, date.month, date.day].map((part) => String(part).padStart(2, "0")).join("-"),
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
    lastEvidence: at(lastEvidence),
    hosts,
    events: of.events.map(dated),
    returnEvents: of.returnEvents.map(dated),
  };
}
