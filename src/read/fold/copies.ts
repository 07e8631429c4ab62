import type {EvidenceDocument} from "../../core/evidence-document.ts";
import type {Comparison} from "./compare-texts.ts";
import {components} from "./components.ts";
import type {Placed} from "./members.ts";
import type {FoldText} from "./texts.ts";

/** Copies of one text, at least two. */
export type Copies = readonly [Placed, ...Placed[]];

/** Two bodies with so much in common are one, but for a date or a name. */
const sameBodyJaccard = 0.9;

/** The documents that are copies of each other, or of copies of each other; groups and members in the order of `placed`. */
export function groupCopies(placed: readonly Placed[], {pairs}: Comparison): readonly Copies[] {
  const byText = new Map<number, number>();
  const byBytes = new Map<string, number>();
  const edges: [number, number][] = [];
  for (const [node, {document, text}] of placed.entries()) {
    edges.push([firstOf(document.rawSha256, byBytes, node), node]);
    if (text !== undefined) edges.push([firstOf(text, byText, node), node]);
  }
  for (const {one, other, relation} of pairs) {
    const [a, b] = [byText.get(one), byText.get(other)];
    if (relation !== undefined && a !== undefined && b !== undefined) edges.push([a, b]);
  }
  return partsOf(placed, edges).filter((group) => group.length > 1);
}

/** The documents of each body that is the same but for a few words. */
export function sameBodies(texts: readonly FoldText[], {pairs}: Comparison): readonly (readonly EvidenceDocument[])[] {
  const alike = pairs.filter(({jaccard}) => jaccard >= sameBodyJaccard);
  const groups = partsOf(
    texts,
    alike.map(({one, other}) => [one, other]),
  );
  return groups.map((group) => group.flatMap(({sides}) => sides.map(({document}) => document)));
}

function firstOf<K>(key: K, seen: Map<K, number>, node: number): number {
  if (!seen.has(key)) seen.set(key, node);
  return seen.get(key) as number;
}

function partsOf<T>(nodes: readonly T[], edges: readonly (readonly [number, number])[]): readonly [T, ...T[]][] {
  const roots = components(nodes.length, edges);
  const parts = new Map<number, [T, ...T[]]>();
  for (const [at, node] of nodes.entries()) {
    const part = parts.get(roots[at] as number);
    if (part === undefined) parts.set(roots[at] as number, [node]);
    else part.push(node);
  }
  return [...parts.values()];
}
