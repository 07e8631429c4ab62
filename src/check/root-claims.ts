import type {MappedEvidence} from "../account/from-evidence/map-evidence.ts";
import {reasons} from "../account/from-evidence/reasons.ts";
import type {Observation} from "../account/observation.ts";
import type {EvidenceRow} from "../core/evidence-row.ts";
import type {NotUsed} from "../estimate/result.ts";
import {readClaim} from "./read-claim.ts";

/** A root row that counts crossings, and what it would say were they people. */
export interface CrossingsRow {
  readonly row: EvidenceRow;
  readonly asPeople: Observation | undefined;
}

/** The root claims of a case: all that can be held against its account, whether or not they are in it. */
export interface RootClaims {
  readonly claims: readonly Observation[];
  readonly crossings: readonly CrossingsRow[];
  readonly rows: ReadonlyMap<string, EvidenceRow>;
  /** Row → rows that repeat it, or were computed from it and others that are all there. */
  readonly copies: ReadonlyMap<string, readonly string[]>;
  /** Root rows that say nothing an account can be held against, by reason. */
  readonly notChecked: readonly NotUsed[];
}

/** Sort the rows of a case into claims, crossings, copies of either, and rows that cannot be checked. */
export function rootClaims(rows: readonly EvidenceRow[], mapped: MappedEvidence): RootClaims {
  const {design, notUsed, repeats, lineage} = mapped;
  const copies = new Map<string, string[]>();
  const unreadable = new Map<string, string>();
  const claims: Observation[] = [...design.observations];
  const crossings: CrossingsRow[] = [];
  const parentsOf = (id: string) =>
    repeats.has(id)
      ? [repeats.get(id) as string]
      : notUsed.get(id) === reasons.builtOn
        ? (lineage.builtOn.get(id) ?? [])
        : [];
  for (const row of rows.filter(({id}) => notUsed.has(id))) {
    const parents = parentsOf(row.id);
    for (const parent of parents) copies.set(parent, [...(copies.get(parent) ?? []), row.id]);
    if (parents.length > 0) continue;
    const read = readClaim(row, mapped);
    if (read.kind === "claim") claims.push(read.claim);
    else if (read.kind === "crossings") crossings.push({row, asPeople: read.asPeople});
    else unreadable.set(row.id, read.reason);
  }
  return {claims, crossings, rows: new Map(rows.map((row) => [row.id, row])), copies, notChecked: byReason(unreadable)};
}

/** Rows that share the verdict of a claim: copies of its rows, and copies of those. */
export function copiesOf(rows: readonly string[], {copies}: Pick<RootClaims, "copies">): readonly string[] {
  const found = new Set(rows);
  for (const id of found) for (const copy of copies.get(id) ?? []) found.add(copy);
  return [...found].slice(rows.length);
}

function byReason(unreadable: ReadonlyMap<string, string>): NotUsed[] {
  const groups = Map.groupBy(unreadable, ([, reason]) => reason);
  const all = [...groups].map(([reason, entries]) => ({reason, ids: entries.map(([id]) => id)}));
  return all.sort((a, b) => b.ids.length - a.ids.length || (a.reason < b.reason ? -1 : 1));
}
