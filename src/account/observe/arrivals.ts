import {logScale} from "../scale.ts";
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
    const share = stay === "any" ? flows.share : flows.shareSettled;
    let people = 0;
    for (let month = t0; month <= t; month++) {
      const row = flows.regimeOf[month] * flows.C;
      if (hosts === null) {
        for (let c = 0; c < flows.C; c++) people += flows.d[month] * share[row + c];
        people += flows.pool[month];
        continue;
      }
      for (let i = 0; i < hosts.length; i++) {
        const c = hosts[i];
        people += flows.d[month] * share[row + c] + flows.onwardTo[c] * flows.pool[month];
      }
    }
    return people;
  },
  pull(flows, {hosts, t0, t}, stay, bar, bars) {
    for (let month = t0; month <= t; month++) {
      const hostCount = hosts === null ? flows.C : hosts.length;
      for (let i = 0; i < hostCount; i++) {
        const cell = month * flows.C + (hosts === null ? i : hosts[i]);
        bars.inflowOnward[cell] += bar;
        bars.inflowSettled[cell] += bar;
        if (stay === "any") bars.inflowShort[cell] += bar;
      }
    }
  },
  words: (where, first, last) => `people who came to live in ${where} from ${first} to ${last}`,
};
