import type {EvidenceRow} from "../../core/evidence-row.ts";
import {type Ancestry, rootsOf} from "./lineage.ts";
import {allHosts, placeOf} from "./place.ts";
import {issuedKey, sourceKey} from "./source-key.ts";

/**
 * Rows that fall silent when some sources are to say nothing.
 *
 * A source is whose counting a number rests on: beside its own rows go copies and suspected repeats all of whose roots
 * are its rows, whoever printed them, for they would bring its number back. A repeat that also goes back to another's
 * row stays, and so does what its rows had silenced for another reason: an older edition, a thinned series, a part.
 * (What was computed from its rows goes with them, too: `dropBuiltOn`.)
 */
export function rowsLeftOut(
  rows: readonly EvidenceRow[],
  sources: readonly string[],
  ancestry: Ancestry,
  home: string,
): ReadonlySet<string> {
  const own = rowsOfSources(rows, sources, home);
  if (own.size === 0) return own;
  const inherits = ({id}: EvidenceRow) =>
    ancestry.repeated.has(id) && rootsOf(id, ancestry).every((root) => own.has(root));
  return new Set(rows.filter((row) => own.has(row.id) || inherits(row)).map(({id}) => id));
}

/** Rows that rest on the counting of some sources, by the names of `sourceNames`. */
function rowsOfSources(rows: readonly EvidenceRow[], sources: readonly string[], home: string): ReadonlySet<string> {
  const named = new Set(sources);
  return new Set(rows.filter((row) => sourceNames(row, home).some((name) => named.has(name))).map(({id}) => id));
}

/**
 * Names that the source of a row answers to: its key, that of its first permits, and each of them at the row's place, as
 * in `rosstat`, `rosstat#issued` and `rosstat#issued@GE`.
 */
export function sourceNames(row: EvidenceRow, home: string): readonly string[] {
  const key = sourceKey(row);
  const keys = row.measure === "permits_issued" ? [key, issuedKey(key)] : [key];
  const place = placeOf(row, home) ?? allHosts;
  return keys.flatMap((name) => [name, `${name}@${place}`]);
}
