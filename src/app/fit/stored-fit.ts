import {type AccountOptions, buildAccount} from "../../account/account.ts";
import type {Design} from "../../account/observation.ts";
import type {EstimateResult} from "../../estimate/result.ts";
import {type MappedCase, mapCase} from "../case/map-case.ts";
import type {FitEffects, InputFile} from "../effects.ts";
import {json, parseJson} from "../json.ts";
import {estimateSchema} from "../schemas/estimate-schema.ts";
import {estimateMapped} from "./estimate.ts";
import type {EstimateOptions} from "./estimated.ts";
import {type Manifest, manifestOf} from "./result-files.ts";
import {warmStartOf} from "./warm-start-file.ts";

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

/**
 * The stored estimate of a case that has been read and mapped with these options; undefined where there is none. One of
 * whose files some are missing or damaged is none: that is said aloud.
 */
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
  const manifest = await effects.readResult(results, "manifest.json");
  if (manifest === undefined || textOf(manifest) !== json(expected)) return undefined;
  const result = readEstimate(await effects.readResult(results, "account.json"));
  const draws = await readDraws(effects, await effects.readResult(results, "draws.parquet"), parameters);
  const start = warmStartOf(await effects.readResult(results, "fit.json"));
  if (result !== undefined && draws !== undefined && start !== undefined) return {result, draws};
  const damaged = [
    ...(result === undefined ? ["account.json"] : []),
    ...(draws === undefined ? ["draws.parquet"] : []),
    ...(start === undefined ? ["fit.json"] : []),
  ];
  effects.say(`${results} cannot be used: ${damaged.join(" and ")} missing, damaged or of an earlier version`);
  return undefined;
}

/** A stored estimate; undefined where its shape is not today's. */
function readEstimate(content: Uint8Array | undefined): EstimateResult | undefined {
  return content && estimateSchema.safeParse(parseJson(content)).data;
}

/** Stored draws of z; undefined where the file is damaged, or has not every coordinate. */
async function readDraws(
  effects: FitEffects,
  content: Uint8Array | undefined,
  parameters: readonly string[],
): Promise<Float64Array | undefined> {
  if (content === undefined) return undefined;
  // Whatever the engine has against a file, the way out is the same: it is made anew.
  const found = await effects.fromParquet(content).catch(() => []);
  const columns = new Map(found.map(({name, values}) => [name, values]));
  const coordinates = parameters.flatMap((name) => columns.get(name) ?? []);
  return coordinates.length < parameters.length ? undefined : interleaved(coordinates);
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
