import {renderReport} from "../report/report.ts";
import type {FitEffects, OutputFile} from "./effects.ts";
import {type EstimateOptions, usualOptions} from "./estimated.ts";
import {openFit} from "./stored-fit.ts";

/** What drawing a report needs beside the rest. */
export interface ReportEffects extends FitEffects {
  /** An empty HTML document with a window, on which charts are drawn. */
  readonly emptyDocument: () => Promise<Document>;
  /** An SVG file as PNG; undefined where that cannot be done here. */
  readonly renderPng: (svg: string) => Promise<Uint8Array | undefined>;
}

/**
 * Write the report of a case, and its charts beside it, estimating first where the stored estimate is not of these
 * inputs.
 *
 * @returns path of the page
 */
export async function writeReport(effects: ReportEffects, folder: string, options: EstimateOptions): Promise<string> {
  const {result, rows, inputs} = await openFit(effects, folder, options);
  const unused = new Set(result.rows.notUsed.flatMap(({ids}) => ids));
  const used = rows.map(({id}) => id).filter((id) => !unused.has(id));
  const command = ["countercurrent report", folder, ...flagsOf(options)].join(" ");
  const {html, charts} = renderReport({result, rows, used, inputs, command}, await effects.emptyDocument());
  const files: OutputFile[] = [{name: "report.html", content: html}];
  for (const {name, svg} of charts) {
    files.push({name: `charts/${name}.svg`, content: svg});
    const png = await effects.renderPng(svg);
    if (png !== undefined) files.push({name: `charts/${name}.png`, content: png});
  }
  await effects.writeFiles(`${folder}/results`, files);
  return `${folder}/results/report.html`;
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
