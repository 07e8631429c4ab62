import {logScale} from "../scale.ts";
import {counted, type Observer} from "./observer.ts";

/** People who went home from a host over a window: Σ (θ p A_c + p_R B_c), or Σ p_R B_c; stocks of the month before. */
export const returnedFromHost: Observer = {
  ...counted,
  quantity: "returned from host",
  class: "return",
  scale: logScale,
  firstMonth: 1,
  amount(flows, {hosts, t0, t}, stay) {
    const {C, A, B, pR, p, theta} = flows;
    const set = hosts as Int32Array;
    let people = 0;
    for (let month = Math.max(1, t0); month <= t; month++) {
      for (let i = 0; i < set.length; i++) {
        const cell = month * C + set[i];
        people += pR[cell] * B[cell - C];
        if (stay === "any") people += theta * p * A[cell - C];
      }
    }
    return people;
  },
  pull(flows, {hosts, t0, t}, stay, bar, bars) {
    const {C, A, B, pR, p, theta} = flows;
    const set = hosts as Int32Array;
    for (let month = Math.max(1, t0); month <= t; month++) {
      for (let i = 0; i < set.length; i++) {
        const cell = month * C + set[i];
        bars.pR[cell] += bar * B[cell - C];
        bars.B[cell - C] += bar * pR[cell];
        if (stay !== "any") continue;
        bars.A[cell - C] += bar * theta * p;
        bars.p += bar * theta * A[cell - C];
        bars.theta += bar * p * A[cell - C];
      }
    }
  },
  words: (where, first, last) => `people who went home from ${where} from ${first} to ${last}`,
};
