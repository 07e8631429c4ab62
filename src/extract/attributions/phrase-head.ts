import type {Item} from "./units.ts";

/** The words of a phrase up to its head: before “of …” and “in …”, behind “…'s”. */
export function headOf(items: readonly Item[]): readonly Item[] {
  const preposition = items.findIndex(({pos}, index) => index > 0 && pos === "ADP");
  const core = preposition === -1 ? items : items.slice(0, preposition);
  return core.slice(core.findLastIndex(({word}, index) => word === "'s" && index < core.length - 1) + 1);
}
