import type {Support} from "./rests-on.ts";
import type {ShiftedQuantity} from "./shifts.ts";

/** The answer as it would have been known at the end of a day: the last of a month, or the case's own `asOf`. */
export interface ReplayStep {
  readonly asOf: string;
  /** Rows that spoke by then. */
  readonly rows: number;
  /** Sources that spoke for the first time. */
  readonly newSources: readonly string[];
  readonly method: "psis" | "refit";
  /** The headline, both stays; shifts are against the step before, in its standard deviations. */
  readonly quantities: readonly ShiftedQuantity[];
  /** Of the sources whose rows came in this month, those that people still away and settled rest on most. */
  readonly movedBy: readonly Support[];
}

/** A case replayed. */
export interface ReplaySteps {
  /** The month that every answer is about. */
  readonly month: string;
  /** Oldest first; months in which nothing was published are left out. The last knows what the estimate knows. */
  readonly steps: readonly ReplayStep[];
  /** But for these rows of the estimate: they do not say when they were published, and come in at no step. */
  readonly undated: readonly string[];
}
