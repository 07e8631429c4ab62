import type {ClaimId} from "../../core/claim.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import type {Lineage} from "../../core/lineage.ts";
import type {Passage} from "../../read/fold/passages.ts";
import {type SharedPassages, sharedPassages, sharePassage} from "../documents/shared-passages.ts";
import {type ClaimedRow, credits, hasCreditedRoot, isSameVoice, leadsTo, statesFigure} from "./claimed-row.ts";
import {computedRows} from "./computed-rows.ts";
import {pageOf} from "./named-origins.ts";
import {figureMatch, isBlunter, overlaps} from "./same-figure.ts";
import {reached, withoutCircles} from "./without-circles.ts";

/**
 * Find which claims repeat a row of a table or another claim, so that each figure is counted once.
 *
 * A claim repeats what stands on the same page, what the same root said, a run of words that another document has too,
 * a figure that it links to or credits, and, if it names no root of its own, an equal figure published no later: the last
 * is only suspected. A number that two others make, which its text names, is built on them; two parts that one voice adds
 * up are parts of the whole. A table is never the child: a person wrote there what descends from what.
 *
 * @returns edges from each repeating claim, the closest parent first; no circle
 */
export function relateRows(
  claimed: readonly ClaimedRow[],
  tableRows: readonly EvidenceRow[],
  passages: readonly Passage[],
): readonly Lineage[] {
  const inOrder = [...claimed].sort(byPublication);
  const places = new Map(inOrder.map((each, i) => [each, i]));
  const claimsLike = Map.groupBy(inOrder, ({row}) => kindOf(row));
  const rowsLike = Map.groupBy(tableRows, kindOf);
  const childrenOf = childrenIn(tableRows);
  const shared = sharedPassages(passages);
  const lineage = inOrder.flatMap((child) => {
    const rows = rowsLike.get(kindOf(child.row)) ?? [];
    const taken = reached(child.row.id, childrenOf);
    const found = [
      ...rows.flatMap((row) =>
        taken.has(row.id) ? [] : (repeatedPage(child, row) ?? repeatedFigure(child, row) ?? []),
      ),
      ...(claimsLike.get(kindOf(child.row)) ?? []).flatMap((other) => {
        if (other === child) return [];
        const isEarlier = (places.get(other) as number) < (places.get(child) as number);
        return repeatedClaim(child, other, isEarlier, shared) ?? [];
      }),
    ];
    return closest(found).map((parent) => edge(child.row.id, parent));
  });
  // Restating can point to a later claim.
  return withoutCircles([...lineage, ...computedRows(inOrder, tableRows, lineage)]);
}

/** Rows that differ in any of these state no common figure. */
function kindOf({measure, place, scope, unit}: EvidenceRow): string {
  return [measure, place, scope, unit].join(" ");
}

interface Found extends Pick<Lineage, "relation" | "basis"> {
  readonly parent: EvidenceRow;
  readonly match: number;
}

function edge(child: ClaimId, {parent, relation, basis}: Found): Lineage {
  return {child, parent: parent.id, relation, basis, by: "rule"};
}

/** A copy before a suspicion, and of those only the closest figures; roots before rows that repeat others. */
function closest(found: readonly Found[]): readonly Found[] {
  const copies = found.filter(({relation}) => relation === "copy");
  const likely = copies.length > 0 ? copies : found;
  const best = Math.max(...likely.map(({match}) => match));
  const isChild = ({parent}: Found) => Number(parent.derivation !== "");
  const alike = likely.filter(({match}) => match === best);
  return alike.sort((a, b) => isChild(a) - isChild(b) || order(a.parent, b.parent)).slice(0, mostParents);
}

/** Of a sentence that went round the world, the first few who printed it speak for all. */
const mostParents = 8;

/** Somebody put the figure of this very page into a table. */
function repeatedPage({row}: ClaimedRow, parent: EvidenceRow): Found | undefined {
  const match = figureMatch(row, parent);
  return match > 0 && isSamePage(row, parent) ? {parent, match, relation: "copy", basis: "import"} : undefined;
}

function repeatedFigure(child: ClaimedRow, parent: EvidenceRow): Found | undefined {
  const {claim, row} = child;
  const match = statesFigure(claim) ? figureMatch(row, parent) : 0;
  if (match === 0) return undefined;
  if (leadsTo(child, parent)) return {parent, match, relation: "copy", basis: "hyperlink"};
  if (credits(child, parent)) return {parent, match, relation: "copy", basis: "credit"};
  const isLater = parent.published === "" || row.published === "" || parent.published <= row.published;
  return isLater && !hasCreditedRoot(claim) ? {parent, match, relation: "suspected", basis: "same-figure"} : undefined;
}

function repeatedClaim(
  child: ClaimedRow,
  parent: ClaimedRow,
  isEarlier: boolean,
  shared: SharedPassages,
): Found | undefined {
  if (isRestated(child, parent)) return {parent: parent.row, match: 2, relation: "copy", basis: "same-figure"};
  if (!isEarlier) return undefined;
  if (sharePassage(child.claim, parent.claim, shared)) {
    return {parent: parent.row, match: 4, relation: "copy", basis: "passage"};
  }
  return repeatedFigure(child, parent.row);
}

/** One root says a number again, less sharply, in the same document: “hundreds of thousands” beside “700,000 to 1.5 million”. */
function isRestated(child: ClaimedRow, parent: ClaimedRow): boolean {
  return (
    child.claim.document === parent.claim.document &&
    isSameVoice(child, parent) &&
    overlaps(child.row, parent.row) &&
    isBlunter(child.row, parent.row)
  );
}

function isSamePage(a: EvidenceRow, b: EvidenceRow): boolean {
  return a.url !== "" && pageOf(a.url) === pageOf(b.url);
}

function childrenIn(rows: readonly EvidenceRow[]): ReadonlyMap<string, readonly string[]> {
  const edges = rows.flatMap(({id, derivesFrom}) => derivesFrom.map((parent) => ({id, parent})));
  const groups = Map.groupBy(edges, ({parent}) => parent);
  return new Map([...groups].map(([parent, children]) => [parent, children.map(({id}) => id)]));
}

/** Oldest first, undated last; then by id, so that no order of documents matters. */
function byPublication({row: a}: ClaimedRow, {row: b}: ClaimedRow): number {
  return order(a, b);
}

function order(a: EvidenceRow, b: EvidenceRow): number {
  const when = ({published}: EvidenceRow) => published || "9999";
  if (when(a) !== when(b)) return when(a) < when(b) ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
