import type {Removal} from "../../estimate/removal.ts";
import type {EstimateResult, QuantitySummary} from "../../estimate/result.ts";
import {summariesWithout} from "../../report/without.ts";
import {mapCase} from "../case/map-case.ts";
import {listReasons} from "../claims/count-rows.ts";
import type {FitEffects} from "../effects.ts";
import type {EstimateOptions} from "./estimated.ts";
import {readRemovals} from "./removals.ts";
import {manifestOf} from "./result-files.ts";
import {findFit} from "./stored-fit.ts";

/** An estimate without one source, and how it was come by. */
export interface EstimateWithout {
  readonly result: EstimateResult;
  /** “by weights on the stored draws, which are worth 812 of their own”. */
  readonly method: string;
}

/**
 * The estimate without one source, from what `check` stored (`removals.json`); undefined where it stored nothing of these
 * inputs, or more than one source is to be left out. It has only what the removal speaks of: the headline in every month,
 * people abroad by host in the month of the answer, and no leanings of sources.
 */
export async function estimateWithout(
  effects: FitEffects,
  folder: string,
  options: EstimateOptions,
): Promise<EstimateWithout | undefined> {
  const [source, ...others] = options.without;
  if (source === undefined || others.length > 0) return undefined;
  const all = {...options, without: []};
  const read = await mapCase(effects, folder, all);
  const fit = await findFit(effects, folder, read, all);
  if (fit === undefined || !fit.result.diagnostics.converged) return undefined;
  const stored = await readRemovals(effects, folder, await manifestOf(effects, folder, read.case, all));
  const removal = stored?.removals.find((each) => each.source === source);
  if (removal === undefined) return undefined;
  const method = methodOf(removal);
  effects.say(`without ${source}: from results/removals.json, ${method}; --anew estimates it in full`);
  return {result: withRemoval(fit.result, removal), method};
}

function methodOf({method, effectiveDraws}: Removal): string {
  const worth = Math.round(effectiveDraws).toLocaleString("en");
  return method === "psis"
    ? `by weights on the stored draws, which are worth ${worth} of their own`
    : `by a short fit of its own, of at least ${worth} effective draws`;
}

/** @param result with the source */
function withRemoval(result: EstimateResult, removal: Removal): EstimateResult {
  const {source, lastEvidence, returnsAnchored, notes, effectiveDraws} = removal;
  return {
    ...result,
    case: {...result.case, lastEvidence},
    without: [source as string],
    // Of the two kinds of effective draws a removal knows one; how its chains agreed it does not.
    diagnostics: {...result.diagnostics, rhatMax: Number.NaN, essBulkMin: effectiveDraws, essTailMin: Number.NaN},
    quantities: quantitiesOf(result, removal),
    sources: [],
    rows: rowsOf(result, removal),
    returnsAnchored,
    notes,
  };
}

/** What the removal speaks of; the other quantities would still be those with the source. */
function quantitiesOf({quantities}: EstimateResult, {series, lastEvidence}: Removal): readonly QuantitySummary[] {
  const unknown = {mean: Number.NaN, sd: Number.NaN, rhat: Number.NaN, essBulk: Number.NaN, essTail: Number.NaN};
  return summariesWithout(quantities, series)
    .filter((each, i) => each !== quantities[i])
    .map((each) => ({...each, ...unknown, forecast: lastEvidence === null || each.month > lastEvidence}));
}

function rowsOf({rows: {read, notUsed}}: EstimateResult, removal: Removal): EstimateResult["rows"] {
  const byRow = (groups: Removal["notUsed"]) =>
    groups.flatMap(({reason, ids}) => ids.map((id) => [id, reason] as const));
  const reasons = new Map([...byRow(notUsed), ...byRow(removal.notUsed)]);
  for (const id of removal.cameBack) reasons.delete(id);
  const byId = new Map([...reasons].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {read, used: read - reasons.size, notUsed: listReasons(byId)};
}
