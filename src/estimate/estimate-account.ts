import type {Account} from "../account/account.ts";
import type {Design} from "../account/observation.ts";
import {addMonths, type Month, monthText} from "../core/month.ts";
import {cannotTell, hasReturnAnchor} from "./cannot-tell.ts";
import type {Fit} from "./fit-account.ts";
import {
  countDivergences,
  energyPasses,
  headlineMixing,
  headlineQuantities,
  lowestEnergyFraction,
  passes,
} from "./gate.ts";
import type {Diagnostics, EstimateResult, QuantitySummary} from "./result.ts";
import {summariseSources} from "./sources.ts";
import {drawPrior, summariseQuantities} from "./summarise.ts";

/** What of a result the draws do not say. */
export interface Occasion
  extends Pick<EstimateResult, "case" | "asOf" | "without" | "seed" | "versions" | "rows" | "priors"> {
  readonly from: Month;
  /** Where people are who have left: “abroad”, “elsewhere”. */
  readonly away: string;
  /** 0-based months: of the sentences, and the last that a used row speaks of. */
  readonly answerAt: number;
  readonly lastEvidence: number;
  /** Wall-clock seconds that the fit took. */
  readonly seconds: number;
  readonly offWeight: number;
  readonly offFactor: number;
}

/**
 * Turn the draws of a fit into the result that is printed, stored and drawn.
 */
export function summariseFit(design: Design, account: Account, fit: Fit, occasion: Occasion): EstimateResult {
  const {from, answerAt, lastEvidence, seed} = occasion;
  const streams = firstFreeStream(fit.chainCount);
  const quantities = summariseQuantities(account, fit.draws, {
    hosts: design.hosts,
    from,
    lastEvidence,
    chainCount: fit.chainCount,
    prior: drawPrior(account.dim, priorDraws, seed, streams),
  });
  const sources = summariseSources(account, fit.draws, {...occasion, stream: streams + 1});
  const diagnostics = diagnose(account, fit, occasion);
  const headline = diagnostics.converged ? headlineOf(quantities, monthText(addMonths(from, answerAt))) : [];
  return {
    schema: "countercurrent/estimate@1",
    case: occasion.case,
    asOf: occasion.asOf,
    without: occasion.without,
    seed,
    versions: occasion.versions,
    diagnostics,
    quantities,
    sources,
    rows: occasion.rows,
    priors: occasion.priors,
    returnsAnchored: hasReturnAnchor(design),
    notes: cannotTell(design, headline, {forecasts: lastEvidence < design.months - 1, away: occasion.away}),
  };
}

/** The quantities of the sentences at a month: left, returned, share returned and abroad of all hosts, both stays. */
function headlineOf(quantities: readonly QuantitySummary[], month: string): readonly QuantitySummary[] {
  return quantities.filter(
    (of) => of.place === "ALL" && of.month === month && headlineQuantities.includes(of.quantity),
  );
}

const priorDraws = 1000;

/** Chains use streams 0, 1 …; what is drawn beside them starts well above, so that more chains change nothing else. */
function firstFreeStream(chainCount: number): number {
  return Math.max(1000, chainCount);
}

function diagnose(account: Account, fit: Fit, {answerAt, seconds}: Occasion): Diagnostics {
  const {segments, rounds} = fit.sample;
  const mixing = headlineMixing(account, fit.draws, fit.chainCount, answerAt);
  const energy = lowestEnergyFraction(segments);
  return {
    converged: mixing.every(passes) && energyPasses(energy),
    rhatMax: Math.max(...mixing.map(({rhat}) => rhat)),
    essBulkMin: Math.min(...mixing.map(({essBulk}) => essBulk)),
    essTailMin: Math.min(...mixing.map(({essTail}) => essTail)),
    divergences: countDivergences(segments).divergences,
    ebfmiMin: energy,
    chains: fit.chainCount,
    draws: fit.draws.length / account.dim,
    rounds,
    gradients: fit.gradients,
    seconds,
  };
}
