import type {Assembled} from "./assemble.ts";

/** Give a second way of saying a change its direction: “lost 240 points, or 1.7 %”, “fell 5 °C (9 °F)”. */
export function carryDirections(text: string, found: readonly Assembled[]): readonly Assembled[] {
  let last: Assembled | null = null;
  return found.map((next) => {
    const between = last === null ? "" : text.slice(endOf(last), next.quantity.start);
    const delta = between === ", or " || between === " (" ? (last?.quantity.value.delta ?? null) : null;
    last = delta === null || next.quantity.value.delta !== null ? next : withDelta(next, delta);
    return last;
  });
}

/** End of a quantity with its noun: “240 points”. */
function endOf({quantity}: Assembled): number {
  return Math.max(quantity.end, quantity.head?.end ?? 0);
}

function withDelta(next: Assembled, delta: "up" | "down"): Assembled {
  const {quantity} = next;
  return {
    ...next,
    quantity: {...quantity, value: {...quantity.value, delta}, rules: [...quantity.rules, "apposition"]},
  };
}
