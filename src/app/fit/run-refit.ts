import {type AccountOptions, buildAccount} from "../../account/account.ts";
import type {Design} from "../../account/observation.ts";
import {type Refit, refitAccount} from "../../estimate/refit-account.ts";
import type {WarmStart} from "../../estimate/warm-start.ts";

/** What all refits of a case start from: plain data, sent to a worker once. */
export interface RefitSetting {
  readonly design: Design;
  readonly options: AccountOptions;
  readonly start: WarmStart;
  /** Month of the headline, 0-based. */
  readonly answerAt: number;
}

/** One refit: what is different. */
export interface RefitTask {
  /** Instead of the setting's, where observations came in or numbers changed. */
  readonly design?: Design;
  /** Added to the setting's. */
  readonly options?: AccountOptions;
}

/** Runs refits, each a pure function of setting and task. */
export function refitRunner({design, options, start, answerAt}: RefitSetting): (task: RefitTask) => Promise<Refit> {
  return async (task) =>
    refitAccount(buildAccount(task.design ?? design, {...options, ...task.options}), start, answerAt);
}
