import {rateScale} from "../scale.ts";
import {change, entry} from "./formula.ts";
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
  formula({sumReturnsB, sumB}, {t0, t}) {
    return {terms: [change(sumReturnsB, t0, t + 1)], per: [entry(sumB, t0 - 1)]};
  },
  words: (_where, first, last) => `share of those living abroad that went home from ${first} to ${last}`,
};
