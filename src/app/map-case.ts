import type {MappingProblem} from "../account/from-evidence/design.ts";
import {type MappedEvidence, mapEvidence} from "../account/from-evidence/map-evidence.ts";
import type {Case} from "../core/case.ts";
import type {EvidenceRow} from "../core/evidence-row.ts";
import {monthText} from "../core/month.ts";
import {UserError} from "../core/user-error.ts";
import type {Effects, EvidenceTable} from "./effects.ts";

/** A case with its evidence, read and mapped. */
export interface MappedCase {
  readonly case: Case;
  readonly tables: readonly EvidenceTable[];
  readonly rows: readonly EvidenceRow[];
  readonly mapped: MappedEvidence;
}

/**
 * Read a case and turn its evidence into the design of an account.
 *
 * @param asOf ignore what was published later; overrides the case's own
 * @throws {UserError} where case or tables cannot be read, rows descend from each other in a circle, or nothing says
 *   how many people the case is about
 */
export async function mapCase(effects: Effects, folder: string, asOf?: string): Promise<MappedCase> {
  const [read, tables] = await Promise.all([effects.readCase(folder), effects.readEvidence(folder)]);
  const of = asOf === undefined ? read : {...read, asOf};
  const rows = tables.flatMap((table) => table.rows);
  const mapped = mapEvidence(rows, of);
  if ("problems" in mapped)
    throw new UserError(mapped.problems.map((problem) => words(problem, of)).join("\n"), hintOf(mapped.problems));
  refuseCircles(mapped.lineage.cycles, rows);
  return {case: of, tables, rows, mapped};
}

function words(problem: MappingProblem, of: Case): string {
  if (problem.kind === "no size") {
    return "nothing says how many people this case is about: no row with a positive number enters, and case.yaml gives no guess";
  }
  const {year, month, day} = problem.date;
  const date = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
  return `${problem.list} in case.yaml: “${problem.name}” on ${date} lies outside ${monthText(of.from)} to ${monthText(of.until)}`;
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
