import type {Bars, Flows} from "../flows.ts";
import type {Stay} from "../observation.ts";

/**
 * People who left straight for a host in months t0..t: Σ d π_c, or Σ d π_c (1 − ψ_c) of those who settled.
 *
 * Shares change from regime to regime only, so it is a sum over regimes of a share times departures between two months.
 */
export function inflow(flows: Flows, host: number, t0: number, t: number, stay: Stay): number {
  const {C, regimeOf, regimeEnd, sumD} = flows;
  const share = stay === "any" ? flows.share : flows.shareSettled;
  let people = 0;
  for (let first = t0; first <= t; first = regimeEnd[regimeOf[first]]) {
    const regime = regimeOf[first];
    const end = Math.min(regimeEnd[regime], t + 1);
    people += share[regime * C + host] * (sumD[end] - sumD[first]);
  }
  return people;
}

/** The adjoint of `inflow`. */
export function pullInflow(
  flows: Flows,
  host: number,
  t0: number,
  t: number,
  stay: Stay,
  bar: number,
  bars: Bars,
): void {
  const {C, regimeOf, regimeEnd, sumD} = flows;
  const share = stay === "any" ? flows.share : flows.shareSettled;
  for (let first = t0; first <= t; first = regimeEnd[regimeOf[first]]) {
    const regime = regimeOf[first];
    const end = Math.min(regimeEnd[regime], t + 1);
    const cell = regime * C + host;
    const byShare = bar * (sumD[end] - sumD[first]);
    bars.shareSettled[cell] += byShare;
    if (stay === "any") bars.shareShort[cell] += byShare;
    bars.sumD[end] += bar * share[cell];
    bars.sumD[first] -= bar * share[cell];
  }
}
