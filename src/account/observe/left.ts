import {logScale} from "../scale.ts";
import {change} from "./formula.ts";
import {inflow} from "./inflow.ts";
import {counted, type Observer} from "./observer.ts";

/**
 * People who left home over a window, to all hosts Σ d (settled: Σ ℓ, which counts a short stay that moved on when it
 * settles) or straight to one: Σ d π_c (settled: Σ d π_c (1 − ψ_c)).
 */
export const left: Observer = {
  ...counted,
  quantity: "left",
  scale: logScale,
  formula(flows, {hosts, t0, t}, stay) {
    if (hosts !== null) return {terms: [...hosts].flatMap((host) => inflow(flows, host, t0, t, stay))};
    return {terms: [change(stay === "any" ? flows.sumD : flows.sumSettling, t0, t + 1)]};
  },
  words: (where, first, last) => `people who left to live in ${where} from ${first} to ${last}`,
};
