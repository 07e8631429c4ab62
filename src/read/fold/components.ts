/**
 * The connected parts of a graph of `count` nodes: node by node, the lowest node it is connected with.
 *
 * @param edges pairs of nodes, in any order
 */
export function components(count: number, edges: Iterable<readonly [number, number]>): Uint32Array {
  const parent = Uint32Array.from({length: count}, (_, node) => node);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  for (const [a, b] of edges) {
    const [first, second] = [root(a), root(b)];
    parent[Math.max(first, second)] = Math.min(first, second);
  }
  return parent.map((_, node) => root(node));
}
