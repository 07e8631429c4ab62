import type {Case} from "../../core/case.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {calendarOf} from "./calendar.ts";
import {rowsLeftOut} from "./left-out.ts";
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
  /** Rows of sources that are to say nothing, and rows that repeat them. */
  readonly leftOut: ReadonlySet<string>;
}

/** Read every row by itself. @param rows sorted by id; @param without sources that are to say nothing */
export function readRows(rows: readonly EvidenceRow[], of: Case, without: readonly string[]): ReadRows {
  const ancestry = traceLineage(rows);
  const leftOut = rowsLeftOut(rows, without, ancestry, of.home);
  const speaking = rows.filter(({id}) => !leftOut.has(id));
  const frame = {home: of.home, asOf: of.asOf, calendar: calendarOf(of, rowsThatDate(speaking, of, ancestry))};
  const first = new Map(rows.map((row) => [row.id, leftOut.has(row.id) ? silenced : readRow(row, frame)]));
  const earlier = earlierRows(rows, first, ancestry);
  const readings = new Map(
    [...first].map(([id, reading]) => [id, reading.kind === "wider flow" ? readWiderFlow(reading, earlier) : reading]),
  );
  return {frame, ancestry, readings, repeats: repeatsOf(rows, readings, ancestry), earlier, leftOut};
}

const silenced: Reading = {kind: "unused", reason: reasons.leftOut};

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
