import type {TextRange} from "../core/span.ts";

/** A word or a mark; offsets into the text that was tagged, UTF-16, half-open. */
export interface Token extends TextRange {
  readonly text: string;
  readonly lemma: string;
  /** Universal part-of-speech tag: `NOUN`, `PROPN`, `VERB`, `NUM`, `PUNCT` … */
  readonly pos: string;
}

export interface Sentence extends TextRange {
  readonly tokens: readonly Token[];
}

/** Sentences and tagged tokens of one text, in order, without overlap. */
export type Tagger = (text: string) => readonly Sentence[];
