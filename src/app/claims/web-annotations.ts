import type {Claim} from "../../core/claim.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import type {DocumentId, Span} from "../../core/span.ts";
import {UserError} from "../../core/user-error.ts";

/** One annotation of the words that a claim stands on. Source: Sanderson2017 §4.2.4, §4.2.5 */
export interface WebAnnotation {
  readonly "@context": typeof context;
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: "identifying";
  readonly body: {
    readonly type: "TextualBody";
    readonly value: string;
    readonly format: "text/plain";
    readonly "cc:claim": string;
  };
  readonly target: {
    readonly source: string;
    readonly selector: readonly [TextQuoteSelector, TextPositionSelector, ...FragmentSelector[]];
  };
}

interface TextQuoteSelector {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Half-open offsets into the clean text, in UTF-16 units. */
interface TextPositionSelector {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
}

interface FragmentSelector {
  readonly type: "FragmentSelector";
  readonly conformsTo: "http://tools.ietf.org/rfc/rfc3778";
  readonly value: string;
}

/** The terms that are used, so that nobody has to fetch a context to read a file. */
const context = ["http://www.w3.org/ns/anno.jsonld", {cc: "urn:countercurrent:"}] as const;

/**
 * Claims as annotations, one for each span of their evidence.
 *
 * @throws {UserError} when the words of a span are no longer where it says they are
 */
export function webAnnotations(
  claims: readonly Claim[],
  documents: ReadonlyMap<DocumentId, {readonly document: EvidenceDocument; readonly file: string}>,
): readonly WebAnnotation[] {
  return claims.flatMap((claim) =>
    claim.evidence.map((span, i) => {
      const kept = documents.get(span.document);
      if (kept === undefined || anchor(annotationOf(claim, span, i, ""), kept.document.text) === undefined) {
        throw new UserError(
          `the words of ${claim.id} are not in ${kept?.file ?? span.document} any more: “${span.exact}”`,
        );
      }
      return annotationOf(claim, span, i, kept.document.origin.url ?? kept.file);
    }),
  );
}

/**
 * Find the words of an annotation in a text: by their place, and where the text has changed, by the words with their
 * surroundings, then by the words alone where they stand only once.
 */
export function anchor(
  {target}: WebAnnotation,
  text: string,
): {readonly start: number; readonly end: number} | undefined {
  const [{exact, prefix, suffix}, {start, end}] = target.selector;
  if (text.slice(start, end) === exact) return {start, end};
  const around = text.indexOf(prefix + exact + suffix);
  if (around >= 0) return {start: around + prefix.length, end: around + prefix.length + exact.length};
  const alone = text.indexOf(exact);
  return alone >= 0 && alone === text.lastIndexOf(exact) ? {start: alone, end: alone + exact.length} : undefined;
}

function annotationOf({id, statement}: Claim, span: Span, index: number, source: string): WebAnnotation {
  const {exact, prefix, suffix, start, end} = span;
  return {
    "@context": context,
    id: `urn:countercurrent:${id}:${index + 1}`,
    type: "Annotation",
    motivation: "identifying",
    body: {type: "TextualBody", value: statement, format: "text/plain", "cc:claim": id},
    target: {
      source,
      selector: [
        {type: "TextQuoteSelector", exact, prefix, suffix},
        {type: "TextPositionSelector", start, end},
        ...span.raw.flatMap((range) => ("page" in range ? [pageSelector(range)] : [])),
      ],
    },
  };
}

function pageSelector({
  page,
  box: [x0, y0, x1, y1],
}: {
  page: number;
  box: readonly [number, number, number, number];
}): FragmentSelector {
  const value = `page=${page}&xywh=${[x0, y0, x1 - x0, y1 - y0].join(",")}`;
  return {type: "FragmentSelector", conformsTo: "http://tools.ietf.org/rfc/rfc3778", value};
}
