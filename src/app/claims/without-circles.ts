import type {EvidenceRow} from "../../core/evidence-row.ts";
import type {Lineage} from "../../core/lineage.ts";

/** One row or claim was taken from another. */
export type Descent = Pick<Lineage, "child" | "parent">;

/**
 * Leave out each edge that would close a circle with those before it.
 *
 * @param given edges that stand whatever else does
 */
export function withoutCircles<Edge extends Descent>(
  edges: readonly Edge[],
  given: readonly Descent[] = [],
): readonly Edge[] {
  const parents = parentsIn(given);
  return edges.filter(({child, parent}) => {
    if (reached(parent, parents).has(child)) return false;
    parents.set(child, [...(parents.get(child) ?? []), parent]);
    return true;
  });
}

/** Whether a parent was itself taken, at first or second hand, from its child. */
export function closesCircle({child, parent}: Descent, edges: readonly Descent[]): boolean {
  return reached(parent, parentsIn(edges)).has(child);
}

/** What the rows of tables say they were taken from. */
export function tableDescent(rows: readonly EvidenceRow[]): readonly Descent[] {
  return rows.flatMap(({id, derivesFrom}) => derivesFrom.map((parent) => ({child: id, parent})));
}

/** An id, and all ids that steps lead to from it. */
export function reached(id: string, steps: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([id]);
  for (const each of found) for (const next of steps.get(each) ?? []) found.add(next);
  return found;
}

function parentsIn(edges: readonly Descent[]): Map<string, readonly string[]> {
  const groups = Map.groupBy(edges, ({child}) => child);
  return new Map([...groups].map(([child, own]) => [child, own.map(({parent}) => parent)]));
}
