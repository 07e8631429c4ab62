import {rateScale} from "../scale.ts";
import {cellsOf} from "./cells.ts";
import {entry} from "./formula.ts";
import {counted, type Observer} from "./observer.ts";

/** Share of a host's settled that left it in a window, home or onward: rate Σ (p_R + p_O), reported as 1 − e^−rate. */
export const leaveRate: Observer = {
  ...counted,
  quantity: "leave rate",
  class: "return",
  scale: rateScale,
  settledOnly: true,
  oneHost: true,
  firstStart: 1,
  firstMonth: 1,
  formula({C, pR, pO}, {hosts, t0, t}) {
    const cells = cellsOf(C, hosts, t0, t);
    return {terms: cells.flatMap((cell) => [entry(pR, cell), entry(pO, cell)])};
  },
  words: (where, first, last) => `share of those living in ${where} that left it from ${first} to ${last}`,
};
