import type {Period} from "../../core/period.ts";
import type {Draft} from "./draft.ts";

/**
 * How many rules agree on a claim, 0–1: half for being found at all, the rest for what the text itself states. It orders
 * the reader's queue and is no probability.
 */
export function scoreOf(draft: Draft, period: Period | null): number {
  const stated = [
    draft.value !== null,
    draft.value?.kind !== "quantity" || (draft.value.unitFrom === "stated" && draft.value.bound !== "vague"),
    period?.startFrom === "stated" || period?.startFrom === "event" || period?.endFrom === "stated",
    draft.population != null,
    draft.modality === undefined && (draft.polarity ?? "+") === "+",
  ];
  return 0.5 + stated.filter(Boolean).length / (2 * stated.length);
}
