import type {Quantity} from "../../core/quantity.ts";
import type {FoundQuantity} from "../quantities/found-quantity.ts";

/**
 * Thousands that a blank, or a comma and a blank, parts from the rest, as reports and torn PDFs write them: “3 385
 * people”, “61, 000 people”. The first part has one to three digits, the second exactly three and what is counted.
 */
export function joinGroups(found: readonly FoundQuantity[], text: string, base: number): FoundQuantity[] {
  const joined: FoundQuantity[] = [];
  for (const quantity of found) {
    const last = joined.at(-1);
    if (last !== undefined && isTorn(last, quantity, text, base))
      joined[joined.length - 1] = join(last, quantity, text, base);
    else joined.push(quantity);
  }
  return joined;
}

function isTorn(first: FoundQuantity, second: FoundQuantity, text: string, base: number): boolean {
  const words = (range: {start: number; end: number}) => text.slice(range.start - base, range.end - base);
  const gap = text.slice(first.number.end - base, second.start - base);
  return (
    /^,? $/.test(gap) &&
    /^\d{1,3}$/.test(words(first.number)) &&
    /^\d{3}$/.test(words(second.number)) &&
    first.head === null &&
    first.kindOfThing === "number" &&
    (second.head !== null || /^\d{3} \d{3}\s*$/.test(text.slice(first.number.start - base)))
  );
}

function join(first: FoundQuantity, second: FoundQuantity, text: string, base: number): FoundQuantity {
  const rest = second.value.mid ?? second.value.low ?? second.value.high ?? 0;
  const whole = (part: number | null) => (part === null ? null : part * 1000 + rest);
  const {low, mid, high} = first.value;
  const value: Quantity = {
    ...first.value,
    low: whole(low),
    mid: whole(mid),
    high: whole(high),
    unit: second.value.unit,
    unitFrom: second.value.unitFrom,
    grain: rest === 0 ? 1000 : (second.value.grain ?? 1),
    surface: text.slice(first.start - base, second.end - base),
  };
  const number = {start: first.number.start, end: second.number.end};
  return {...second, start: first.start, number, value, rules: [...first.rules, "torn-thousands"]};
}
