import {rateScale} from "../scale.ts";
import {counted, type Observer} from "./observer.ts";

/** Share of a host's settled that went home from it in a window: rate Σ p_R, reported as 1 − e^−rate. */
export const returnRateOfHost: Observer = {
  ...counted,
  quantity: "return rate of host",
  class: "return",
  scale: rateScale,
  settledOnly: true,
  oneHost: true,
  firstStart: 1,
  firstMonth: 1,
  amount(flows, {hosts, t0, t}) {
    let rate = 0;
    for (let month = t0; month <= t; month++) rate += flows.pR[month * flows.C + (hosts as Int32Array)[0]];
    return rate;
  },
  pull(flows, {hosts, t0, t}, _stay, bar, bars) {
    for (let month = t0; month <= t; month++) bars.pR[month * flows.C + (hosts as Int32Array)[0]] += bar;
  },
  words: (where, first, last) => `share of those living in ${where} that went home from ${first} to ${last}`,
};
