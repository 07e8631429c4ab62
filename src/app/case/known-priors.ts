import {priorRange} from "../../account/prior-ranges.ts";
import {priorTable} from "../../account/priors.ts";

/** What case.yaml may say under `priors`. */
export interface KnownPriors {
  readonly names: readonly string[];
  /** What is wrong with a value of a prior that there is; undefined where nothing is. */
  readonly problemOf: (name: string, value: number) => string | undefined;
}

/** The table of priors, with the range of each. */
export const knownPriors: KnownPriors = {
  names: Object.keys(priorTable),
  problemOf(name, value) {
    const {holds, words} = priorRange(name);
    return holds(value) ? undefined : `${value} is not ${words}; usually it is ${priorTable[name]?.value}`;
  },
};
