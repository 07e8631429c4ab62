import type {Day} from "../../core/month.ts";
import type {Interval} from "./calendar.ts";

/** What a time is counted from. */
export interface Context {
  /** The day of the document; undefined when unknown, and within quotation marks for all that is said from today. */
  readonly today: Day | undefined;
  /** The day of the document, also within quotation marks: a September without a year is still the latest one. */
  readonly published: Day | undefined;
  /** The last date told of before, as `1941`, `1941-06` or `1941-06-22`. */
  readonly told: string | undefined;
  /** Whether what is told goes on from `told` and not back from `published`. */
  readonly isHistory: boolean;
  /** The latest year told of before, where nothing says when the document is of. */
  readonly latestYear?: number | undefined;
  /** Whether the words go on to the day of the document: “since March”. */
  readonly isOpen?: boolean;
  /** Whether the sentence speaks of what is to come. */
  readonly isAhead: boolean;
}

/** Where in the calendar the words stand; both ends null when that cannot be said. */
export interface Resolved extends Interval {
  /** ISO 8601 duration from an anchor, or of a length of time. */
  readonly offset?: string;
}

export const nowhere: Resolved = {start: null, end: null};
