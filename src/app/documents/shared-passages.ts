import type {Claim} from "../../core/claim.ts";
import type {DocumentId, Span} from "../../core/span.ts";
import type {Passage} from "../../read/fold/passages.ts";

/** Passages by each document that shares them, and in each of them the words of a document. */
export type SharedPassages = ReadonlyMap<DocumentId, readonly ReadonlyMap<DocumentId, Span>[]>;

/** Lay passages out so that those of a document are found at once. */
export function sharedPassages(passages: readonly Passage[]): SharedPassages {
  const sides = passages.flatMap(({spans}) => {
    const words = new Map(spans.map((span) => [span.document, span]));
    return spans.map(({document}) => ({document, words}));
  });
  const byDocument = Map.groupBy(sides, ({document}) => document);
  return new Map([...byDocument].map(([document, all]) => [document, all.map(({words}) => words)]));
}

/** Whether the values of two claims stand in one run of words that their documents share. */
export function sharePassage(child: Claim, parent: Claim, shared: SharedPassages): boolean {
  return documentsOf(child).some((here) =>
    (shared.get(here) ?? []).some(
      (words) => isIn(child, words.get(here)) && documentsOf(parent).some((there) => isIn(parent, words.get(there))),
    ),
  );
}

/** The passages with the value of a claim in two documents or more; no other says anything of lineage. */
export function passagesOfClaims(passages: readonly Passage[], claims: readonly Claim[]): readonly Passage[] {
  const byDocument = Map.groupBy(claims, ({document}) => document);
  const holdsClaim = (span: Span) => byDocument.get(span.document)?.some((claim) => isIn(claim, span)) === true;
  return passages.map(({spans}) => ({spans: spans.filter(holdsClaim)})).filter(({spans}) => spans.length > 1);
}

function documentsOf({evidence}: Claim): readonly DocumentId[] {
  return [...new Set(evidence.map(({document}) => document))];
}

function isIn({parts, evidence}: Claim, passage: Span | undefined): boolean {
  if (passage === undefined) return false;
  const inside = ({document, start, end}: Span) =>
    document === passage.document && passage.start <= start && end <= passage.end;
  return (parts.value ?? evidence).some(inside);
}
