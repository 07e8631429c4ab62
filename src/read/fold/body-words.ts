import {isBody} from "../../core/body-text.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";

/** The words of a document's body: word `i` is number `ids[i]` of the lexicon and stands at `starts[i]`–`ends[i]` of the text. */
export interface BodyWords {
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Numbers of words, by their folded form: equal words of all documents get equal numbers. */
export type Lexicon = Map<string, number>;

/**
 * Read the words of a document's body, in order.
 *
 * A word is a run of letters, digits, marks and underscores. Marks of quotation and punctuation part words and are no
 * words, so copies that differ in glyphs alone have the same words.
 *
 * @param lexicon gains the words it has not yet seen
 */
export function bodyWords(document: Pick<EvidenceDocument, "text" | "blocks">, lexicon: Lexicon): BodyWords {
  const [ids, starts, ends]: [number[], number[], number[]] = [[], [], []];
  for (const block of document.blocks.filter(isBody))
    for (const found of document.text.slice(block.start, block.end).matchAll(word)) {
      ids.push(numberOf(found[0], lexicon));
      starts.push(block.start + found.index);
      ends.push(block.start + found.index + found[0].length);
    }
  return {ids: Uint32Array.from(ids), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends)};
}

const word = /[\p{L}\p{N}\p{M}_]+/gu;

function numberOf(written: string, lexicon: Lexicon): number {
  const folded = written.normalize("NFKC").toLowerCase();
  const known = lexicon.get(folded);
  if (known !== undefined) return known;
  lexicon.set(folded, lexicon.size);
  return lexicon.size - 1;
}
