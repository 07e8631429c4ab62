import type {Flows} from "../flows.ts";
import {rateScale} from "../scale.ts";
import {counted, type Observer} from "./observer.ts";

/** Share of the settled at a window's start that moved on in it: rate Σ O / ΣB_{t0−1}, reported as 1 − e^−rate. */
export const onwardRate: Observer = {
  ...counted,
  quantity: "onward rate",
  class: "return",
  scale: rateScale,
  settledOnly: true,
  firstStart: 1,
  firstMonth: 1,
  amount(flows, {t0, t}) {
    return movedOn(flows, t0, t) / flows.sumB[t0 - 1];
  },
  pull(flows, {t0, t}, _stay, bar, bars) {
    const people = flows.sumB[t0 - 1];
    bars.sumOnward[t + 1] += bar / people;
    bars.sumOnward[t0] -= bar / people;
    bars.sumB[t0 - 1] -= (bar * movedOn(flows, t0, t)) / (people * people);
  },
  words: (_where, first, last) => `share of those living abroad that moved to another host from ${first} to ${last}`,
};

function movedOn(flows: Flows, t0: number, t: number): number {
  return flows.sumOnward[t + 1] - flows.sumOnward[t0];
}
