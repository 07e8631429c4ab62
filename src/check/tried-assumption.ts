import type {ShiftedQuantity} from "./shifts.ts";

/** An estimate under another assumption, against the one that stands. */
export interface TriedAssumption {
  readonly id: string;
  readonly words: string;
  readonly method: "psis" | "refit";
  readonly khat: number | null;
  /** The headline, both stays. */
  readonly quantities: readonly ShiftedQuantity[];
}

/** How far the answers move under other assumptions. */
export interface TriedAssumptions {
  /** The month of all numbers. */
  readonly month: string;
  readonly assumptions: readonly TriedAssumption[];
  /** Those that move an answer by more than half of its standard deviation, the furthest first. */
  readonly sentences: readonly string[];
}
