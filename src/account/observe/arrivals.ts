import {logScale} from "../scale.ts";
import {inflow, pullInflow} from "./inflow.ts";
import {counted, type Observer} from "./observer.ts";

/**
 * People who came to live in a host over a window, from home or from another host: Σ d π_c + w_c P (settled:
 * Σ d π_c (1 − ψ_c) + w_c P), as a residence rule or a first registration counts them.
 */
export const arrivals: Observer = {
  ...counted,
  quantity: "arrivals",
  scale: logScale,
  amount(flows, {hosts, t0, t}, stay) {
    const {onwardTo, sumPool} = flows;
    const movingOn = sumPool[t + 1] - sumPool[t0];
    const count = hosts === null ? flows.C : hosts.length;
    let people = 0;
    for (let i = 0; i < count; i++) {
      const host = hosts === null ? i : hosts[i];
      people += inflow(flows, host, t0, t, stay) + onwardTo[host] * movingOn;
    }
    return people;
  },
  pull(flows, {hosts, t0, t}, stay, bar, bars) {
    const {onwardTo, sumPool} = flows;
    const movingOn = sumPool[t + 1] - sumPool[t0];
    const count = hosts === null ? flows.C : hosts.length;
    for (let i = 0; i < count; i++) {
      const host = hosts === null ? i : hosts[i];
      pullInflow(flows, host, t0, t, stay, bar, bars);
      bars.onwardTo[host] += bar * movingOn;
      bars.sumPool[t + 1] += bar * onwardTo[host];
      bars.sumPool[t0] -= bar * onwardTo[host];
    }
  },
  words: (where, first, last) => `people who came to live in ${where} from ${first} to ${last}`,
};
