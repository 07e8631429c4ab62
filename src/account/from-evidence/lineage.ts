import type {EvidenceRow} from "../../core/evidence-row.ts";

/** Which row was taken from which, as the table states it. Rows of a circle count as roots until someone opens it. */
export interface Lineage {
  /** Rows taken from no other row of the table. */
  readonly roots: readonly string[];
  /** Copy → the row at the head of its chain of copies and suspected repeats. */
  readonly copies: ReadonlyMap<string, string>;
  /** Suspected repeat → the same. */
  readonly suspected: ReadonlyMap<string, string>;
  /** Row → the rows it was computed from, those that the table has. */
  readonly builtOn: ReadonlyMap<string, readonly string[]>;
  /** Circles of rows that each derive from the next. */
  readonly cycles: readonly (readonly string[])[];
}

/** The edges that other steps walk; kept apart from what is shown. */
export interface Ancestry {
  readonly lineage: Lineage;
  /** Row → parents that repeat it, or that it repeats; without edges of circles. */
  readonly repeated: ReadonlyMap<string, readonly string[]>;
}

/** Trace the lineage of a table. Ids that it does not have are passed over. @param rows sorted by id */
export function traceLineage(rows: readonly EvidenceRow[]): Ancestry {
  const known = new Set(rows.map(({id}) => id));
  const stated = new Map(rows.map((row) => [row.id, row.derivesFrom.filter((id) => known.has(id))]));
  const cycles = cyclesOf(stated);
  const inCycle = new Set(cycles.flat());
  const parents = (row: EvidenceRow) => (inCycle.has(row.id) ? [] : (stated.get(row.id) ?? []));
  const children = rows.filter((row) => parents(row).length > 0);
  const repeats = children.filter(({derivation}) => derivation === "copy" || derivation === "suspected");
  const repeated = new Map(repeats.map((row) => [row.id, parents(row)]));
  const headsOf = (derivation: string) => {
    const these = children.filter((row) => row.derivation === derivation);
    return new Map(these.map(({id}) => [id, headOf(id, repeated)]));
  };
  const lineage = {
    roots: rows.filter((row) => parents(row).length === 0).map(({id}) => id),
    copies: headsOf("copy"),
    suspected: headsOf("suspected"),
    builtOn: new Map(children.filter(({derivation}) => derivation === "built-on").map((row) => [row.id, parents(row)])),
    cycles,
  };
  return {lineage, repeated};
}

/** The nearest row that this one repeats, through any number of repeats, for which `holds`. */
export function nearestRepeated(
  id: string,
  {repeated}: Ancestry,
  holds: (ancestor: string) => boolean,
): string | undefined {
  const line = [...(repeated.get(id) ?? [])];
  const seen = new Set<string>();
  for (const ancestor of line) {
    if (seen.has(ancestor)) continue;
    if (holds(ancestor)) return ancestor;
    seen.add(ancestor);
    line.push(...(repeated.get(ancestor) ?? []));
  }
  return undefined;
}

/** Rows at the heads of all chains of repeats that lead to a row; itself where it repeats none. */
export function rootsOf(id: string, {repeated}: Ancestry): readonly string[] {
  const walked = new Set([id]);
  for (const at of walked) for (const parent of repeated.get(at) ?? []) walked.add(parent);
  return [...walked].filter((at) => !repeated.has(at));
}

function headOf(id: string, repeated: ReadonlyMap<string, readonly string[]>): string {
  let head = id;
  for (let parents = repeated.get(head); parents !== undefined; parents = repeated.get(head)) head = parents[0];
  return head;
}

/** Circles of the graph, each found from its first id; rows of several circles are named in one of them. */
function cyclesOf(parents: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  for (let left = onCircles(new Set(parents.keys()), parents); left.size > 0; left = onCircles(left, parents)) {
    const cycle = cycleFrom([...left].sort()[0], left, parents);
    cycles.push(cycle);
    for (const id of cycle) left.delete(id);
  }
  return cycles;
}

/** What is left when rows without a parent or without a child among the rest are taken away, over and over. */
function onCircles(ids: ReadonlySet<string>, parents: ReadonlyMap<string, readonly string[]>): Set<string> {
  const inside = (id: string) => (parents.get(id) ?? []).filter((parent) => ids.has(parent));
  const withChild = new Set([...ids].flatMap(inside));
  const left = new Set([...ids].filter((id) => withChild.has(id) && inside(id).length > 0));
  return left.size < ids.size ? onCircles(left, parents) : left;
}

/** Walk from child to parent until a row comes again. */
function cycleFrom(start: string, ids: ReadonlySet<string>, parents: ReadonlyMap<string, readonly string[]>): string[] {
  const walked: string[] = [];
  for (let at = start; !walked.includes(at); at = nextOf(at)) walked.push(at);
  return walked.slice(walked.indexOf(nextOf(walked[walked.length - 1])));

  function nextOf(id: string): string {
    return (parents.get(id) ?? []).find((parent) => ids.has(parent)) as string;
  }
}
