import type {StatedStay} from "../../core/evidence-row.ts";

/**
 * The account's answer to one row of targets. Quantiles are null where there is none, and the reason says why; of an
 * answer the reason says whether it is a forecast.
 */
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
