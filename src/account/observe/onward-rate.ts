import {rateScale} from "../scale.ts";
import {change, entry} from "./formula.ts";
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
  formula({sumOnward, sumB}, {t0, t}) {
    return {terms: [change(sumOnward, t0, t + 1)], per: [entry(sumB, t0 - 1)]};
  },
  words: (_where, first, last) => `share of those living abroad that moved to another host from ${first} to ${last}`,
};
