import type {EvidenceRow} from "../../core/evidence-row.ts";
import type {Evidence} from "../view.ts";

/** A row in the tree of what was taken from what. */
export interface Kin {
  readonly id: string;
  /** How it comes from the one above it; undefined for the root. */
  readonly how: EvidenceRow["derivation"] | undefined;
  readonly children: readonly Kin[];
  /** How many more there are than the tree shows. */
  readonly more: number;
}

/** Rows below one another that a tree shows; the others are counted. */
const shownChildren = 12;
const deepest = 6;

/**
 * The family of a row: the roots it comes from, or itself, and everything that was taken from them. Circles, which a
 * table may hold by mistake, are cut where they close.
 */
export function familyOf(id: string, evidence: Evidence): readonly Kin[] {
  return rootsOf(id, evidence).map((root) => kinOf(root, undefined, evidence, new Set()));
}

/** How many rows a family has. */
export function sizeOf(family: readonly Kin[]): number {
  return family.reduce((sum, {children, more}) => sum + 1 + more + sizeOf(children), 0);
}

function rootsOf(id: string, {byId}: Evidence): readonly string[] {
  const roots = new Set<string>();
  const seen = new Set<string>();
  const climb = (at: string): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const parents = (byId.get(at)?.derivesFrom ?? []).filter((parent) => !seen.has(parent));
    if (parents.length === 0) roots.add(at);
    for (const parent of parents) climb(parent);
  };
  climb(id);
  return [...roots];
}

function kinOf(id: string, how: Kin["how"], evidence: Evidence, above: ReadonlySet<string>): Kin {
  const within = new Set([...above, id]);
  const all = (evidence.children.get(id) ?? []).filter((child) => !within.has(child));
  const shown = within.size > deepest ? [] : all.slice(0, shownChildren);
  return {
    id,
    how,
    children: shown.map((child) => kinOf(child, evidence.byId.get(child)?.derivation, evidence, within)),
    more: all.length - shown.length,
  };
}
