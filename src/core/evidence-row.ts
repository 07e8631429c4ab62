/** The words of the evidence table. `docs/words.md` says what each means; one row is one number someone published. */

export const measures = [
  "left_total",
  "departures",
  "arrivals",
  "stock_abroad",
  "permits_stock",
  "permits_issued",
  "returned_total",
  "returned_share",
  "net_entries",
  "entries",
  "exits",
  "survey_share",
  "other",
] as const;
export type Measure = (typeof measures)[number];

export const scopes = ["case", "part", "wider", "trips", "wrong"] as const;
type Scope = (typeof scopes)[number];

export const units = ["persons", "trips", "share", "households", "applications", "permits"] as const;
export type Unit = (typeof units)[number];

export const statedStays = ["any", "settled", "unclear"] as const;
/** How long counts as having left, as a claim puts it: `unclear` where its text does not say. */
export type StatedStay = (typeof statedStays)[number];

export const attributionKinds = [
  "official-origin",
  "official-host",
  "statistical-office",
  "research",
  "media-count",
  "survey",
  "NGO",
  "individual",
] as const;
export type AttributionKind = (typeof attributionKinds)[number];

export const derivations = ["copy", "built-on", "suspected"] as const;
export type Derivation = (typeof derivations)[number];

/** Columns of evidence.csv, in the order in which they are written. */
export const evidenceColumns = [
  "id",
  "measure",
  "place",
  "population",
  "scope",
  "value_low",
  "value_mid",
  "value_high",
  "unit",
  "period_start",
  "period_end",
  "duration_rule",
  "stay",
  "attributed_to",
  "source",
  "attribution_kind",
  "derives_from",
  "derivation",
  "part_of",
  "publisher",
  "title",
  "url",
  "published",
  "published_precision",
  "method_note",
  "quote_gist",
  "reading",
] as const;
export type EvidenceColumn = (typeof evidenceColumns)[number];

/** Where in the files a row stands, for errors and for the way back from a number to its cell. */
export interface RowOrigin {
  readonly file: string;
  /** First line of the record, 1-based; the header is line 1. */
  readonly line: number;
}

/**
 * One row of evidence.csv, checked. Dates are ISO texts; empty cells are `""` for texts and `null` for numbers.
 * Shares run from 0 to 1 whatever unit the file used.
 */
export interface EvidenceRow {
  readonly id: string;
  readonly measure: Measure;
  /** ISO 3166 code of a host, `EU`, a group `A+B`, `ALL`, `ZZ` (several, unclear). */
  readonly place: string;
  readonly population: string;
  readonly scope: Scope;
  readonly low: number | null;
  readonly mid: number | null;
  readonly high: number | null;
  readonly unit: Unit;
  /** First day, `YYYY-MM-DD`, or `""` when not stated. */
  readonly periodStart: string;
  /** Last day, included, `YYYY-MM-DD`, or `""`. A stock has its date here. */
  readonly periodEnd: string;
  readonly durationRule: string;
  /** `""` when the table leaves it to the rules. */
  readonly stay: StatedStay | "";
  readonly attributedTo: string;
  /** Slug of the counting body and method, or `""`. */
  readonly source: string;
  readonly attributionKind: AttributionKind;
  /** Ids of parents; empty for a root. */
  readonly derivesFrom: readonly string[];
  readonly derivation: Derivation | "";
  readonly partOf: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  /** `YYYY[-MM[-DD]]` or `""`. */
  readonly published: string;
  readonly publishedPrecision: "stated" | "inferred" | "";
  readonly methodNote: string;
  readonly quoteGist: string;
  readonly reading: "high" | "medium" | "low" | "";
  readonly origin: RowOrigin;
}
