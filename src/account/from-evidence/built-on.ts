import {type Candidate, type Sifted, sift} from "./candidate.ts";
import {countsEarlierDiaspora} from "./earlier-diaspora.ts";
import type {ReadRows} from "./read-rows.ts";
import {reasons} from "./reasons.ts";

/**
 * Drop what was computed from rows that all enter: it adds nothing. A change that its source computed from a level stays,
 * because the level also counts people who were there before (it is dropped in its stead later).
 *
 * What was computed from rows that are left out, alone or with rows that enter, is left out with them: it would say their
 * numbers again.
 */
export function dropBuiltOn(
  candidates: readonly Candidate[],
  {ancestry: {lineage}, repeats, leftOut}: ReadRows,
): Sifted {
  const entering = new Map(candidates.flatMap((candidate) => candidate.rows.map(({id}) => [id, candidate])));
  const speaker = (id: string) => entering.get(repeats.get(id) ?? id);
  return sift(candidates, (candidate) => {
    const [row] = candidate.rows;
    const parents = lineage.builtOn.get(row.id);
    if (candidate.rows.length > 1 || parents === undefined || parents.length < row.derivesFrom.length) return undefined;
    const isChange = row.measure === "net_entries";
    const keeps = (parent: Candidate) => isChange && countsEarlierDiaspora(parent);
    const adds = (id: string) => {
      const parent = speaker(id);
      return leftOut.has(id) ? false : parent === undefined || keeps(parent);
    };
    if (parents.some(adds)) return undefined;
    return parents.some((id) => leftOut.has(id)) ? reasons.leftOut : reasons.builtOn;
  });
}
