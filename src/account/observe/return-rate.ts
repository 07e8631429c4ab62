import {rateScale} from "../scale.ts";
import {counted, type Observer} from "./observer.ts";

/** Share of the settled at a window's start that went home in it: rate Σ R^B / ΣB_{t0−1}, reported as 1 − e^−rate. */
export const returnRate: Observer = {
  ...counted,
  quantity: "return rate",
  class: "return",
  scale: rateScale,
  settledOnly: true,
  firstStart: 1,
  firstMonth: 1,
  amount(flows, {t0, t}) {
    return (flows.sumReturnsB[t + 1] - flows.sumReturnsB[t0]) / flows.sumB[t0 - 1];
  },
  pull(flows, {t0, t}, _stay, bar, bars) {
    const people = flows.sumB[t0 - 1];
    const returned = flows.sumReturnsB[t + 1] - flows.sumReturnsB[t0];
    bars.sumReturnsB[t + 1] += bar / people;
    bars.sumReturnsB[t0] -= bar / people;
    bars.sumB[t0 - 1] -= (bar * returned) / (people * people);
  },
  words: (_where, first, last) => `share of those living abroad that went home from ${first} to ${last}`,
};
