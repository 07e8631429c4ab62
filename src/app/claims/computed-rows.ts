import type {Claim} from "../../core/claim.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import type {Lineage} from "../../core/lineage.ts";
import {type ClaimedRow, isSameVoice, statesFigure} from "./claimed-row.ts";
import {computedFrom, isSum} from "./computed-from.ts";
import {firstHand, hasWords, isSameName, nameWords, pageOf} from "./named-origins.ts";

/** Sums, differences and products of rows that a claim names; a claim that repeats another is not asked again. */
export function computedRows(
  claimed: readonly ClaimedRow[],
  tableRows: readonly EvidenceRow[],
  lineage: readonly Lineage[],
): readonly Lineage[] {
  const copies = new Set(lineage.flatMap(({child, relation}) => (relation === "copy" ? [child] : [])));
  const byDocument = Map.groupBy(claimed, ({claim}) => claim.document);
  const named = namedRows([...claimed.map(({row}) => row), ...tableRows]);
  return claimed.flatMap((child) => {
    if (copies.has(child.row.id) || !statesFigure(child.claim)) return [];
    const inDocument = byDocument.get(child.claim.document) ?? [];
    const near = inDocument.filter((other) => other !== child && isNear(child.claim, other.claim));
    return computed(child, near, named(child));
  });
}

function computed(child: ClaimedRow, near: readonly ClaimedRow[], named: readonly EvidenceRow[]): readonly Lineage[] {
  const candidates = new Set([...near.map(({row}) => row), ...named.filter((row) => row !== child.row)]);
  const operands = computedFrom(child.row, [...candidates]);
  if (operands === undefined) return [];
  const [a, b] = operands.map((row) => near.find((other) => other.row === row));
  if (a !== undefined && b !== undefined && isSum(child.row, a.row, b.row) && areParts(child, a, b)) {
    return operands.map(({id}) => made(id, child.row.id, "part-of"));
  }
  return operands.map(({id}) => made(child.row.id, id, "built-on"));
}

/** Rows that a claim names: its sentence has the name of whoever counted them, or a link to their page. */
function namedRows(rows: readonly EvidenceRow[]): (child: ClaimedRow) => readonly EvidenceRow[] {
  const byName = [...Map.groupBy(rows, ({attributedTo}) => firstHand(attributedTo))];
  const names = byName.map(([name, of]) => ({name, words: nameWords(name), rows: of}));
  const byPage = Map.groupBy(rows, ({url}) => pageOf(url));
  return ({claim, origins = {credits: [], pages: []}}) => {
    const there = new Set(claim.evidence.flatMap(({exact}) => nameWords(exact)));
    const isNamed = ({name, words}: (typeof names)[number]) =>
      hasWords(words, there) || origins.credits.some((credit) => isSameName(credit, name));
    const linked = origins.pages.flatMap((page) => (page === "" ? [] : (byPage.get(page) ?? [])));
    return [...names.filter(isNamed).flatMap((each) => each.rows), ...linked];
  };
}

function made(child: string, parent: string, relation: Lineage["relation"]): Lineage {
  return {child, parent, relation, basis: "arithmetic", by: "rule"};
}

/** One voice told the whole and its parts. */
function areParts(whole: ClaimedRow, a: ClaimedRow, b: ClaimedRow): boolean {
  return isSameVoice(whole, a) && isSameVoice(whole, b);
}

/** Two claims stand in one passage of a document. */
function isNear(a: Claim, b: Claim): boolean {
  return a.evidence.some((x) =>
    b.evidence.some(
      (y) => x.document === y.document && x.start - y.end <= passageUnits && y.start - x.end <= passageUnits,
    ),
  );
}

const passageUnits = 400;
