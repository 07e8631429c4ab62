import {limits} from "../estimate/gate.ts";
import type {Diagnostics} from "../estimate/result.ts";
import {asClaimed, counted} from "./numbers.ts";

/** Why no interval is shown. */
export function shortOfTheGate({rounds, rhatMax, essBulkMin, essTailMin, ebfmiMin}: Diagnostics): string {
  const effective = Math.round(Math.min(essBulkMin, essTailMin));
  const seen = [
    `R-hat ${rhatMax.toFixed(3)}, needed: below ${limits.rhat}`,
    `effective draws ${asClaimed(effective)}, needed: more than ${limits.ess}`,
    ...(ebfmiMin > limits.ebfmi ? [] : [`E-BFMI ${ebfmiMin.toFixed(2)}, needed: more than ${limits.ebfmi}`]),
  ];
  const trouble = rhatMax < limits.rhat ? "there are too few effective draws" : "the chains do not agree";
  return `No number is shown: after ${counted(rounds, "round")} ${trouble} (${seen.join("; ")}).`;
}

export const whatToDo =
  "Estimate again with another --seed or more --draws; if that fails too, two sharp claims may contradict each other, or a sharp claim may not say how long a stay it counts: fill in its column “stay”, or leave its source out with --without.";

/** A warning where the sampler met more trouble than is forgiven, though the chains agree. */
export function divergenceWarning({divergences, draws}: Diagnostics): string | undefined {
  if (divergences <= forgivenDivergences(draws)) return undefined;
  return `The sampler stumbled in ${divergences} of ${asClaimed(draws)} draws: the ends of the intervals may be too narrow. Estimate again with more --draws.`;
}

/** So many divergent draws are forgiven. */
export function forgivenDivergences(draws: number): number {
  return Math.floor(limits.divergences * draws);
}
