import {logScale} from "../scale.ts";
import {cellsOf} from "./cells.ts";
import {entry, times} from "./formula.ts";
import {counted, type Observer} from "./observer.ts";

/** People who stopped living in a host, home or onward: Σ (p A_c + (p_R + p_O) B_c), or Σ (p_R + p_O) B_c. */
export const leftHost: Observer = {
  ...counted,
  quantity: "left host",
  scale: logScale,
  firstMonth: 1,
  formula({C, A, B, pR, pO, shortExit}, {hosts, t0, t}, stay) {
    const leaving = (cell: number) => {
      const [short, settled] = [entry(A, cell - C), entry(B, cell - C)];
      const ofSettled = [times(settled, pR, cell), times(settled, pO, cell)];
      return stay === "any" ? [...ofSettled, times(short, shortExit, 0), times(short, shortExit, 1)] : ofSettled;
    };
    return {terms: cellsOf(C, hosts, Math.max(1, t0), t).flatMap(leaving)};
  },
  words: (where, first, last) => `people who stopped living in ${where} from ${first} to ${last}`,
};
