import type {Account} from "../account/account.ts";
import {ebfmi} from "../stats/diagnostics/ebfmi.ts";
import {type Mixing, mixing} from "../stats/diagnostics/mixing.ts";
import type {Segment} from "../stats/run-segment.ts";
import type {Verdict} from "../stats/sample-posterior.ts";
import {seriesOf} from "./reported.ts";
import type {ReportedQuantity} from "./result.ts";
import {tabulate} from "./tabulate.ts";

/** The quantities that the sentences speak of, and that must have been sampled well before any of them is shown. */
export const headlineQuantities: readonly ReportedQuantity[] = ["left", "returned", "returned_share", "abroad"];

/** Measure how well chains have mixed. @param values draws, chain after chain; @param sorted the same, ascending */
export function measureMixing(values: Float64Array, chainCount: number, sorted = values.toSorted()): Mixing {
  const length = values.length / chainCount;
  return mixing(
    Array.from({length: chainCount}, (_, c) => values.subarray(c * length, (c + 1) * length)),
    sorted,
  );
}

/** Whether a quantity was sampled well enough to be shown. Source: Vehtari2021 for the limits of R̂ and of the sizes. */
export function passes({rhat, essBulk, essTail}: Mixing): boolean {
  return rhat < limits.rhat && essBulk > limits.ess && essTail > limits.ess;
}

/** What draws of the headline must reach. */
export const limits = {rhat: 1.01, ess: 400, divergences: 0.001, ebfmi: 0.3};

/** The headline's mixing at a month, over both stays: left, returned, share returned and abroad of all hosts. */
export function headlineMixing(
  account: Account,
  draws: Float64Array,
  chainCount: number,
  month: number,
): readonly (Mixing & {readonly name: string})[] {
  const series = seriesOf(null).filter(
    ({quantity, firstMonth}) => headlineQuantities.includes(quantity) && firstMonth <= month,
  );
  return tabulate(account, draws, series).map(({series: {quantity, stay}, byMonth}) => ({
    name: `${quantity} (${stay})`,
    ...measureMixing(byMonth[month], chainCount),
  }));
}

/** Judge draws by the mixing of the headline at a month, by divergences, and by whether the energy moves. */
export function judgeHeadline(
  account: Account,
  segments: readonly Segment[],
  draws: Float64Array,
  month: number,
): Verdict {
  const headline = headlineMixing(account, draws, segments.length, month);
  const trouble = [...divergenceTrouble(segments), ...energyTrouble(segments)];
  const reasons = [...headline.filter((of) => !passes(of)).map(mixingTrouble), ...trouble];
  const halfway = ({essBulk, essTail}: Mixing) => Math.min(essBulk, essTail) > limits.ess / 2;
  return {
    passed: reasons.length === 0,
    reasons,
    onlyTooFew: reasons.length > 0 && trouble.length === 0 && headline.every(halfway),
  };
}

function mixingTrouble({name, rhat, essBulk, essTail}: Mixing & {readonly name: string}): string {
  return `${name}: R̂ ${rhat.toFixed(3)}, effective draws ${essBulk.toFixed(0)} (bulk), ${essTail.toFixed(0)} (tails)`;
}

function divergenceTrouble(segments: readonly Segment[]): string[] {
  const {divergences, transitions} = countDivergences(segments);
  return divergences > limits.divergences * transitions
    ? [`${divergences} of ${transitions} transitions diverged`]
    : [];
}

function energyTrouble(segments: readonly Segment[]): string[] {
  return energyPasses(lowestEnergyFraction(segments)) ? [] : ["the energy hardly moves from draw to draw"];
}

/** Divergent transitions, and all of them. */
export function countDivergences(segments: readonly Segment[]): {divergences: number; transitions: number} {
  return {
    divergences: segments.reduce((sum, segment) => sum + segment.divergences, 0),
    transitions: segments.reduce((sum, segment) => sum + segment.energies.length, 0),
  };
}

/** Smallest E-BFMI of any chain. */
export function lowestEnergyFraction(segments: readonly Segment[]): number {
  return Math.min(...segments.map((segment) => ebfmi(segment.energies)));
}

/** Whether an energy fraction allows the draws to be shown. */
export function energyPasses(fraction: number): boolean {
  return fraction > limits.ebfmi;
}
