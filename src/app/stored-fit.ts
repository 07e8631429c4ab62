import {type AccountOptions, buildAccount} from "../account/account.ts";
import type {Design} from "../account/observation.ts";
import type {EstimateResult} from "../estimate/result.ts";
import type {FitEffects, InputFile} from "./effects.ts";
import {estimate} from "./estimate.ts";
import type {EstimateOptions} from "./estimated.ts";
import {type MappedCase, mapCase} from "./map-case.ts";
import {type Manifest, manifestOf} from "./result-files.ts";
import {observationsOf} from "./without.ts";

/** A case's estimate, with what it takes to ask its draws something. */
export interface StoredFit extends MappedCase {
  readonly result: EstimateResult;
  readonly design: Design;
  readonly options: AccountOptions;
  /** Draws of z, one row of length dim after another. */
  readonly draws: Float64Array;
  readonly inputs: readonly InputFile[];
}

/**
 * The estimate of a case as it now stands: the stored one where its manifest says that it was made from these very
 * inputs with these options, else a new one, which is stored.
 */
export async function openFit(effects: FitEffects, folder: string, options: EstimateOptions): Promise<StoredFit> {
  const read = await mapCase(effects, folder, options.asOf);
  const {design} = read.mapped;
  const accountOptions = {priors: read.case.priors, masked: observationsOf(design, options.without)};
  const manifest = await manifestOf(effects, folder, read.case, options);
  const stored = await readStored(
    effects,
    `${folder}/results`,
    manifest,
    buildAccount(design, accountOptions).layout.names,
  );
  if (stored === undefined) effects.say("no stored estimate of these inputs and options: estimating first");
  const {result, draws} = stored ?? (await estimate(effects, folder, options));
  return {...read, result, design, options: accountOptions, draws, inputs: manifest.inputs};
}

interface Stored {
  readonly result: EstimateResult;
  readonly draws: Float64Array;
}

async function readStored(
  effects: FitEffects,
  results: string,
  expected: Manifest,
  parameters: readonly string[],
): Promise<Stored | undefined> {
  const [manifest, account, parquet] = await Promise.all(
    ["manifest.json", "account.json", "draws.parquet"].map((name) => effects.readResult(results, name)),
  );
  if (manifest === undefined || account === undefined || parquet === undefined) return undefined;
  if (textOf(manifest) !== `${JSON.stringify(expected, null, 1)}\n`) return undefined;
  const columns = new Map((await effects.fromParquet(parquet)).map(({name, values}) => [name, values]));
  const coordinates = parameters.flatMap((name) => columns.get(name) ?? []);
  if (coordinates.length < parameters.length) return undefined;
  return {result: JSON.parse(textOf(account), undefinedAgain) as EstimateResult, draws: interleaved(coordinates)};
}

/** JSON has no NaN: an undefined number was written as null, and would read as zero. These are nothing but numbers. */
function undefinedAgain(key: string, value: unknown): unknown {
  return value === null && key !== "asOf" && key !== "pAny" ? Number.NaN : value;
}

/** Rows of z from one column per coordinate. */
function interleaved(coordinates: readonly Float64Array[]): Float64Array {
  const dim = coordinates.length;
  const draws = new Float64Array(dim * (coordinates[0]?.length ?? 0));
  for (const [k, values] of coordinates.entries()) {
    for (const [i, value] of values.entries()) draws[i * dim + k] = value;
  }
  return draws;
}

function textOf(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}
