import {logitScale} from "../scale.ts";
import {entry} from "./formula.ts";
import {counted, type Observer} from "./observer.ts";

/** Share of all who left from month 0 that had returned by a month's end: Σ (R^A + R^B) / Σ d, or Σ R^B / Σ ℓ. */
export const returnedShare: Observer = {
  ...counted,
  quantity: "returned share",
  class: "return",
  scale: logitScale,
  firstMonth: 1,
  formula({sumReturnsA, sumReturnsB, sumD, sumSettling}, {t}, stay) {
    const settled = entry(sumReturnsB, t + 1);
    if (stay === "settled") return {terms: [settled], per: [entry(sumSettling, t + 1)]};
    return {terms: [settled, entry(sumReturnsA, t + 1)], per: [entry(sumD, t + 1)]};
  },
  words: (_where, first, last) => `share of those who left since ${first} that had returned by the end of ${last}`,
};
