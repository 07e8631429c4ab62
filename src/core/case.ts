import type {Day, Month} from "./month.ts";

/** A wave of departures: a day after which many leave. */
export interface CaseEvent {
  readonly date: Day;
  /** False where case.yaml gives only a month; then `date` is its first day. */
  readonly dayKnown: boolean;
  readonly name: string;
  /** Prior median of the wave, persons; undefined where nobody has a guess. */
  readonly departures: number | undefined;
}

/** A day after which returning changes: a government falls, a war ends. */
export interface ReturnEvent {
  readonly date: Day;
  /** As of a wave. */
  readonly dayKnown: boolean;
  readonly name: string;
}

/** One displacement to give an account of, as case.yaml states it. */
export interface Case {
  readonly id: string;
  readonly title: string;
  /** ISO code of the country or territory left. */
  readonly home: string;
  readonly population: string;
  readonly from: Month;
  /** Last month of the account, included. */
  readonly until: Month;
  /** Month of the sentences and the gate; undefined: the last month that a used row speaks of. */
  readonly answerAt: Month | undefined;
  /** Ignore what was published after this date, `YYYY[-MM[-DD]]`. */
  readonly asOf: string | undefined;
  readonly events: readonly CaseEvent[];
  readonly returnEvents: readonly ReturnEvent[];
  /** Departures a month without the events, prior median, persons; undefined: a share of all. */
  readonly baseline: number | undefined;
  readonly hosts: "auto" | readonly string[];
  readonly minClaims: number;
  /** Changes to the table of priors, by name (`account/priors.ts`). */
  readonly priors: Readonly<Record<string, number>>;
}
