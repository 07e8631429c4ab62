import {logitScale} from "../scale.ts";
import {counted, type Observer} from "./observer.ts";

/**
 * Share of one wave that is back by a month's end: 1 − (F + A^w)/L_w, or 1 − F/L_w^settled of those who settled. The
 * totals that left are taken at the claim's own month.
 */
export const waveShare: Observer = {
  ...counted,
  quantity: "wave share",
  class: "return",
  scale: logitScale,
  amount(flows, {t, cohort}, stay) {
    const {settled, short, left, leftSettled} = flows.cohorts[cohort];
    return stay === "any" ? 1 - (settled[t] + short[t]) / left[t] : 1 - settled[t] / leftSettled[t];
  },
  pull(flows, {t, cohort}, stay, bar, bars) {
    const {settled, short, left, leftSettled} = flows.cohorts[cohort];
    const own = bars.cohorts[cohort];
    if (stay === "any") {
      own.settled[t] -= bar / left[t];
      own.short[t] -= bar / left[t];
      own.left[t] += (bar * (settled[t] + short[t])) / (left[t] * left[t]);
    } else {
      own.settled[t] -= bar / leftSettled[t];
      own.leftSettled[t] += (bar * settled[t]) / (leftSettled[t] * leftSettled[t]);
    }
  },
  words: (_where, first, last) => `share of those who left in the wave of ${first} that was back by the end of ${last}`,
};
