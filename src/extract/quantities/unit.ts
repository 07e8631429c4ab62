import type {UnitWord} from "./words/unit-words.ts";

/** A unit after a number: where it ends (token index), what it measures, its name. */
export interface Unit extends UnitWord {
  readonly to: number;
}
