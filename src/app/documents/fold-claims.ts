import type {Claim, ClaimId, ClaimPart} from "../../core/claim.ts";
import type {Fold, FoldMember} from "../../core/evidence-document.ts";
import type {DocumentId, Span} from "../../core/span.ts";

/** A claim with its spans in all copies of its document, and the ids under which it was found there, its own first. */
export interface FoldedClaim {
  readonly claim: Claim;
  readonly members: readonly ClaimId[];
}

/**
 * Make one claim of what stands in several copies of a text.
 *
 * A claim of a copy is the claim of the canonical document that has its kind and measure and stands on the same words;
 * it gives its spans to that claim. What stands in one of the texts only stays a claim of its own.
 *
 * @returns in the order of `claims`
 */
export function foldClaims(claims: readonly Claim[], folds: readonly Fold[]): readonly FoldedClaim[] {
  const byDocument = Map.groupBy(claims, ({document}) => document);
  const copies = new Map<ClaimId, Claim[]>();
  const taken = new Set<ClaimId>();
  for (const {canonical, members} of folds) {
    for (const member of members) {
      for (const [kept, copy] of pairs(
        byDocument.get(canonical) ?? [],
        byDocument.get(member.document) ?? [],
        member,
      )) {
        copies.set(kept.id, [...(copies.get(kept.id) ?? []), copy]);
        taken.add(copy.id);
      }
    }
  }
  return claims.flatMap((claim) => (taken.has(claim.id) ? [] : [withCopies(claim, copies.get(claim.id) ?? [])]));
}

/** Claims of the canonical document with those of a copy, one to one, the largest overlap first. */
function pairs(canonical: readonly Claim[], copied: readonly Claim[], member: FoldMember): [Claim, Claim][] {
  const candidates = copied.flatMap((copy) => {
    const words = inCanonical(wordsOf(copy), member);
    const same = canonical.filter((kept) => kept.kind === copy.kind && kept.measure === copy.measure);
    return same.map((kept) => ({kept, copy, shared: sharedUnits(wordsOf(kept), words)}));
  });
  const likely = candidates.filter(({shared}) => shared > 0).sort((a, b) => b.shared - a.shared);
  const used = new Set<Claim>();
  return likely.flatMap(({kept, copy}) => {
    if (used.has(kept) || used.has(copy)) return [];
    used.add(kept).add(copy);
    return [[kept, copy] as [Claim, Claim]];
  });
}

type Units = Pick<Span, "start" | "end">;

/** What sets a claim apart from others of its sentence: its value, else its predicate, else its sentence. */
function wordsOf({document, parts, evidence}: Claim): readonly Units[] {
  const own = (spans: readonly Span[] | undefined) => spans?.filter((span) => span.document === document) ?? [];
  return [parts.value, parts.predicate, evidence].map(own).find((spans) => spans.length > 0) ?? [];
}

/** The same words in the canonical document, as far as the two texts run together. */
function inCanonical(words: readonly Units[], {aligned}: FoldMember): readonly Units[] {
  return words.flatMap(({start, end}) =>
    aligned.flatMap(([there, here]) => {
      const [from, to] = [Math.max(start, here.start), Math.min(end, here.end)];
      const shift = there.start - here.start;
      return from < to ? [{start: from + shift, end: to + shift}] : [];
    }),
  );
}

function sharedUnits(some: readonly Units[], others: readonly Units[]): number {
  const shared = (a: Units, b: Units) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return some.reduce((sum, a) => sum + others.reduce((inner, b) => inner + shared(a, b), 0), 0);
}

function withCopies(claim: Claim, copies: readonly Claim[]): FoldedClaim {
  if (copies.length === 0) return {claim, members: [claim.id]};
  const all = [claim, ...copies];
  const parts: Partial<Record<ClaimPart, readonly Span[]>> = {};
  for (const part of new Set(all.flatMap((each) => Object.keys(each.parts) as ClaimPart[]))) {
    parts[part] = all.flatMap((each) => each.parts[part] ?? []);
  }
  return {
    claim: {...claim, evidence: all.flatMap(({evidence}) => evidence), parts},
    members: all.map(({id}) => id),
  };
}

/** Documents whose words are only those of a claim's own document: where a claim also stands. */
export function alsoIn({document, evidence}: Claim): readonly DocumentId[] {
  return [...new Set(evidence.map((span) => span.document))].filter((id) => id !== document);
}
