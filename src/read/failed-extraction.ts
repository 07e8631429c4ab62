import {guardPhrases} from "./guard-phrases.ts";

/** The running text that came out of a page, and whether a table came with it. */
export interface Extracted {
  readonly text: string;
  readonly hasTable?: boolean;
}

/** Fewer words than this, and no table, is no article. */
const leastWords = 40;
/** A guard phrase only speaks for the whole page when it comes early and little else follows. */
const guardWithinUnits = 300;
const guardBelowWords = 150;

/**
 * Why the text of a page is not the text of an article, judged by the text alone; undefined when it may be one.
 *
 * Left out: the same body under several unlike addresses, which only shows when documents are compared.
 *
 * @returns one sentence in lower case
 */
export function failedExtraction({text, hasTable = false}: Extracted): string | undefined {
  const words = countWords(text);
  if (words < leastWords && !hasTable)
    return `the page gave ${words} words of running text and no table; an article has ${leastWords} or more`;
  return guarded(text, words);
}

/** Whether a text is what stands before the door of a site (log in, accept cookies), and not what is behind it. */
export function guarded(text: string, words: number = countWords(text)): string | undefined {
  if (words >= guardBelowWords) return undefined;
  const opening = text.slice(0, guardWithinUnits).normalize("NFKC").toLowerCase().replace(/[’‘]/g, "'");
  const phrase = guardPhrases.find((guard) => opening.includes(guard));
  return phrase && `“${phrase}” stands where the article should; the page wanted something of its visitor first`;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
}
