import type {Period} from "../../core/period.ts";
import type {TextRange} from "../../core/span.ts";

/** Words of a text that say when, how long or how often. */
export interface FoundPeriod extends TextRange {
  /** `time` has a clock or a part of the day, `duration` no place in the calendar, `set` comes again and again. */
  readonly type: "date" | "time" | "duration" | "set";
  /** `period.text` is the words, with the preposition that decides the kind. */
  readonly period: Period;
}
