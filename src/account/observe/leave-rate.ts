import {rateScale} from "../scale.ts";
import {counted, type Observer} from "./observer.ts";

/** Share of a host's settled that left it in a window, home or onward: rate Σ (p_R + p_O), reported as 1 − e^−rate. */
export const leaveRate: Observer = {
  ...counted,
  quantity: "leave rate",
  class: "return",
  scale: rateScale,
  settledOnly: true,
  oneHost: true,
  firstStart: 1,
  firstMonth: 1,
  amount(flows, {hosts, t0, t}) {
    let rate = 0;
    for (let month = t0; month <= t; month++) {
      const cell = month * flows.C + (hosts as Int32Array)[0];
      rate += flows.pR[cell] + flows.pO[cell];
    }
    return rate;
  },
  pull(flows, {hosts, t0, t}, _stay, bar, bars) {
    for (let month = t0; month <= t; month++) {
      const cell = month * flows.C + (hosts as Int32Array)[0];
      bars.pR[cell] += bar;
      bars.pO[cell] += bar;
    }
  },
  words: (where, first, last) => `share of those living in ${where} that left it from ${first} to ${last}`,
};
