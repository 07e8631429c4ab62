import type {Derivation, EvidenceRow} from "../../core/evidence-row.ts";
import {UserError} from "../../core/user-error.ts";
import {claimOf} from "../../report/sections/evidence-row.ts";
import {firstHand} from "../claims/named-origins.ts";
import type {Effects} from "../effects.ts";

/** `countercurrent/lineage@1`: who took a number from whom, root by root. */
export interface LineageTrees {
  readonly schema: "countercurrent/lineage@1";
  /** Roots from which something was taken, and rows of which others are parts. */
  readonly roots: readonly LineageNode[];
  /** How many roots nothing was taken from. */
  readonly alone: number;
}

/** A row or claim with everything that was taken from it. */
export interface LineageNode {
  readonly id: string;
  /** “All places, left in all: 700,000 to 1,500,000, 24 February 2022 – 11 July 2023”. */
  readonly claim: string;
  readonly attributedTo: string;
  readonly published: string;
  /** How well the root is known. */
  readonly rootStatus: RootStatus;
  /** How it was taken from its parent; null at a root. */
  readonly relation: Derivation | "part-of" | null;
  /** Other parents, where it was made of several. */
  readonly alsoFrom: readonly string[];
  /** What changed on the way from the parent: `value`, `bound`, `period`, `population`, `place`, `speaker`. */
  readonly drifted: readonly string[];
  readonly children: readonly LineageNode[];
}

/** `primary`: whoever counts; `named`, `anonymous`: a person or paper; `unresolved`: nobody is named at all. */
export type RootStatus = "primary" | "named" | "anonymous" | "unresolved";

/** Lay out all rows and claims of a case by descent. @throws {UserError} where the case cannot be read */
export async function lineageTrees(effects: Effects, folder: string): Promise<LineageTrees> {
  await effects.readCase(folder);
  const tables = await effects.readEvidence(folder);
  return treesOf(tables.flatMap(({rows}) => rows));
}

/** Rows by descent; a row with several parents hangs on the first that is there, and names the others. */
export function treesOf(rows: readonly EvidenceRow[]): LineageTrees {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const parentOf = (row: EvidenceRow) => parentsOf(row).find((id) => byId.has(id));
  const children = Map.groupBy(rows, (row) => parentOf(row) ?? "");
  refuseCircles(rows, (row) => byId.get(parentOf(row) ?? ""));
  const node = (row: EvidenceRow, parent: EvidenceRow | undefined): LineageNode => ({
    id: row.id,
    claim: claimOf(row),
    attributedTo: row.attributedTo,
    published: row.published,
    rootStatus: rootStatusOf(row),
    relation: parent === undefined ? null : row.derivation === "" ? "part-of" : row.derivation,
    alsoFrom: parent === undefined ? [] : parentsOf(row).filter((id) => id !== parent.id),
    drifted: parent === undefined ? [] : drift(row, parent),
    children: (children.get(row.id) ?? []).map((child) => node(child, row)),
  });
  const roots = (children.get("") ?? []).map((row) => node(row, undefined));
  const told = roots.filter((root) => root.children.length > 0);
  return {schema: "countercurrent/lineage@1", roots: told, alone: roots.length - told.length};
}

function parentsOf({derivesFrom, partOf}: EvidenceRow): readonly string[] {
  return derivesFrom.length > 0 ? derivesFrom : partOf === "" ? [] : [partOf];
}

/** A circle has no root to hang on: somebody has to open it. */
function refuseCircles(rows: readonly EvidenceRow[], parentOf: (row: EvidenceRow) => EvidenceRow | undefined): void {
  const sound = new Set<EvidenceRow>();
  for (const row of rows) {
    const path: EvidenceRow[] = [];
    for (let at: EvidenceRow | undefined = row; at !== undefined && !sound.has(at); at = parentOf(at)) {
      if (path.includes(at)) {
        const circle = [...path.slice(path.indexOf(at)), at].map(({id}) => id).join(" ← ");
        throw new UserError(
          `${at.origin.file} line ${at.origin.line}: these rows are each taken from the next: ${circle}`,
          "take one derives_from out of the table, or  countercurrent unlink  a claim",
        );
      }
      path.push(at);
    }
    for (const each of path) sound.add(each);
  }
}

function rootStatusOf({attributionKind, attributedTo}: EvidenceRow): RootStatus {
  if (attributionKind === "statistical-office" || attributionKind === "survey") return "primary";
  if (attributedTo === "" || /^unnamed\b/i.test(attributedTo)) return "unresolved";
  return /\banonymous\b|\bsources?\b/i.test(attributedTo) ? "anonymous" : "named";
}

/** What a child says otherwise than its parent. A place or a period of a part is what makes it one. */
function drift(child: EvidenceRow, parent: EvidenceRow): readonly string[] {
  if (child.derivation === "") return [];
  const ends = ({low, mid, high}: EvidenceRow) => [low, mid, high];
  const filled = (row: EvidenceRow) => ends(row).map((end) => end !== null);
  const differs: Readonly<Record<string, boolean>> = {
    value: differ(
      ends(child).filter((end) => end !== null),
      ends(parent).filter((end) => end !== null),
    ),
    bound: differ(filled(child), filled(parent)),
    period: differ([child.periodStart, child.periodEnd], [parent.periodStart, parent.periodEnd]),
    place: child.place !== parent.place,
    population: child.population !== parent.population,
    speaker: firstHand(child.attributedTo) !== firstHand(parent.attributedTo),
  };
  return Object.entries(differs).flatMap(([what, isOther]) => (isOther ? [what] : []));
}

function differ(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length !== b.length || a.some((each, i) => each !== b[i]);
}
