import {buildAccount} from "../account/account.ts";
import type {MappedEvidence} from "../account/from-evidence/map-evidence.ts";
import {mapTarget} from "../account/from-evidence/target.ts";
import type {StatedStay} from "../core/evidence-row.ts";
import {answerQuestions, faultOfQuestion, type Question, stayOfAnswer} from "../estimate/answer-targets.ts";
import {quantileOfSorted} from "../stats/quantile.ts";
import type {FitEffects, Target} from "./effects.ts";
import type {EstimateOptions} from "./estimated.ts";
import {openFit} from "./stored-fit.ts";

/** The account's answer to one row of targets. Quantiles are null where there is none, and the reason says why. */
export interface TargetAnswer {
  readonly id: string;
  readonly status: "answered" | "outside" | "not-representable";
  readonly stay: StatedStay | "";
  /** At the levels of `answerLevels`: persons, a share 0–1, or a balance. */
  readonly quantiles: readonly (number | null)[];
  readonly reason: string;
}

/** Names of the quantiles of an answer, and their levels. */
export const answerLevels = {q05: 0.05, q10: 0.1, q25: 0.25, q50: 0.5, q75: 0.75, q90: 0.9, q95: 0.95} as const;

/** Ask an account for the true value of any quantity. Every row of targets gets an answer of some kind. */
export async function ask(
  effects: FitEffects,
  folder: string,
  targetsFile: string,
  options: EstimateOptions,
): Promise<readonly TargetAnswer[]> {
  const targets = await effects.readTargets(targetsFile);
  const {mapped, design, options: accountOptions, draws} = await openFit(effects, folder, options);
  const read = targets.map((target) => readTarget(target, mapped));
  const questions = read.flatMap((entry) => ("question" in entry ? [entry.question] : []));
  const extraWaves = questions.flatMap(({wave, t}) =>
    wave === null ? [] : [{first: wave[0], last: wave[1], until: t}],
  );
  const account = buildAccount(design, {...accountOptions, extraWaves});
  const values = answerQuestions(account, draws, questions).values();
  return read.map((entry) =>
    "question" in entry ? answered(entry.id, entry.question, values.next().value as Float64Array) : entry,
  );
}

function readTarget(
  target: Target,
  mapped: MappedEvidence,
): TargetAnswer | {readonly id: string; readonly question: Question} {
  if ("reason" in target) return unanswered(target.id, "not-representable", target.reason);
  const found = mapTarget(target, mapped);
  if (found.status !== "answerable") return unanswered(target.id, found.status, found.reason);
  const fault = faultOfQuestion(found, mapped.design.months);
  if (fault !== undefined) return unanswered(target.id, "not-representable", fault);
  return {id: target.id, question: found};
}

function unanswered(id: string, status: TargetAnswer["status"], reason: string): TargetAnswer {
  return {id, status, stay: "", quantiles: Object.keys(answerLevels).map(() => null), reason};
}

function answered(id: string, question: Question, values: Float64Array): TargetAnswer {
  const sorted = values.toSorted();
  const quantiles = Object.values(answerLevels).map((level) => quantileOfSorted(sorted, level));
  return {id, status: "answered", stay: stayOfAnswer(question), quantiles, reason: ""};
}
