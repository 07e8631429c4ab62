import {type Live, type PageScript, renderReport} from "../../report/report.ts";
import type {Sensitivity} from "../check/assumptions.ts";
import {check} from "../check/check.ts";
import {nextNumbers} from "../check/next.ts";
import type {Replay} from "../check/replay.ts";
import type {LedgerEffects} from "../documents/document-effects.ts";
import type {FitEffects, OutputFile} from "../effects.ts";
import {type EstimateOptions, usualOptions, usualRespondents} from "../fit/estimated.ts";
import {readBeside, readRemovals} from "../fit/removals.ts";
import {manifestOf} from "../fit/result-files.ts";
import {openFit, type StoredFit} from "../fit/stored-fit.ts";
import {readWarmStart} from "../fit/warm-start-file.ts";
import {claimMarks} from "./claim-marks.ts";
import {pageLedger} from "./page-ledger.ts";

export type {PageScript} from "../../report/report.ts";

/** What drawing a report needs beside the rest. */
export interface ReportEffects extends FitEffects, LedgerEffects {
  /** An empty HTML document with a window, on which charts are drawn. */
  readonly emptyDocument: () => Promise<Document>;
  /** What brings the page to life. @throws {UserError} when it has not been built */
  readonly pageScript: () => Promise<PageScript>;
  /** An SVG file as PNG; undefined where that cannot be done here. */
  readonly renderPng: (svg: string) => Promise<Uint8Array | undefined>;
}

/** Paths of what was written. */
export interface WrittenReport {
  readonly page: string;
  /** SVG files, and PNG files where they could be drawn. */
  readonly charts: readonly string[];
}

/**
 * Write the report of a case, and its charts beside it, estimating first where the stored estimate is not of these
 * inputs.
 *
 * @throws {UserError} before any of that, when the page's script has not been built
 */
export async function writeReport(
  effects: ReportEffects,
  folder: string,
  options: EstimateOptions,
): Promise<WrittenReport> {
  const script = await effects.pageScript();
  const fit = await openFit(effects, folder, options);
  const {result, rows, inputs} = fit;
  const unused = new Set(result.rows.notUsed.flatMap(({ids}) => ids));
  const used = rows.map(({id}) => id).filter((id) => !unused.has(id));
  const command = ["countercurrent report", folder, ...flagsOf(options)].join(" ");
  const {converged} = result.diagnostics;
  const live = converged ? {script, ...(await liveOf(effects, folder, fit, options))} : undefined;
  const [ledger, document] = await Promise.all([pageLedger(effects, folder, rows), effects.emptyDocument()]);
  const input = {result, rows, used, marks: claimMarks(fit), ledger, inputs, command};
  const {html, charts} = renderReport(input, document, live);
  const files: OutputFile[] = [{name: "report.html", content: html}];
  for (const {name, svg} of charts) {
    files.push({name: `charts/${name}.svg`, content: svg});
    const png = await effects.renderPng(svg);
    if (png !== undefined) files.push({name: `charts/${name}.png`, content: png});
  }
  await effects.writeFiles(`${folder}/results`, files);
  const [page = "", ...pictures] = files.map(({name}) => `${folder}/results/${name}`);
  return {page, charts: pictures};
}

/** What the page is made alive from; `check` has just stored the removals. */
async function liveOf(
  effects: ReportEffects,
  folder: string,
  {case: of, draws}: StoredFit,
  options: EstimateOptions,
): Promise<Omit<Live, "script">> {
  const checks = await check(effects, folder, options);
  const manifest = await manifestOf(effects, folder, of, options);
  const next = await nextNumbers(effects, folder, options, usualRespondents);
  const [stored, start, assumptions, replay] = await Promise.all([
    readRemovals(effects, folder, manifest),
    readWarmStart(effects, folder),
    readBeside<Sensitivity>(effects, folder, "sensitivity.json", "countercurrent/sensitivity@1", manifest),
    readBeside<Replay>(effects, folder, "replay.json", "countercurrent/replay@2", manifest),
  ]);
  if (stored === undefined || start === undefined) throw new Error("results were just written, but are gone");
  const replayed = replay !== undefined && replay.steps.length > 0 ? replay : undefined;
  return {checks, next, assumptions, replay: replayed, removals: stored.removals, case: of, draws, start};
}

/** The options as one would type them; those that are as usual are left out. */
function flagsOf(options: EstimateOptions): string[] {
  const {asOf, without, seed, chains, draws} = options;
  return [
    ...(asOf === undefined ? [] : [`--as-of ${asOf}`]),
    ...(without.length === 0 ? [] : [`--without ${without.join(" ")}`]),
    ...(seed === usualOptions.seed ? [] : [`--seed ${seed}`]),
    ...(chains === usualOptions.chains ? [] : [`--chains ${chains}`]),
    ...(draws === usualOptions.draws ? [] : [`--draws ${draws}`]),
  ];
}
