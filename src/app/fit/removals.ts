import {month} from "../../core/month.ts";
import type {Removal} from "../../estimate/removal.ts";
import type {FitEffects} from "../effects.ts";
import {json, parseJson} from "../json.ts";
import {type RemovedSample, removeSources} from "./remove-sources.ts";
import type {Manifest} from "./result-files.ts";
import type {RefitSetting} from "./run-refit.ts";
import type {StoredFit} from "./stored-fit.ts";
import {readWarmStart} from "./warm-start-file.ts";

/** `countercurrent/removals@2`: what `results/removals.json` holds. */
export interface Removals {
  readonly schema: typeof removalsSchema;
  /** The manifest of the estimate that these belong to; of another they say nothing. */
  readonly manifest: Manifest;
  readonly removals: readonly Removal[];
}

const removalsSchema = "countercurrent/removals@2";

/** The removals that are stored beside an estimate; undefined where there are none, or they belong to another. */
export async function readRemovals(
  effects: FitEffects,
  folder: string,
  manifest: Manifest,
): Promise<Removals | undefined> {
  return readBeside<Removals>(effects, folder, "removals.json", removalsSchema, manifest);
}

/**
 * A result that belongs to an estimate by its manifest; undefined where there is none, it is damaged or of another version
 * of this program, or it belongs to another estimate.
 */
export async function readBeside<Result extends {readonly schema: string; readonly manifest: Manifest}>(
  effects: FitEffects,
  folder: string,
  name: string,
  schema: Result["schema"],
  manifest: Manifest,
): Promise<Result | undefined> {
  const content = await effects.readResult(`${folder}/results`, name);
  if (content === undefined) return undefined;
  const stored = parseJson(content) as Partial<Result> | null | undefined;
  const belongs = stored?.schema === schema && JSON.stringify(stored.manifest) === JSON.stringify(manifest);
  return belongs ? (stored as Result) : undefined;
}

/** Leave out every source of a case once, and store what the account says without it. */
export async function makeRemovals(
  effects: FitEffects,
  folder: string,
  fit: StoredFit,
  manifest: Manifest,
): Promise<readonly RemovedSample[]> {
  const samples = await removeSources(effects, fit, await refitSetting(effects, folder, fit));
  const removals: Removals = {
    schema: removalsSchema,
    manifest,
    removals: samples.map(({removal}) => removal),
  };
  await effects.writeFiles(`${folder}/results`, [{name: "removals.json", content: json(removals)}]);
  return samples;
}

/** What refits of a case start from. */
export async function refitSetting(effects: FitEffects, folder: string, fit: StoredFit): Promise<RefitSetting> {
  const start = await readWarmStart(effects, folder);
  if (start === undefined) throw new Error("an estimate was just read, but its fit.json is gone");
  const {design, options, result, case: of} = fit;
  return {design, options, start, answerAt: month(result.case.answerAt) - of.from};
}
