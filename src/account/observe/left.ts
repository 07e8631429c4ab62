import {logScale} from "../scale.ts";
import {inflow, pullInflow} from "./inflow.ts";
import {counted, type Observer} from "./observer.ts";

/**
 * People who left home over a window, to all hosts Σ d (settled: Σ ℓ, which counts a short stay that moved on when it
 * settles) or straight to one: Σ d π_c (settled: Σ d π_c (1 − ψ_c)).
 */
export const left: Observer = {
  ...counted,
  quantity: "left",
  scale: logScale,
  amount(flows, {hosts, t0, t}, stay) {
    if (hosts === null) {
      const sum = stay === "any" ? flows.sumD : flows.sumSettling;
      return sum[t + 1] - sum[t0];
    }
    let people = 0;
    for (let i = 0; i < hosts.length; i++) people += inflow(flows, hosts[i], t0, t, stay);
    return people;
  },
  pull(flows, {hosts, t0, t}, stay, bar, bars) {
    if (hosts === null) {
      const sum = stay === "any" ? bars.sumD : bars.sumSettling;
      sum[t + 1] += bar;
      sum[t0] -= bar;
      return;
    }
    for (let i = 0; i < hosts.length; i++) pullInflow(flows, hosts[i], t0, t, stay, bar, bars);
  },
  words: (where, first, last) => `people who left to live in ${where} from ${first} to ${last}`,
};
