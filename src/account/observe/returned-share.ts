import type {Flows} from "../flows.ts";
import type {Stay} from "../observation.ts";
import {logitScale} from "../scale.ts";
import {counted, type Observer} from "./observer.ts";

/** Share of all who left from month 0 that had returned by a month's end: Σ (R^A + R^B) / Σ d, or Σ R^B / Σ ℓ. */
export const returnedShare: Observer = {
  ...counted,
  quantity: "returned share",
  class: "return",
  scale: logitScale,
  firstMonth: 1,
  amount(flows, {t}, stay) {
    return returns(flows, t, stay) / leavers(flows, t, stay);
  },
  pull(flows, {t}, stay, bar, bars) {
    const left = leavers(flows, t, stay);
    bars.sumReturnsB[t + 1] += bar / left;
    if (stay === "any") bars.sumReturnsA[t + 1] += bar / left;
    (stay === "any" ? bars.sumD : bars.sumSettling)[t + 1] -= (bar * returns(flows, t, stay)) / (left * left);
  },
  words: (_where, first, last) => `share of those who left since ${first} that had returned by the end of ${last}`,
};

function returns(flows: Flows, t: number, stay: Stay): number {
  return flows.sumReturnsB[t + 1] + (stay === "any" ? flows.sumReturnsA[t + 1] : 0);
}

function leavers(flows: Flows, t: number, stay: Stay): number {
  return (stay === "any" ? flows.sumD : flows.sumSettling)[t + 1];
}
