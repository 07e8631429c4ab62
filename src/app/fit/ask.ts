import {buildAccount} from "../../account/account.ts";
import type {MappedEvidence} from "../../account/from-evidence/map-evidence.ts";
import {mapTarget} from "../../account/from-evidence/target.ts";
import {type Month, month} from "../../core/month.ts";
import {UserError} from "../../core/user-error.ts";
import {answerQuestions, faultOfQuestion, type Question, stayOfAnswer} from "../../estimate/answer-targets.ts";
import {shortOfTheGate, whatToDo} from "../../report/gate.ts";
import {quantileOfSorted} from "../../stats/quantile.ts";
import type {FitEffects, TargetRow} from "../effects.ts";
import {answerLevels, type TargetAnswer} from "./answer.ts";
import type {EstimateOptions} from "./estimated.ts";
import {openWithout} from "./open-without.ts";

/** Ask an account for the true value of any quantity. Every row of targets gets an answer of some kind. */
export async function ask(
  effects: FitEffects,
  folder: string,
  targetsFile: string,
  options: EstimateOptions,
): Promise<readonly TargetAnswer[]> {
  const targets = await effects.readTargets(targetsFile);
  const {
    case: of,
    mapped,
    design,
    options: accountOptions,
    draws,
    result,
  } = await openWithout(effects, folder, options);
  if (!result.diagnostics.converged) throw new UserError(shortOfTheGate(result.diagnostics), whatToDo);
  const read = targets.map((target) => readTarget(target, mapped));
  const questions = read.flatMap((entry) => ("question" in entry ? [entry.question] : []));
  const extraWaves = questions.flatMap(({wave, t}) =>
    wave === null ? [] : [{first: wave[0], last: wave[1], until: t}],
  );
  const account = buildAccount(design, {...accountOptions, extraWaves});
  const values = answerQuestions(account, draws, questions).values();
  const forecast = forecastWords(result.case.lastEvidence, of.from);
  return read.map((entry) =>
    "question" in entry
      ? answered(entry.id, entry.question, values.next().value as Float64Array, forecast(entry.question.t))
      : entry,
  );
}

/** What to say of an answer in a month of the account, 0-based: nothing where evidence reaches it. */
function forecastWords(lastEvidence: string | null, from: Month): (t: number) => string {
  if (lastEvidence === null) return () => "no evidence speaks of any month";
  return (t) => (t > month(lastEvidence) - from ? `forecast: no evidence speaks of a month after ${lastEvidence}` : "");
}

function readTarget(
  target: TargetRow,
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

function answered(id: string, question: Question, values: Float64Array, reason: string): TargetAnswer {
  const sorted = values.toSorted();
  const quantiles = Object.values(answerLevels).map((level) => quantileOfSorted(sorted, level));
  return {id, status: "answered", stay: stayOfAnswer(question), quantiles, reason};
}
