import {type Piece, wordsOf} from "../piece.ts";
import {joined} from "../tidy.ts";
import type {Paragraph} from "./paragraph.ts";

/**
 * Join paragraphs that the end of a page broke: the first does not end as a sentence does and the second goes on in
 * lower case, as “…, and ¶ they understand”.
 */
export function joinBroken(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const groups: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isBrokenBefore(last, paragraph)) group.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups.map(together);
}

function isBrokenBefore(first: Paragraph, second: Paragraph): boolean {
  if (first.role !== "paragraph" || second.role !== "paragraph") return false;
  return /[\p{L}\d,–—-]$/u.test(wordsOf(first.pieces).slice(-2)) && /^\p{Ll}/u.test(wordsOf(second.pieces).slice(0, 2));
}

/** A space of ours between; a word is never put together, since the hyphen may be its own. */
function together(group: readonly Paragraph[]): Paragraph {
  const [first, ...rest] = group as [Paragraph, ...Paragraph[]];
  if (rest.length === 0) return first;
  const pieces = group.flatMap((paragraph, index) => {
    const end = group[index - 1]?.pieces.at(-1)?.raw.end ?? 0;
    const space: Piece = {text: " ", raw: {start: end, end}, as: "insert"};
    return index === 0 ? paragraph.pieces : [space, ...paragraph.pieces];
  });
  return {...first, pieces: joined(pieces)};
}
