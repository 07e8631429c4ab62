import {type AccountOptions, buildAccount} from "../../account/account.ts";
import type {Design} from "../../account/observation.ts";
import type {EstimateResult} from "../../estimate/result.ts";
import {type MappedCase, mapCase} from "../case/map-case.ts";
import type {FitEffects, InputFile} from "../effects.ts";
import {estimateSchema} from "../schemas/estimate-schema.ts";
import {estimateMapped} from "./estimate.ts";
import type {EstimateOptions} from "./estimated.ts";
import {type Manifest, manifestOf} from "./result-files.ts";

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
  const read = await mapCase(effects, folder, options);
  const stored = await findFit(effects, folder, read, options);
  if (stored !== undefined) return stored;
  effects.say("no stored estimate of these inputs and options: estimating first");
  const {inputs} = await manifestOf(effects, folder, read.case, options);
  const {result, draws} = await estimateMapped(effects, folder, read, options);
  return {...read, result, design: read.mapped.design, options: {priors: read.case.priors}, draws, inputs};
}

/** The stored estimate of a case that has been read and mapped with these options; undefined where there is none. */
export async function findFit(
  effects: FitEffects,
  folder: string,
  read: MappedCase,
  options: EstimateOptions,
): Promise<StoredFit | undefined> {
  const {design} = read.mapped;
  const accountOptions = {priors: read.case.priors};
  const manifest = await manifestOf(effects, folder, read.case, options);
  const {names} = buildAccount(design, accountOptions).layout;
  const stored = await readStored(effects, `${folder}/results`, manifest, names);
  return stored && {...read, ...stored, design, options: accountOptions, inputs: manifest.inputs};
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
  const result = readEstimate(textOf(account));
  return result && {result, draws: interleaved(coordinates)};
}

/** A stored estimate; undefined where its shape is not today's. */
function readEstimate(text: string): EstimateResult | undefined {
  return estimateSchema.safeParse(JSON.parse(text)).data;
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
