import type {MappingProblem} from "../../account/from-evidence/design.ts";
import {type MappedEvidence, mapEvidence} from "../../account/from-evidence/map-evidence.ts";
import type {Case} from "../../core/case.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {dayText, monthText} from "../../core/month.ts";
import {UserError} from "../../core/user-error.ts";
import type {Effects, EvidenceTable} from "../effects.ts";
import type {EvidenceOptions} from "./evidence-options.ts";
import {refuseUnknownSources} from "./without.ts";

/** A case with its evidence, read and mapped. */
export interface MappedCase {
  readonly case: Case;
  readonly tables: readonly EvidenceTable[];
  readonly rows: readonly EvidenceRow[];
  readonly mapped: MappedEvidence;
}

/** A case whose rows can be listed, even where nothing says how many people it is about. */
export interface ListedCase extends MappedCase {
  /** Why no account can be made of it. */
  readonly obstacle: UserError | undefined;
}

/**
 * Read a case and turn its evidence into the design of an account.
 *
 * @throws {UserError} where the case cannot be listed (`listCase`), or nothing says how many people it is about
 */
export async function mapCase(effects: Effects, folder: string, options: EvidenceOptions): Promise<MappedCase> {
  const {obstacle, ...mapped} = await listCase(effects, folder, options);
  if (obstacle !== undefined) throw obstacle;
  return mapped;
}

/**
 * Read a case and say what becomes of each row. Remarks of its tables are said aloud.
 *
 * @throws {UserError} where case or tables cannot be read, rows descend from each other in a circle, an event lies
 *   outside the months, or a source to be left out is not there
 */
export async function listCase(
  effects: Effects,
  folder: string,
  {asOf, without}: EvidenceOptions,
): Promise<ListedCase> {
  const [read, tables] = await Promise.all([effects.readCase(folder), effects.readEvidence(folder)]);
  for (const {file, notes} of tables) for (const note of notes) effects.say(`note: ${file} ${note}`);
  const of = asOf === undefined ? read : {...read, asOf};
  const rows = tables.flatMap((table) => table.rows);
  refuseUnknownSources(without, rows, of.home);
  const found = mapEvidence(rows, of, without);
  const obstacle = "problems" in found ? impossible(found.problems, of) : undefined;
  const mapped = "problems" in found ? found.unsized : found;
  if (mapped === undefined) throw obstacle;
  refuseCircles(mapped.lineage.cycles, rows);
  return {case: of, tables, rows, mapped, obstacle};
}

function impossible(problems: readonly MappingProblem[], of: Case): UserError {
  return new UserError(problems.map((problem) => words(problem, of)).join("\n"), hintOf(problems));
}

function words(problem: MappingProblem, of: Case): string {
  if (problem.kind === "no size") {
    return "nothing says how many people this case is about: no used row counts those who left, or are away, since its first month (bounds and shares do not), and case.yaml gives no guess";
  }
  return `${problem.list} in case.yaml: “${problem.name}” on ${dayText(problem.date)} lies outside ${monthText(of.from)} to ${monthText(of.until)}`;
}

function hintOf(problems: readonly MappingProblem[]): string {
  return problems.some(({kind}) => kind === "no size")
    ? "give `departures` to an event, or a `baseline`, in case.yaml; a guess within a factor of three is enough"
    : "move `from` or `until`, or take the event out";
}

function refuseCircles(cycles: readonly (readonly string[])[], rows: readonly EvidenceRow[]): void {
  if (cycles.length === 0) return;
  const origins = new Map(rows.map(({id, origin}) => [id, origin]));
  const place = (id: string) => {
    const origin = origins.get(id);
    return origin === undefined ? id : `${id} (${origin.file}, line ${origin.line})`;
  };
  throw new UserError(
    cycles.map((cycle) => `these rows descend from each other in a circle: ${cycle.map(place).join(" → ")}`).join("\n"),
    "one of them came first: empty its derives_from and derivation",
  );
}
