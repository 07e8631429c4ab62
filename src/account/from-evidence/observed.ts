import type {Quantity} from "../observation.ts";

/** A quantity of the account and the months in which a row observes it. */
export interface Observed {
  readonly quantity: Quantity;
  readonly t0: number;
  readonly t: number;
  /** First and last month of the wave, for `wave share`. */
  readonly wave: readonly [number, number] | null;
}
