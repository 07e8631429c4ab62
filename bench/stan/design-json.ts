import type {Design, Observation} from "../../src/account/observation.ts";

/** A design as `run.R` reads it. */
export interface StanDesign {
  readonly cfg: object;
  readonly rows: readonly object[];
}

/** Put a design into the words of the model in Stan. Nothing is worked out: that is the other program's own business. */
export function stanDesign(design: Design): StanDesign {
  const {months, N0, baseline, events, returnEvents, bases, hostWeights, observations} = design;
  return {
    cfg: {
      T: months,
      N0,
      baseline,
      events,
      returnEvents: returnEvents.map((t) => ({t})),
      bases: bases.map(({type, v, s}) => ({type, v, s})),
      m: hostWeights,
    },
    rows: observations.map(rowOf),
  };
}

function rowOf({quantity, hosts, t0, t, stay, form, y, s, base, wave, kind, source}: Observation): object {
  return {quantity, hosts, t0, t, stay: stay === "unclear" ? "mix" : stay, form, y, s, base, wave, kind, source};
}
