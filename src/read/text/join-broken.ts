import {type Piece, wordsOf} from "../piece.ts";
import {joined} from "../tidy.ts";
import type {Paragraph} from "./paragraph.ts";

/**
 * Join paragraphs that the end of a page broke: the first does not end as a sentence does and the second goes on in
 * lower case, as “…, and ¶ they understand”.
 */
export function joinBroken(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const whole: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = whole.at(-1);
    if (last && isBrokenBefore(last, paragraph)) whole[whole.length - 1] = {...last, pieces: together(last, paragraph)};
    else whole.push(paragraph);
  }
  return whole;
}

function isBrokenBefore(first: Paragraph, second: Paragraph): boolean {
  if (first.role !== "paragraph" || second.role !== "paragraph") return false;
  return /[\p{L}\d,–—-]$/u.test(wordsOf(first.pieces).slice(-2)) && /^\p{Ll}/u.test(wordsOf(second.pieces).slice(0, 2));
}

/** A space of ours between; a word is never put together, since the hyphen may be its own. */
function together(first: Paragraph, second: Paragraph): readonly Piece[] {
  const end = first.pieces.at(-1)?.raw.end ?? 0;
  return joined([...first.pieces, {text: " ", raw: {start: end, end}, as: "insert"}, ...second.pieces]);
}
