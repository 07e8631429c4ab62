import type {TextRange} from "../core/span.ts";

/** Some words on their way into the clean text, and where the source has them; `as` as in `OffsetRun`. */
export interface Piece {
  readonly text: string;
  readonly raw: TextRange;
  readonly as: "copy" | "decode" | "insert";
  /** Where the words link to. */
  readonly href?: string;
}

/** The words of some pieces, without their way back. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map(({text}) => text).join("");
}

/** From the first unit of the source to the last. */
export function rawHull(pieces: readonly Piece[]): TextRange | undefined {
  if (pieces.length === 0) return undefined;
  const start = pieces.reduce((least, {raw}) => Math.min(least, raw.start), Number.POSITIVE_INFINITY);
  const end = pieces.reduce((most, {raw}) => Math.max(most, raw.end), 0);
  return {start, end};
}

/** Whether the second piece goes on where the first ends, so that both can be one run. */
export function continues(first: Piece, second: Piece): boolean {
  return (
    first.as === "copy" && second.as === "copy" && first.raw.end === second.raw.start && first.href === second.href
  );
}
