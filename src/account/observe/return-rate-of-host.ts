import {rateScale} from "../scale.ts";
import {cellsOf} from "./cells.ts";
import {entry} from "./formula.ts";
import {counted, type Observer} from "./observer.ts";

/** Share of a host's settled that went home from it in a window: rate Σ p_R, reported as 1 − e^−rate. */
export const returnRateOfHost: Observer = {
  ...counted,
  quantity: "return rate of host",
  class: "return",
  scale: rateScale,
  settledOnly: true,
  oneHost: true,
  firstStart: 1,
  firstMonth: 1,
  formula({C, pR}, {hosts, t0, t}) {
    return {terms: cellsOf(C, hosts, t0, t).map((cell) => entry(pR, cell))};
  },
  words: (where, first, last) => `share of those living in ${where} that went home from ${first} to ${last}`,
};
