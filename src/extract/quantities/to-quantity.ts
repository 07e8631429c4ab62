import type {Bound, Quantity} from "../../core/quantity.ts";
import type {KindOfThing} from "./found-quantity.ts";
import {tidy} from "./numeral.ts";
import type {Parts} from "./parts.ts";
import type {Core} from "./ranges.ts";

/** Put a number into the words of a claim: bound, ends, unit, direction, step of rounding. */
export function toQuantity(
  core: Core,
  parts: Parts,
  kind: KindOfThing,
  headLemma: string | null,
  surface: string,
): Quantity {
  const {first, second} = core;
  const scale = parts.unit?.scale ?? 1;
  const one = scaled(first.numeral.low ?? 0, scale);
  const other = scaled(second?.numeral.high ?? first.numeral.high ?? 0, scale);
  const words = first.numeral.inWords && kind !== "label";
  const grain = finer(first.numeral.grain, second?.numeral.grain ?? null);
  return {
    kind: "quantity",
    ...boundsOf(core, parts, one, other),
    unit: unitName(kind, parts, headLemma),
    unitFrom: kind === "people" && parts.head?.counted !== "persons" ? "ellipsis" : "stated",
    delta: first.numeral.shape === "factor" ? factorDelta(one) : parts.delta,
    grain: grain === null ? null : scaled(grain, scale),
    lexeme: words ? surface : null,
    surface,
  };
}

function unitName(kind: KindOfThing, parts: Parts, headLemma: string | null): string {
  const per = parts.rate === null ? "" : `/${parts.rate.per}`;
  if (kind === "money") return `${parts.currency ?? parts.unit?.unit ?? ""}${per}`;
  if (kind === "people") return "persons";
  if (kind === "count") return headLemma ?? "";
  if (kind === "age") return "years";
  if (parts.unit !== null && kind !== "label") return `${parts.unit.unit}${per}`;
  return kind === "number" || kind === "label" || kind === "ordinal" ? "" : kind;
}

/** “doubled” is a rise, “halved” a fall. */
function factorDelta(factor: number): "up" | "down" {
  return factor < 1 ? "down" : "up";
}

function finer(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

/** A hundredth is divided by, not multiplied with, so that 28 % is 0.28. */
function scaled(value: number, scale: number): number {
  if (scale === 1) return value;
  return tidy(scale < 1 ? value / Math.round(1 / scale) : value * scale);
}

type Ends = Pick<Quantity, "bound" | "low" | "mid" | "high" | "closed">;

/** @param other the second end of a range, else the upper end of the one number */
function boundsOf(core: Core, parts: Parts, one: number, other: number): Ends {
  const {shape, rule} = core.first.numeral;
  if (shape === "vague") return vagueEnds(core);
  if (core.join === "tolerance")
    return {bound: "range", low: tidy(one - other), mid: one, high: tidy(one + other), closed: [true, true]};
  if (core.second !== null) return interval("range", one, other, [true, true]);
  if (shape === "magnitude") return interval("magnitude", one, other, [true, rule !== "order-of-magnitude"]);
  return oneValue(strongest(parts), one);
}

function vagueEnds(core: Core): Ends {
  const {low, high} = core.first.numeral;
  return {bound: "vague", low, mid: null, high, closed: [low !== 0.5, true]};
}

function interval(bound: Bound, one: number, other: number, closed: readonly [boolean, boolean]): Ends {
  return {bound, low: Math.min(one, other), mid: null, high: Math.max(one, other), closed};
}

function strongest(parts: Parts): Bound {
  const [before, after] = [parts.before.bound, parts.after.bound];
  if (before === null || before === "about" || before === "near") return after ?? before ?? "point";
  return before;
}

function oneValue(bound: Bound, value: number): Ends {
  const closed: readonly [boolean, boolean] = [bound !== "more-than", bound !== "less-than"];
  if (bound === "at-least" || bound === "more-than") return {bound, low: value, mid: null, high: null, closed};
  if (bound === "up-to" || bound === "less-than") return {bound, low: null, mid: null, high: value, closed};
  return {bound, low: null, mid: value, high: bound === "near" ? value : null, closed: [true, true]};
}
