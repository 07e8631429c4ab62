import {reasons} from "../../account/from-evidence/reasons.ts";
import type {Removal} from "../../estimate/removal.ts";
import type {EstimateResult, NotUsed} from "../../estimate/result.ts";
import {summariesWithout} from "../../report/without.ts";
import {mapCase} from "../case/map-case.ts";
import type {FitEffects} from "../effects.ts";
import type {EstimateOptions} from "./estimated.ts";
import {readRemovals} from "./removals.ts";
import {manifestOf} from "./result-files.ts";
import {findFit} from "./stored-fit.ts";

/**
 * The estimate without one source, from what `check` stored (`removals.json`); undefined where it stored nothing of these
 * inputs, or more than one source is to be left out. What a removal does not speak of stays as it is with the source.
 */
export async function estimateWithout(
  effects: FitEffects,
  folder: string,
  options: EstimateOptions,
): Promise<EstimateResult | undefined> {
  const [source, ...others] = options.without;
  if (source === undefined || others.length > 0) return undefined;
  const all = {...options, without: []};
  const read = await mapCase(effects, folder, all);
  const fit = await findFit(effects, folder, read, all);
  if (fit === undefined || !fit.result.diagnostics.converged) return undefined;
  const stored = await readRemovals(effects, folder, await manifestOf(effects, folder, read.case, all));
  const removal = stored?.removals.find((each) => each.source === source);
  if (removal === undefined) return undefined;
  const how = removal.method === "psis" ? "by weights on the stored draws" : "by a short fit of its own";
  effects.say(`without ${source}: from results/removals.json, ${how}; --anew estimates it in full`);
  return withRemoval(fit.result, removal);
}

function withRemoval(result: EstimateResult, {source, rows, cameBack, series}: Removal): EstimateResult {
  const {read, used, notUsed} = result.rows;
  const back = new Set(cameBack);
  const still = notUsed.map(({reason, ids}) => ({reason, ids: ids.filter((id) => !back.has(id))}));
  const left: NotUsed = {reason: reasons.leftOut, ids: rows};
  return {
    ...result,
    without: [source as string],
    quantities: summariesWithout(result.quantities, series),
    sources: result.sources.filter((group) => !group.rows.some((id) => rows.includes(id))),
    rows: {
      read,
      used: used - rows.length + cameBack.length,
      notUsed: [...still.filter(({ids}) => ids.length > 0), left].sort((a, b) => b.ids.length - a.ids.length),
    },
  };
}
