import {logScale} from "../scale.ts";
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
    const share = stay === "any" ? flows.share : flows.shareSettled;
    let people = 0;
    for (let month = t0; month <= t; month++) {
      const row = flows.regimeOf[month] * flows.C;
      for (let i = 0; i < hosts.length; i++) people += flows.d[month] * share[row + hosts[i]];
    }
    return people;
  },
  pull(flows, {hosts, t0, t}, stay, bar, bars) {
    for (let month = t0; month <= t; month++) {
      if (hosts === null) {
        (stay === "any" ? bars.d : bars.settling)[month] += bar;
        continue;
      }
      for (let i = 0; i < hosts.length; i++) {
        const cell = month * flows.C + hosts[i];
        bars.inflowSettled[cell] += bar;
        if (stay === "any") bars.inflowShort[cell] += bar;
      }
    }
  },
  words: (where, first, last) => `people who left to live in ${where} from ${first} to ${last}`,
};
