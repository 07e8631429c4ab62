import type {Case} from "../../core/case.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {calendarOf} from "./calendar.ts";
import {type Ancestry, nearestRepeated, traceLineage} from "./lineage.ts";
import {reasonByPublication} from "./publication.ts";
import {reasons} from "./reasons.ts";
import {repeatsOf} from "./repeats.ts";
import {type Reading, readRow} from "./row-rule.ts";
import type {Frame} from "./subject.ts";
import {readWiderFlow} from "./wider-flow.ts";

/** A table in which each row has been read by itself, and repeats have been found. */
export interface ReadRows {
  readonly frame: Frame;
  readonly ancestry: Ancestry;
  readonly readings: ReadonlyMap<string, Reading>;
  /** Row → the row that speaks for it. */
  readonly repeats: ReadonlyMap<string, string>;
  /** Rows that speak of the time before the account, without repeats. */
  readonly earlier: readonly EvidenceRow[];
}

/** Read every row by itself. @param rows sorted by id */
export function readRows(rows: readonly EvidenceRow[], of: Case): ReadRows {
  const ancestry = traceLineage(rows);
  const frame = {home: of.home, asOf: of.asOf, calendar: calendarOf(of, rowsThatDate(rows, of, ancestry))};
  const first = new Map(rows.map((row) => [row.id, readRow(row, frame)]));
  const earlier = earlierRows(rows, first, ancestry);
  const readings = new Map(
    [...first].map(([id, reading]) => [id, reading.kind === "wider flow" ? readWiderFlow(reading, earlier) : reading]),
  );
  return {frame, ancestry, readings, repeats: repeatsOf(rows, readings, ancestry), earlier};
}

/** Rows whose start may tell the day of an event: not wrong, known by now, no repeats. */
function rowsThatDate(rows: readonly EvidenceRow[], of: Case, {repeated}: Ancestry): readonly EvidenceRow[] {
  return rows.filter(
    (row) => row.scope !== "wrong" && !repeated.has(row.id) && reasonByPublication(row, of.asOf) === undefined,
  );
}

function earlierRows(
  rows: readonly EvidenceRow[],
  readings: ReadonlyMap<string, Reading>,
  ancestry: Ancestry,
): readonly EvidenceRow[] {
  const isEarlier = (id: string) => {
    const reading = readings.get(id);
    return reading?.kind === "unused" && reading.reason === reasons.beforeTheAccount;
  };
  return rows.filter(({id}) => isEarlier(id) && nearestRepeated(id, ancestry, isEarlier) === undefined);
}
