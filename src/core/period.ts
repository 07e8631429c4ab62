/** Where an end of a period comes from; `document-date` is only an upper bound. */
export type Basis = "stated" | "event" | "statement-date" | "document-date";

export const periodKinds = [
  "since",
  "in",
  "on",
  "as-of",
  "cumulative-by",
  "between",
  "within",
  "before",
  "after",
  "relative",
  "future",
  "unknown",
] as const;
type PeriodKind = (typeof periodKinds)[number];

/** Dates as a text gives them, both ends included, at the precision stated: `2023`, `2023-06` or `2023-06-16`. */
export interface Period {
  readonly kind: PeriodKind;
  readonly start: string | null;
  readonly end: string | null;
  readonly startFrom?: Basis;
  readonly endFrom?: Basis;
  /** The words. */
  readonly text?: string;
  /** ISO 8601 duration of a relative period: `P2W`, `-P3M`. */
  readonly offset?: string;
  /** What a relative period counts from, in words: `narrated event`. */
  readonly anchor?: string;
}
