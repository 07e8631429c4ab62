import {type Candidate, type Sifted, sift} from "./candidate.ts";
import {countsEarlierDiaspora} from "./earlier-diaspora.ts";
import type {Ancestry} from "./lineage.ts";
import {reasons} from "./reasons.ts";

/**
 * Drop what was computed from rows that all enter: it adds nothing. A change that its source computed from a level stays,
 * because the level also counts people who were there before (it is dropped in its stead later).
 *
 * @param repeats row → the row that speaks for it
 */
export function dropBuiltOn(
  candidates: readonly Candidate[],
  {lineage}: Ancestry,
  repeats: ReadonlyMap<string, string>,
): Sifted {
  const entering = new Map(candidates.flatMap((candidate) => candidate.rows.map(({id}) => [id, candidate])));
  const speaker = (id: string) => entering.get(repeats.get(id) ?? id);
  return sift(candidates, (candidate) => {
    const [row] = candidate.rows;
    const parents = lineage.builtOn.get(row.id);
    if (candidate.rows.length > 1 || parents === undefined || parents.length < row.derivesFrom.length) return undefined;
    const isChange = row.measure === "net_entries";
    const keeps = (parent: Candidate) => isChange && countsEarlierDiaspora(parent);
    const all = parents.map(speaker).every((parent) => parent !== undefined && !keeps(parent));
    return all ? reasons.builtOn : undefined;
  });
}
