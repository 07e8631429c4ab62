import {falseAlarmsExpected} from "../check/check-claims.ts";
import type {CheckResult} from "../check/result.ts";
import {UserError} from "../core/user-error.ts";
import {judgeNumber} from "../report/verdict/judge-number.ts";
import {openConverged} from "./check.ts";
import type {FitEffects} from "./effects.ts";
import type {EstimateOptions} from "./estimated.ts";

/**
 * Hold one number, as a person types it, against the whole account, under both stays.
 *
 * @throws {UserError} saying which part of the question could not be read, or why the account cannot answer it
 */
export async function checkNumber(
  effects: FitEffects,
  folder: string,
  text: string,
  options: EstimateOptions,
): Promise<CheckResult> {
  const fit = await openConverged(effects, folder, options);
  const {case: of, asOf, seed} = fit.result;
  const number = judgeNumber(text, fit);
  if (number.kind === "unread") throw new UserError(`--claim “${text}” ${number.says}`, number.hint);
  const claims = [number.claim];
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
