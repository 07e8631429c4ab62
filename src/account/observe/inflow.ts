import type {Flows} from "../flows.ts";
import type {Stay} from "../observation.ts";
import {change, type Term, times} from "./formula.ts";

/**
 * People who left straight for a host in months t0..t: Σ d π_c, or Σ d π_c (1 − ψ_c) of those who settled.
 *
 * Shares change from regime to regime only, so it is a sum over regimes of a share times departures between two months.
 */
export function inflow(flows: Flows, host: number, t0: number, t: number, stay: Stay): Term[] {
  const {C, regimeOf, regimeEnd, sumD, shareSettled, shareShort} = flows;
  const terms: Term[] = [];
  for (let first = t0; first <= t; first = regimeEnd[regimeOf[first]]) {
    const regime = regimeOf[first];
    const leaving = change(sumD, first, Math.min(regimeEnd[regime], t + 1));
    terms.push(times(leaving, shareSettled, regime * C + host));
    if (stay === "any") terms.push(times(leaving, shareShort, regime * C + host));
  }
  return terms;
}
