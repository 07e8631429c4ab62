import {falseAlarmsExpected} from "../../check/check-claims.ts";
import type {CheckResult} from "../../check/result.ts";
import {UserError} from "../../core/user-error.ts";
import {judgeRead, readNumber} from "../../report/verdict/judge-number.ts";
import {mapCase} from "../case/map-case.ts";
import type {FitEffects} from "../effects.ts";
import type {EstimateOptions} from "../fit/estimated.ts";
import {openConverged} from "./check.ts";

/**
 * Hold one number, as a person types it, against the whole account, under both stays. What cannot be read is refused
 * before anything is fitted.
 *
 * @throws {UserError} saying which part of the question could not be read, or why the account cannot answer it
 */
export async function checkNumber(
  effects: FitEffects,
  folder: string,
  text: string,
  options: EstimateOptions,
): Promise<CheckResult> {
  const mapped = await mapCase({...effects, say: saidByTheFit}, folder, options);
  const read = readNumber(text, mapped);
  if (read.kind === "unread") throw new UserError(`--claim “${text}” ${read.says}`, read.hint);
  const fit = await openConverged(effects, folder, options);
  const {case: of, asOf, seed} = fit.result;
  const claims = [judgeRead(read, fit)];
  return {
    schema: "countercurrent/check@1",
    case: of.id,
    asOf,
    seed,
    judged: claims.filter(({verdict}) => verdict !== "cannot-tell").length,
    falseAlarmsExpected: falseAlarmsExpected(claims),
    claims,
    notChecked: [],
  };
}

/** Remarks of the tables come once, when the fit is opened. */
function saidByTheFit(): void {}
