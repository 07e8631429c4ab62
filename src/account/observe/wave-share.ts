import {logitScale} from "../scale.ts";
import {difference, entry, weighed} from "./formula.ts";
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
  formula(flows, {t, cohort}, stay) {
    const {settled, short, left, leftSettled} = flows.cohorts[cohort];
    if (stay === "settled") return {terms: [difference(leftSettled, settled, t)], per: [entry(leftSettled, t)]};
    return {terms: [difference(left, settled, t), weighed(entry(short, t), -1)], per: [entry(left, t)]};
  },
  words: (_where, first, last) => `share of those who left in the wave of ${first} that was back by the end of ${last}`,
};
