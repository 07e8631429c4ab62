import type {EvidenceRow} from "../../core/evidence-row.ts";
import {keyOf} from "./candidate.ts";
import {type Ancestry, nearestRepeated} from "./lineage.ts";
import {byPublication} from "./publication.ts";
import type {Reading} from "./row-rule.ts";

/**
 * Rows that say again what another says: each with the row that speaks for it.
 *
 * A copy or suspected repeat falls silent before the nearest row that it repeats and that can itself be read. Where none
 * can (wrong scope, not yet published, not in the table), repeats of one number of one measure and place have lost their
 * head, and the one published first speaks for all of them.
 *
 * @param rows sorted by id
 */
export function repeatsOf(
  rows: readonly EvidenceRow[],
  readings: ReadonlyMap<string, Reading>,
  ancestry: Ancestry,
): ReadonlyMap<string, string> {
  const canBeRead = (id: string) => (readings.get(id)?.kind ?? "unused") !== "unused";
  const repeats = new Map<string, string>();
  const orphans: EvidenceRow[] = [];
  for (const row of rows) {
    const speaker = nearestRepeated(row.id, ancestry, canBeRead);
    if (speaker !== undefined) repeats.set(row.id, speaker);
    else if (isRepeat(row) && canBeRead(row.id)) orphans.push(row);
  }
  for (const [orphan, speaker] of speakersOf(orphans, rows, ancestry)) repeats.set(orphan, speaker);
  return repeats;
}

function isRepeat({derivation}: EvidenceRow): boolean {
  return derivation === "copy" || derivation === "suspected";
}

function speakersOf(
  orphans: readonly EvidenceRow[],
  rows: readonly EvidenceRow[],
  {lineage}: Ancestry,
): readonly (readonly [string, string])[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lostHead = (row: EvidenceRow) => {
    const head = byId.get(lineage.copies.get(row.id) ?? lineage.suspected.get(row.id) ?? row.id) ?? row;
    return (isRepeat(head) && head.derivesFrom[0]) || head.id;
  };
  const families = Map.groupBy(orphans, (row) => keyOf(lostHead(row), row.measure, row.place));
  return [...families.values()].flatMap((family) => {
    const [first, ...others] = [...family].sort(byPublication);
    return others.map((other) => [other.id, first.id] as const);
  });
}
