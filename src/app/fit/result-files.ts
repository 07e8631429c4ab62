import type {Case} from "../../core/case.ts";
import {addMonths, monthText} from "../../core/month.ts";
import type {Fit} from "../../estimate/fit-account.ts";
import {headlineQuantities} from "../../estimate/gate.ts";
import {seriesOf} from "../../estimate/reported.ts";
import {tabulate} from "../../estimate/tabulate.ts";
import type {Column, FitEffects, OutputFile} from "../effects.ts";
import {json} from "../json.ts";
import type {Estimated, EstimateOptions} from "./estimated.ts";

/**
 * Changes when the model does, the reading of rows, or how it is sampled: results of two versions are not to be compared
 * as if only the evidence differed.
 */
export const accountVersion = "4";

/** `countercurrent/manifest@1`: what a stored result was made from, and how. */
export interface Manifest {
  readonly schema: "countercurrent/manifest@1";
  readonly case: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly options: {
    readonly asOf: string | null;
    readonly without: readonly string[];
    readonly seed: number;
    readonly chains: number;
    readonly draws: number;
  };
  readonly inputs: readonly {readonly file: string; readonly sha256: string}[];
}

/** What `estimate` writes into `results/`: the result, the draws, the fit to start others from, and the manifest. */
export async function resultFiles(
  effects: FitEffects,
  folder: string,
  estimated: Estimated,
  fit: Fit,
  options: EstimateOptions,
): Promise<OutputFile[]> {
  const manifest = await manifestOf(effects, folder, estimated.case, options);
  return [
    {name: "account.json", content: json(estimated.result)},
    {name: "draws.parquet", content: await effects.toParquet(drawColumns(estimated))},
    {name: "fit.json", content: json(fitState(estimated, fit))},
    {name: "manifest.json", content: json(manifest)},
  ];
}

/** The manifest that a case, as it now stands, and these options give. */
export async function manifestOf(
  effects: FitEffects,
  folder: string,
  of: Case,
  {without, seed, chains, draws}: EstimateOptions,
): Promise<Manifest> {
  return {
    schema: "countercurrent/manifest@1",
    case: of.id,
    versions: {countercurrent: effects.versions.countercurrent, account: accountVersion, node: effects.versions.node},
    options: {asOf: of.asOf ?? null, without, seed, chains, draws},
    inputs: await effects.hashInputs(folder),
  };
}

/** Every z by its name, then the headline quantities of every month: `left/any/2023-06`. */
function drawColumns({account, draws, case: of}: Estimated): Column[] {
  const {dim, layout} = account;
  const count = draws.length / dim;
  const parameters = layout.names.map((name, k) => ({
    name,
    values: Float64Array.from({length: count}, (_, i) => draws[i * dim + k] as number),
  }));
  const headline = seriesOf(null).filter(({quantity}) => headlineQuantities.includes(quantity));
  const quantities = tabulate(account, draws, headline).flatMap(({series, byMonth}) =>
    byMonth.map((values, t) => ({
      name: `${series.quantity}/${series.stay}/${monthText(addMonths(of.from, t))}`,
      values,
    })),
  );
  return [...parameters, ...quantities];
}

/** `countercurrent/fit@1`: metric, step and last positions, from which a fit of nearly the same evidence can start. */
function fitState({account}: Estimated, {sample: {chains}}: Fit) {
  const {dim, phi, directions, variances} = chains.metric;
  return {
    schema: "countercurrent/fit@1",
    names: account.layout.names,
    step: chains.step,
    metric: {dim, phi, variances: [...variances], directions: [...directions]},
    chains: chains.states.map(({position, random}) => ({position: [...position], random})),
  };
}
