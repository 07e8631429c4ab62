/** "d-" and the first 12 hex digits of the SHA-256 of the raw bytes. */
export type DocumentId = string;

/**
 * Where the words stand in the source: half-open UTF-16 offsets into the decoded text, or a box on a page of a PDF
 * (points, origin top left).
 */
export type RawRange = TextRange | PageBox;

/** Half-open UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

interface PageBox {
  /** 1-based. */
  readonly page: number;
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
}

/** A cell of a table in a document, 0-based, with the headers that stand over and beside it. */
interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
}

/**
 * Some words of a document: half-open UTF-16 offsets into `EvidenceDocument.text` and the words themselves.
 * `text.slice(start, end) === exact`, or the span is lost.
 */
export interface Span {
  readonly document: DocumentId;
  readonly textSha256: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Up to 32 units before and after, so that the words can be found again in a changed text. */
  readonly prefix: string;
  readonly suffix: string;
  readonly raw: readonly RawRange[];
  readonly cell?: Cell;
}
