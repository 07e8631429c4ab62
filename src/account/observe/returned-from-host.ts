import {logScale} from "../scale.ts";
import {cellsOf} from "./cells.ts";
import {entry, times} from "./formula.ts";
import {counted, type Observer} from "./observer.ts";

/** People who went home from a host over a window: Σ (θ p A_c + p_R B_c), or Σ p_R B_c; stocks of the month before. */
export const returnedFromHost: Observer = {
  ...counted,
  quantity: "returned from host",
  class: "return",
  scale: logScale,
  firstMonth: 1,
  formula({C, A, B, pR, shortExit}, {hosts, t0, t}, stay) {
    const returning = (cell: number) => {
      const settled = times(entry(B, cell - C), pR, cell);
      return stay === "any" ? [settled, times(entry(A, cell - C), shortExit, 0)] : [settled];
    };
    return {terms: cellsOf(C, hosts, Math.max(1, t0), t).flatMap(returning)};
  },
  words: (where, first, last) => `people who went home from ${where} from ${first} to ${last}`,
};
