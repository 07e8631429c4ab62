import type {Draft, Grid} from "../compose.ts";
import {type Piece, wordsOf} from "../piece.ts";

/** A block of a text or of Markdown, before it is known what it is for. */
export interface Paragraph {
  readonly role: Draft["role"];
  readonly pieces: readonly Piece[];
  readonly grid?: Grid;
  /** Level of a heading, 1–6. */
  readonly level?: number;
  /** The words that end it are set apart (bold), as the name of a photographer is. */
  readonly endsApart?: boolean;
  /** The words that begin it are set apart, as a label is. */
  readonly beginsApart?: boolean;
}

/** Share of the units of a paragraph that are a link, wherever it leads, 0–1. */
export function linkShare({pieces}: Paragraph): number {
  const linked = pieces.filter(({href}) => href !== undefined);
  return wordsOf(linked).length / Math.max(1, wordsOf(pieces).length);
}
