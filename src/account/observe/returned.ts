import {logScale} from "../scale.ts";
import {change} from "./formula.ts";
import {counted, type Observer} from "./observer.ts";

/** People who returned to live at home over a window: Σ (R^A + R^B), or Σ R^B of those who had settled. */
export const returned: Observer = {
  ...counted,
  quantity: "returned",
  class: "return",
  scale: logScale,
  firstMonth: 1,
  formula({sumReturnsA, sumReturnsB}, {t0, t}, stay) {
    const sums = stay === "any" ? [sumReturnsA, sumReturnsB] : [sumReturnsB];
    return {terms: sums.map((sum) => change(sum, t0, t + 1))};
  },
  words: (_where, first, last) => `people who returned to live at home from ${first} to ${last}`,
};
