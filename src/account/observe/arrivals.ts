import {logScale} from "../scale.ts";
import {change, times} from "./formula.ts";
import {inflow} from "./inflow.ts";
import {counted, type Observer} from "./observer.ts";

/**
 * People who came to live in a host over a window, from home or from another host: Σ d π_c + w_c P (settled:
 * Σ d π_c (1 − ψ_c) + w_c P), as a residence rule or a first registration counts them.
 */
export const arrivals: Observer = {
  ...counted,
  quantity: "arrivals",
  scale: logScale,
  formula(flows, {hosts, t0, t}, stay) {
    const movingOn = change(flows.sumPool, t0, t + 1);
    const into = (host: number) => [...inflow(flows, host, t0, t, stay), times(movingOn, flows.onwardTo, host)];
    return {terms: [...(hosts ?? flows.onwardTo.keys())].flatMap(into)};
  },
  words: (where, first, last) => `people who came to live in ${where} from ${first} to ${last}`,
};
