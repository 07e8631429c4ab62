import type {Quantity} from "../../core/quantity.ts";
import type {TextRange} from "../../core/span.ts";

export type KindOfThing =
  | "people"
  | "households"
  | "trips"
  | "permits"
  | "applications"
  | "share"
  | "points"
  | "factor"
  | "money"
  | "duration"
  | "age"
  | "date"
  | "measure"
  | "count"
  | "number"
  | "ordinal"
  | "label";

/** A number as it stands in a text, typed. Ranges are half-open UTF-16 offsets into the text. */
export interface FoundQuantity extends TextRange {
  readonly value: Quantity;
  /** What one of the unit as written is in `value.unit`: 0.01 for per cent, 7 for weeks in days. */
  readonly scale: number;
  /** The digits or words of the number alone; both ends of a range. */
  readonly number: TextRange;
  /** The noun counted. */
  readonly head: TextRange | null;
  /** Its singular, lower case. */
  readonly headLemma: string | null;
  /** What a share is a share of, without “of”: “those who left”. */
  readonly of: TextRange | null;
  readonly kindOfThing: KindOfThing;
  /** Rules that fired, in order. */
  readonly rules: readonly string[];
}
