import type {Quantity} from "../../core/quantity.ts";
import type {TextRange} from "../../core/span.ts";

/** The share that “mostly”, “predominantly” or “tend to” claims: more than half, up to all. */
export function vagueShare(words: TextRange & {readonly text: string}): Quantity {
  return {
    kind: "quantity",
    bound: "vague",
    low: 0.5,
    mid: null,
    high: 1,
    closed: [false, true],
    unit: "share",
    unitFrom: "stated",
    delta: null,
    grain: null,
    lexeme: words.text.toLowerCase(),
    surface: words.text,
  };
}
