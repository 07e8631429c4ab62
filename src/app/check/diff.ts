import type {z} from "zod";
import {headlineOf, type ShiftedQuantity, shiftFrom} from "../../check/shifts.ts";
import {UserError} from "../../core/user-error.ts";
import type {EstimateResult} from "../../estimate/result.ts";
import {shortOfTheGate, whatToDo} from "../../report/gate.ts";
import type {FitEffects} from "../effects.ts";
import {parseJson} from "../json.ts";
import {estimateSchema} from "../schemas/estimate-schema.ts";

/** `countercurrent/diff@1`: what changed from one result to another, and what they were made from. */
export interface ResultDiff {
  readonly schema: "countercurrent/diff@1";
  readonly runs: readonly [string, string];
  /** The second run's headline, in its own month; shifts in standard deviations of the first. */
  readonly quantities: readonly (ShiftedQuantity & {
    readonly before: Pick<ShiftedQuantity, "q10" | "q50" | "q90"> | null;
  })[];
  readonly months: readonly [string, string];
  /** Rows that entered the account of the second run alone, and of the first alone. */
  readonly rowsAdded: readonly string[];
  readonly rowsRemoved: readonly string[];
  readonly sourcesAdded: readonly string[];
  readonly sourcesRemoved: readonly string[];
  /** Everything else that a run was asked with: seed, versions, as of, without, priors, months, hosts, events. */
  readonly settings: readonly {readonly name: string; readonly before: string; readonly after: string}[];
}

/**
 * Compare two results of a case: folders that hold an account.json, or such files.
 *
 * @throws {UserError} where one cannot be read, or its numbers must not be shown
 */
export async function diffResults(
  effects: FitEffects,
  folder: string,
  runs: readonly [string, string],
): Promise<ResultDiff> {
  const [before, after] = [await readResultOf(effects, folder, runs[0]), await readResultOf(effects, folder, runs[1])];
  return compareResults(before, after, runs);
}

/** What changed from one result to another. */
function compareResults(before: EstimateResult, after: EstimateResult, runs: readonly [string, string]): ResultDiff {
  const [was, is] = [usedRows(before), usedRows(after)];
  const [spoke, speaks] = [sourcesOf(before), sourcesOf(after)];
  return {
    schema: "countercurrent/diff@1",
    runs,
    months: [before.case.answerAt, after.case.answerAt],
    quantities: headlineOf(after).map((now) => {
      const old = headlineOf(before).find(({quantity, stay}) => quantity === now.quantity && stay === now.stay);
      const {quantity, stay, q10, q50, q90} = now;
      const shift = old === undefined ? null : shiftFrom(old, q50);
      return {
        quantity,
        stay,
        q10,
        q50,
        q90,
        shift,
        before: old === undefined ? null : {q10: old.q10, q50: old.q50, q90: old.q90},
      };
    }),
    rowsAdded: only(is, was),
    rowsRemoved: only(was, is),
    sourcesAdded: only(speaks, spoke),
    sourcesRemoved: only(spoke, speaks),
    settings: changedSettings(settingsOf(before), settingsOf(after)),
  };
}

async function readResultOf(effects: FitEffects, folder: string, run: string): Promise<EstimateResult> {
  for (const [place, name] of placesOf(folder, run)) {
    const content = await effects.readResult(place, name);
    if (content !== undefined) return parsed(content, `${place}/${name}`);
  }
  throw new UserError(
    `no result “${run}”: neither a file nor a folder with an account.json`,
    `keep one with  cp -r ${folder}/results ${folder}/results-before`,
  );
}

/** As given, then inside the case; a file, then a folder. */
function placesOf(folder: string, run: string): readonly (readonly [folder: string, name: string])[] {
  const isFile = run.endsWith(".json");
  const cut = run.lastIndexOf("/");
  const parts = (path: string, at: number): [string, string] =>
    at < 0 ? [".", path] : [path.slice(0, at) || "/", path.slice(at + 1)];
  if (isFile) return [parts(run, cut), [cut < 0 ? folder : `${folder}/${run.slice(0, cut)}`, run.slice(cut + 1)]];
  return [run, `${folder}/${run}`].map((place) => [place, "account.json"] as const);
}

/** @throws {UserError} when it is no result of this version, or one whose numbers must not be shown */
function parsed(content: Uint8Array, file: string): EstimateResult {
  const hint = "diff compares results that this version of `estimate` wrote";
  const value = parseJson(content);
  if (value === undefined) throw new UserError(`${file} is not JSON`, hint);
  const {data, error} = estimateSchema.safeParse(value);
  if (data === undefined) throw new UserError(`${file} is no such result: ${firstProblem(error)}`, hint);
  if (!data.diagnostics.converged) throw new UserError(`${file}: ${shortOfTheGate(data.diagnostics)}`, whatToDo);
  return data;
}

/** “at versions.account: Invalid input”: what is wrong first, and where. */
function firstProblem({issues: [issue]}: z.ZodError): string {
  const where = issue?.path.join(".") ?? "";
  return where === "" ? String(issue?.message) : `at ${where}: ${issue?.message}`;
}

function usedRows({sources}: EstimateResult): ReadonlySet<string> {
  return new Set(sources.flatMap(({rows}) => rows));
}

function sourcesOf({sources}: EstimateResult): ReadonlySet<string> {
  return new Set(sources.map(({source}) => source));
}

function only(these: ReadonlySet<string>, not: ReadonlySet<string>): string[] {
  return [...these].filter((each) => !not.has(each)).sort();
}

function settingsOf({
  seed,
  asOf,
  without,
  versions,
  priors,
  case: of,
  diagnostics,
}: EstimateResult): ReadonlyMap<string, string> {
  const listed = (items: readonly string[]) => (items.length === 0 ? "none" : items.join(", "));
  return new Map([
    ["seed", String(seed)],
    ["draws", String(diagnostics.draws)],
    ["as of", asOf ?? "everything"],
    ["without", listed(without)],
    ["first month", of.from],
    ["last month", of.until],
    ["month of the answer", of.answerAt],
    ["places", listed(of.hosts)],
    ["events", listed(of.events.map(({date, name}) => `${name} ${date}`))],
    ...Object.entries(versions).map(([name, version]) => [`version of ${name}`, version] as const),
    ...Object.entries(priors).map(([name, value]) => [`prior ${name}`, String(value)] as const),
  ]);
}

function changedSettings(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ResultDiff["settings"] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name) => {
    const [was, is] = [before.get(name) ?? "usual", after.get(name) ?? "usual"];
    return was === is ? [] : [{name, before: was, after: is}];
  });
}
