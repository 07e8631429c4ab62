import type {Quantity} from "../observation.ts";

/** A quantity of the account and the months in which a row observes it. */
export interface Observed {
  readonly quantity: Quantity;
  readonly t0: number;
  readonly t: number;
  /** Share of the days of month t that had gone by when a stock was counted; 1 at its end, and for flows. */
  readonly elapsed: number;
  /** First and last month of the wave, for `wave share`. */
  readonly wave: readonly [number, number] | null;
}
