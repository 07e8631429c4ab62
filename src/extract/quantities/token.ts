import type {TextRange} from "../../core/span.ts";

/**
 * A word, a number in digits, a mark, or a label: a run that holds digits and is no number, such as an address, a
 * version or a time of day. Offsets are half-open UTF-16.
 */
export interface Token extends TextRange {
  readonly kind: "word" | "number" | "mark" | "label";
  readonly text: string;
  readonly lower: string;
  /** Whether nothing stands between it and the token before. */
  readonly glued: boolean;
  /** Of a number; NaN otherwise. */
  readonly value: number;
  /** Step of rounding visible in the digits; NaN where there are none. */
  readonly grain: number;
}

/** The words of some tokens with one blank between them, lower case. */
export function phrase(tokens: readonly Token[], at: number, length: number): string {
  let words = tokens[at]?.lower ?? "";
  for (let i = at + 1; i < at + length; i++) words += ` ${tokens[i]?.lower ?? ""}`;
  return words;
}
