import {logScale} from "../scale.ts";
import {counted, type Observer} from "./observer.ts";

/** People who returned to live at home over a window: Σ (R^A + R^B), or Σ R^B of those who had settled. */
export const returned: Observer = {
  ...counted,
  quantity: "returned",
  class: "return",
  scale: logScale,
  firstMonth: 1,
  amount(flows, {t0, t}, stay) {
    const settled = flows.sumReturnsB[t + 1] - flows.sumReturnsB[t0];
    return stay === "any" ? settled + flows.sumReturnsA[t + 1] - flows.sumReturnsA[t0] : settled;
  },
  pull(_flows, {t0, t}, stay, bar, bars) {
    bars.sumReturnsB[t + 1] += bar;
    bars.sumReturnsB[t0] -= bar;
    if (stay !== "any") return;
    bars.sumReturnsA[t + 1] += bar;
    bars.sumReturnsA[t0] -= bar;
  },
  words: (_where, first, last) => `people who returned to live at home from ${first} to ${last}`,
};
