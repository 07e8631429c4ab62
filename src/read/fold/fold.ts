import type {EvidenceDocument, Fold, Problem} from "../../core/evidence-document.ts";
import type {DocumentId} from "../../core/span.ts";
import {bodyWords} from "./body-words.ts";
import {canonicalFirst} from "./canonical.ts";
import {compareTexts} from "./compare-texts.ts";
import {groupCopies, sameBodies} from "./copies.ts";
import {addressOf, foreignBodies} from "./foreign-body.ts";
import {foldOf, type Placed} from "./members.ts";
import type {Passage} from "./passages.ts";
import {passagesApart} from "./passages-apart.ts";
import {distinctTexts, type FoldText} from "./texts.ts";

/** What comparing all documents of a case shows. */
export interface Folding {
  /** Copies of one text. */
  readonly folds: readonly Fold[];
  /** Passages with a number in two documents of which neither stands for the other: one was taken from the other. */
  readonly passages: readonly Passage[];
  /** Documents whose body is not what their address names, to be marked `extraction-failed`. They are copies of nothing. */
  readonly failed: readonly {readonly document: DocumentId; readonly problem: Problem}[];
}

/**
 * Find which documents are copies of one text.
 *
 *     c = |A ∩ B| / min(|A|, |B|)      J = |A ∩ B| / |A ∪ B|
 *
 * A and B are the sets of shingles (five words) of two bodies, without boilerplate. `relationOf` says which c and J
 * make a copy; copies of copies are in one fold. A failed extraction is folded only with a document of the same bytes.
 * The order of the documents does not matter, and folding what folding leaves finds nothing more.
 *
 * The index of shingles is exact and in memory; it is meant for up to 10⁵ documents.
 *
 * Source: Broder1997 (there c is of one set in the other; here of the smaller in the larger)
 */
export function fold(documents: readonly EvidenceDocument[]): Folding {
  const ordered = canonicalFirst(documents);
  const texts = distinctTexts(ordered.filter(({status}) => status === "ok" || status === "partial"));
  const comparison = compareTexts(texts);
  const failed = new Set(sameBodies(texts, comparison).flatMap(foreignBodies));
  const placed = place(ordered, texts, failed);
  const groups = groupCopies(placed, comparison);
  return {
    folds: groups.map((group) => foldOf(group, comparison)),
    passages: passagesApart(placed, groups, comparison),
    failed: ordered.filter((document) => failed.has(document)).map(failure),
  };
}

/** Every document with its words and the number of its text, in the order of `documents`; a failed one has no text. */
function place(
  documents: readonly EvidenceDocument[],
  texts: readonly FoldText[],
  failed: ReadonlySet<EvidenceDocument>,
): readonly Placed[] {
  const sides = texts.flatMap(({sides}, text) => sides.map((side) => ({...side, text})));
  const byDocument = new Map<EvidenceDocument, Placed>(sides.map((side) => [side.document, side]));
  return documents.map((document) => {
    const {words, text} = byDocument.get(document) ?? {words: bodyWords(document, new Map()), text: undefined};
    return {document, words, text: failed.has(document) ? undefined : text};
  });
}

function failure({id, metadata, origin}: EvidenceDocument): Folding["failed"][number] {
  const named = metadata.title?.[0]?.value ?? addressOf({metadata, origin});
  const says = `the same text stands under other addresses and shares no word with “${named}”; open the page and add what you see`;
  return {document: id, problem: {kind: "extraction-failed", says}};
}
