import type {Case} from "../../core/case.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import type {Design, Observation} from "../observation.ts";
import {rowsOfSources} from "./left-out.ts";
import {type MappedEvidence, mapEvidence, type Unmappable} from "./map-evidence.ts";

/** A case mapped as if some sources had said nothing. */
export interface MappedWithout {
  readonly mapped: MappedEvidence;
  /**
   * Whether it is the account of all sources without the observations of these: then draws of that account can be
   * weighted, and its density with those observations masked is this one's. Else other rows spoke up in their place or
   * fell silent with them, or the hosts, the order of magnitude or a date changed, and only a fit will do.
   */
  readonly sameButMasked: boolean;
}

/**
 * Map the evidence of a case without the rows of some sources, and compare it with the account of all of them.
 *
 * @param tables the case's evidence, in any order
 * @param sources keys of sources, as `sourceNames` gives them to each row
 * @param whole the mapping of the same tables with every source, where it is there already
 */
export function mapWithout(
  of: Case,
  tables: readonly {readonly rows: readonly EvidenceRow[]}[],
  sources: readonly string[],
  whole: MappedEvidence | Unmappable = mapEvidence(rowsOf(tables), of),
): MappedWithout | Unmappable {
  const rows = rowsOf(tables);
  const mapped = mapEvidence(rows, of, sources);
  if ("problems" in mapped) return mapped;
  const spoken = rowsOfSources(rows, sources, of.home);
  return {mapped, sameButMasked: !("problems" in whole) && isMasked(mapped.design, whole.design, spoken)};
}

function rowsOf(tables: readonly {readonly rows: readonly EvidenceRow[]}[]): readonly EvidenceRow[] {
  return tables.flatMap(({rows}) => rows);
}

/** Whether a design is another without the observations of some rows, and nothing else changed. */
function isMasked(design: Design, whole: Design, gone: ReadonlySet<string>): boolean {
  const frameOf = ({observations, bases, ...frame}: Design) => frame;
  const others = whole.observations.filter(({rows}) => !rows.some((id) => gone.has(id)));
  const sayings = (observations: readonly Observation[], of: Design) => observations.map((each) => saying(each, of));
  return (
    JSON.stringify(frameOf(design)) === JSON.stringify(frameOf(whole)) &&
    JSON.stringify(sayings(design.observations, design)) === JSON.stringify(sayings(others, whole))
  );
}

/** All that an observation says, with the earlier diaspora itself in place of its index. */
function saying(observation: Observation, {bases}: Design): string {
  return JSON.stringify({...observation, base: observation.base === null ? null : bases[observation.base]});
}
