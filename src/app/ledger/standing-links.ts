import type {ClaimId} from "../../core/claim.ts";
import type {Lineage} from "../../core/lineage.ts";
import type {LedgerState} from "./ledger-state.ts";

/**
 * What people said last of where each claim comes from: its parent, or null where it stands by itself.
 *
 * A word on a copy is one on the claim that speaks for it, as a child and as a parent. Of two claims that turned out to be
 * copies of one text, neither was taken from the other.
 *
 * @returns by the claim's present id, oldest word first
 */
export function standingLinks({
  claims,
  reviews,
}: Pick<LedgerState, "claims" | "reviews">): ReadonlyMap<ClaimId, Lineage | null> {
  const names = new Map(claims.flatMap(({claim, members}) => members.map((id) => [id, claim.id])));
  const nameOf = (id: ClaimId) => names.get(id) ?? id;
  const links = new Map<ClaimId, Lineage | null>();
  for (const {claim, what, after} of reviews) {
    if (what !== "link" && what !== "unlink") continue;
    const child = nameOf(claim);
    const edge = what === "link" ? (after as Lineage) : null;
    const parent = edge && nameOf(edge.parent);
    if (parent === child) continue;
    links.delete(child);
    links.set(child, edge && {...edge, child, parent: nameOf(edge.parent)});
  }
  return links;
}
