import {logScale} from "../scale.ts";
import {counted, type Observer} from "./observer.ts";

/** People who stopped living in a host, home or onward: Σ (p A_c + (p_R + p_O) B_c), or Σ (p_R + p_O) B_c. */
export const leftHost: Observer = {
  ...counted,
  quantity: "left host",
  scale: logScale,
  firstMonth: 1,
  amount(flows, {hosts, t0, t}, stay) {
    const {C, A, B, pR, pO, p} = flows;
    const set = hosts as Int32Array;
    let people = 0;
    for (let month = Math.max(1, t0); month <= t; month++) {
      for (let i = 0; i < set.length; i++) {
        const cell = month * C + set[i];
        people += (pR[cell] + pO[cell]) * B[cell - C];
        if (stay === "any") people += p * A[cell - C];
      }
    }
    return people;
  },
  pull(flows, {hosts, t0, t}, stay, bar, bars) {
    const {C, A, B, pR, pO, p} = flows;
    const set = hosts as Int32Array;
    for (let month = Math.max(1, t0); month <= t; month++) {
      for (let i = 0; i < set.length; i++) {
        const cell = month * C + set[i];
        bars.pR[cell] += bar * B[cell - C];
        bars.pO[cell] += bar * B[cell - C];
        bars.B[cell - C] += bar * (pR[cell] + pO[cell]);
        if (stay !== "any") continue;
        bars.A[cell - C] += bar * p;
        bars.p += bar * A[cell - C];
      }
    }
  },
  words: (where, first, last) => `people who stopped living in ${where} from ${first} to ${last}`,
};
