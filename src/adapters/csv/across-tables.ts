import type {EvidenceRow} from "../../core/evidence-row.ts";
import type {Mistake} from "../../core/mistake.ts";

/** Where an id stands. */
export interface PlacedId {
  readonly id: string;
  readonly file: string;
  readonly line: number;
}

/** An id names one row of the whole case: a mistake for each row whose id was taken before it. */
export function repeatedIds(ids: Iterable<PlacedId>): readonly Mistake[] {
  const first = new Map<string, PlacedId>();
  const mistakes: Mistake[] = [];
  for (const {id, file, line} of ids) {
    const taken = first.get(id);
    if (taken === undefined) first.set(id, {id, file, line});
    else mistakes.push({file, line, field: "id", says: `“${id}” already stands in ${taken.file} line ${taken.line}`});
  }
  return mistakes;
}

/** Remarks on the rows of one table whose parents or wholes are in no table of the case. */
export function absentKin(rows: readonly EvidenceRow[], known: ReadonlySet<string>): readonly string[] {
  const absent = (ids: readonly string[]) => [...new Set(ids.filter((id) => id !== "" && !known.has(id)))];
  return [
    ...remark("derives_from", absent(rows.flatMap((row) => row.derivesFrom))),
    ...remark("part_of", absent(rows.map((row) => row.partOf))),
  ];
}

const shown = 20;

function remark(column: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const more = ids.length > shown ? `, …and ${ids.length - shown} more` : "";
  const names = `${ids.slice(0, shown).join(", ")}${more}`;
  return [`${column} names ${ids.length === 1 ? "a row" : `${ids.length} rows`} that no table holds: ${names}`];
}
