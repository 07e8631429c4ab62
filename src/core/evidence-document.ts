import type {DocumentId, RawRange, Span, TextRange} from "./span.ts";

export const blockRoles = [
  "title",
  "byline",
  "caption",
  "heading",
  "paragraph",
  "item",
  "quotation",
  "table",
  "note",
] as const;
type BlockRole = (typeof blockRoles)[number];

/** A piece of the clean text; half-open UTF-16 offsets. */
export interface Block extends TextRange {
  readonly role: BlockRole;
}

/** What reading took out of the source, and why. */
export interface Removed {
  readonly raw: RawRange;
  readonly surface: string;
  readonly why: "related" | "navigation" | "newsletter" | "cookie" | "label" | "repeat" | "hidden";
}

/**
 * One run of the way from the clean text back to the source. `copy` maps unit by unit; `decode` (an entity, a
 * ligature) maps the whole run to the whole raw range; `insert` (a separator of ours) maps to an empty place.
 * Runs are in text order and cover the text without gap.
 */
export interface OffsetRun {
  readonly text: readonly [start: number, length: number];
  readonly raw: RawRange;
  readonly as: "copy" | "decode" | "insert";
}
export type OffsetMap = readonly OffsetRun[];

/** One value of a metadata field and where in the source it was found: `json-ld`, `og:title`, `byline`, `url` … */
export interface Candidate {
  readonly value: string;
  readonly origin: string;
  readonly raw?: RawRange;
}
/** All values found, the chosen one first. */
type Candidates = readonly Candidate[];

export const metadataFields = ["title", "byline", "published", "modified", "outlet", "url", "wire"] as const;
export type MetadataField = (typeof metadataFields)[number];

/** A table of a document: cells row by row, spanned headers repeated, each with its place in the clean text. */
export interface DocumentTable {
  readonly caption: string;
  readonly rows: readonly (readonly TextRange[])[];
  readonly headerRows: number;
}

/** Something about a document or a part of it that a reader should know; a value, not an exception. */
export interface Problem {
  /** `refused`, `extraction-failed`, `unanchored`, `metadata-disagree`, `no-period`, `no-place`, `no-denominator`, `unit-unclear`, … */
  readonly kind: string;
  /** One sentence in lower case with the values it is about and, where there is one, the way out. */
  readonly says: string;
  readonly span?: Span;
}

/** One document as read: clean text, what each piece of it is, and the way from each unit of it back to the source. */
export interface EvidenceDocument {
  readonly id: DocumentId;
  readonly rawSha256: string;
  readonly byteLength: number;
  readonly mediaType: string;
  readonly charset: string;
  readonly origin: {
    readonly path?: string;
    readonly url?: string;
    readonly archivedUrl?: string;
    /** ISO time, handed in: reading has no clock. */
    readonly retrieved?: string;
  };
  readonly status: "ok" | "partial" | "extraction-failed" | "refused";
  readonly problems: readonly Problem[];
  readonly kind: "news" | "report" | "dataset" | "statement" | "transcript" | "unknown";
  /** BCP 47, or `und`. */
  readonly language: string;
  readonly metadata: Readonly<Partial<Record<MetadataField, Candidates>>>;
  /** Blocks in reading order, joined by a blank line. */
  readonly text: string;
  readonly textSha256: string;
  readonly blocks: readonly Block[];
  readonly removed: readonly Removed[];
  readonly map: OffsetMap;
  readonly tables: readonly DocumentTable[];
  readonly links: readonly {readonly span: Span; readonly href: string}[];
}

/** Copies of one text: the canonical document and how each other one relates to it. */
export interface Fold {
  readonly canonical: DocumentId;
  readonly members: readonly FoldMember[];
}

export interface FoldMember {
  readonly document: DocumentId;
  readonly relation: "same-bytes" | "republished" | "version" | "partial-copy";
  /** Shared shingles ÷ the smaller set, 0–1. */
  readonly containment: number;
  /** Shared shingles ÷ the union, 0–1. */
  readonly jaccard: number;
  /** Runs of the same words: in the canonical document, in this one. */
  readonly aligned: readonly (readonly [Span, Span])[];
  /** Metadata fields this member takes from the canonical document, because it has none itself. */
  readonly inherited: readonly string[];
}
