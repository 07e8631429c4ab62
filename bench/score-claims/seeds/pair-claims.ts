import type {Claim} from "../../../src/core/claim.ts";
import type {Span, TextRange} from "../../../src/core/span.ts";
import type {GoldClaim, RawWords} from "./gold.ts";

export type Pair = readonly [gold: GoldClaim, found: Claim];

/**
 * Pair the labelled claims of one document with those found, one to one, the largest overlap of evidence first; of equal
 * ones, those whose value or predicate start nearest together. A pair shares at least half of the smaller evidence.
 */
export function pairClaims(doc: string, gold: readonly GoldClaim[], found: readonly Claim[]): Pair[] {
  const candidates = gold.flatMap((label) => found.flatMap((claim) => candidate(doc, label, claim)));
  candidates.sort((a, b) => b.overlap - a.overlap || a.apart - b.apart);
  const taken = new Set<GoldClaim | Claim>();
  return candidates.flatMap(({label, claim}) => {
    if (taken.has(label) || taken.has(claim)) return [];
    taken.add(label).add(claim);
    return [[label, claim] as const];
  });
}

function candidate(doc: string, label: GoldClaim, claim: Claim) {
  const ours = claim.evidence.flatMap(rawOf);
  const theirs = label.evidence.filter((evidence) => evidence.doc === doc).flatMap(({spans}) => spans.map(rangeOf));
  const overlap = sharedUnits(ours, theirs);
  if (overlap === 0 || overlap / Math.min(units(ours), units(theirs)) < 0.5) return [];
  return [{label, claim, overlap, apart: Math.abs(anchorOf(claim) - goldAnchor(doc, label, theirs))}];
}

/** Where a claim stands in the source, without the pages of a PDF. */
export function rawOf({raw}: Span): TextRange[] {
  return raw.flatMap((range) => ("page" in range ? [] : [range]));
}

export function rangeOf({rawStart, rawEnd}: RawWords): TextRange {
  return {start: rawStart, end: rawEnd};
}

/** Units that lie in both lists of ranges. */
export function sharedUnits(ours: readonly TextRange[], theirs: readonly TextRange[]): number {
  const pairs = ours.flatMap((one) =>
    theirs.map((other) => Math.min(one.end, other.end) - Math.max(one.start, other.start)),
  );
  return pairs.reduce((sum, shared) => sum + Math.max(0, shared), 0);
}

function units(ranges: readonly TextRange[]): number {
  return ranges.reduce((sum, {start, end}) => sum + end - start, 0);
}

function anchorOf({parts, evidence}: Claim): number {
  const [first] = [...(parts.value ?? []), ...(parts.predicate ?? []), ...evidence].flatMap(rawOf);
  return first?.start ?? 0;
}

function goldAnchor(doc: string, {parts}: GoldClaim, evidence: readonly TextRange[]): number {
  const own = [...(parts.value ?? []), ...(parts.predicate ?? [])].filter((words) => words.doc === doc);
  return own[0]?.rawStart ?? evidence[0]?.start ?? 0;
}
