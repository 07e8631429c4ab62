import type {Claim} from "../../core/claim.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import type {Span, TextRange} from "../../core/span.ts";
import type {Piece} from "../../report/page-ledger.ts";

/** Units of a block kept on each side of the words. */
const context = 320;

/**
 * The passages of its own document that a claim stands on, each in its block: what stands around the words, and in the
 * words what the claim rests on, its value or else its predicate.
 */
export function claimPassages(
  {document, evidence, parts}: Pick<Claim, "document" | "evidence" | "parts">,
  {text, blocks}: Pick<EvidenceDocument, "text" | "blocks">,
): readonly (readonly Piece[])[] {
  const own = (spans: readonly Span[] = []) => spans.filter((span) => span.document === document);
  const marks = [parts.value, parts.predicate].map(own).find((spans) => spans.length > 0) ?? [];
  return own(evidence).map((words) => {
    const inside = marks.filter(({start, end}) => words.start <= start && end <= words.end);
    const around = aroundOf(words, text, blocks);
    return cutUp(text, around, words, inside.length === 0 ? [words] : inside);
  });
}

/** The block that holds the words, or, where it is long, as many whole words of it as fit. */
function aroundOf({start, end}: TextRange, text: string, blocks: EvidenceDocument["blocks"]): TextRange {
  const block = blocks.find((each) => each.start <= start && end <= each.end) ?? {start, end};
  return {
    start: start - block.start <= context ? block.start : wordAfter(text, start - context, start),
    end: block.end - end <= context ? block.end : wordBefore(text, end + context, end),
  };
}

function wordAfter(text: string, from: number, until: number): number {
  const space = text.slice(from, until).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function wordBefore(text: string, from: number, until: number): number {
  const space = text.lastIndexOf(" ", from);
  return space < until ? from : space;
}

/** Marks that run into each other become one. */
function cutUp(text: string, around: TextRange, words: TextRange, marks: readonly TextRange[]): readonly Piece[] {
  const pieces: Piece[] = [{text: text.slice(around.start, words.start), as: "context"}];
  let at = words.start;
  for (const {start, end} of [...marks].sort((a, b) => a.start - b.start)) {
    pieces.push({text: text.slice(at, start), as: "words"}, {text: text.slice(Math.max(at, start), end), as: "mark"});
    at = Math.max(at, end);
  }
  pieces.push({text: text.slice(at, words.end), as: "words"}, {text: text.slice(words.end, around.end), as: "context"});
  return pieces.filter((piece) => piece.text !== "");
}
