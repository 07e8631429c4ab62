import type {Claim} from "../core/claim.ts";
import type {DocumentId, Span} from "../core/span.ts";
import type {Passage} from "../read/fold/passages.ts";

/** Passages by each of the two documents that share them. */
export type SharedPassages = ReadonlyMap<DocumentId, readonly {readonly here: Span; readonly there: Span}[]>;

/** Lay passages out so that those of a document are found at once. */
export function sharedPassages(passages: readonly Passage[]): SharedPassages {
  const sides = passages.flatMap(({spans: [a, b]}) => [
    {here: a, there: b},
    {here: b, there: a},
  ]);
  return Map.groupBy(sides, ({here}) => here.document);
}

/** Whether the values of two claims stand in one run of words that their documents share. */
export function sharePassage(child: Claim, parent: Claim, shared: SharedPassages): boolean {
  const documents = new Set(child.evidence.map(({document}) => document));
  const sides = [...documents].flatMap((document) => shared.get(document) ?? []);
  return sides.some(({here, there}) => isIn(child, here) && isIn(parent, there));
}

/** The passages with the value of a claim on both sides; no other says anything of lineage. */
export function passagesOfClaims(passages: readonly Passage[], claims: readonly Claim[]): readonly Passage[] {
  const byDocument = Map.groupBy(claims, ({document}) => document);
  const holdsClaim = (span: Span) => byDocument.get(span.document)?.some((claim) => isIn(claim, span)) === true;
  return passages.filter(({spans}) => spans.every(holdsClaim));
}

function isIn({parts, evidence}: Claim, passage: Span): boolean {
  const inside = ({document, start, end}: Span) =>
    document === passage.document && passage.start <= start && end <= passage.end;
  return (parts.value ?? evidence).some(inside);
}
