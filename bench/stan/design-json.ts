import type {Design} from "../../src/account/observation.ts";

/** A design as `run.R` reads it. */
export interface StanDesign {
  readonly cfg: {
    readonly T: number;
    readonly N0: number;
    readonly baseline: number | null;
    readonly events: Design["events"];
    readonly returnEvents: readonly number[];
    readonly bases: Design["bases"];
    /** Prior log-weight of each host. */
    readonly m: readonly number[];
  };
  readonly rows: readonly object[];
}

/** Put a design into the words of the model in Stan: stays that the text does not say are `mix`, nothing is worked out. */
export function stanDesign(design: Design): StanDesign {
  const {months, N0, baseline, events, returnEvents, bases, hostWeights, observations} = design;
  return {
    cfg: {T: months, N0, baseline, events, returnEvents, bases, m: hostWeights},
    rows: observations.map(({stay, ...row}) => ({...row, stay: stay === "unclear" ? "mix" : stay})),
  };
}
