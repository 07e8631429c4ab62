import type {Bound, Quantity} from "../../core/quantity.ts";
import type {Assembled} from "./assemble.ts";
import type {Token} from "./token.ts";

/**
 * Join two one-sided bounds of one number into a range: “more than 20 and less than 35”, “at least 5 but under 10”.
 * Openness of each end is kept.
 */
export function joinOneSided(
  text: string,
  tokens: readonly Token[],
  found: readonly Assembled[],
): readonly Assembled[] {
  const joined: Assembled[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const range = last === undefined ? null : join(text, tokens, last, next);
    if (range === null) joined.push(next);
    else joined[joined.length - 1] = range;
  }
  return joined;
}

function join(text: string, tokens: readonly Token[], first: Assembled, second: Assembled): Assembled | null {
  const [low, high] = isLower(first.quantity.value.bound) ? [first, second] : [second, first];
  if (!isLower(low.quantity.value.bound) || !isUpper(high.quantity.value.bound) || !areJoined(tokens, first, second))
    return null;
  const [from, to] = [low.quantity.value.low ?? 0, high.quantity.value.high ?? 0];
  if (from > to || !sameUnit(first, second)) return null;
  const range = {start: first.quantity.start, end: second.quantity.end};
  const stated = [second, first].find(({quantity}) => quantity.value.unit !== "") ?? second;
  const value: Quantity = {
    ...stated.quantity.value,
    bound: "range",
    low: from,
    mid: null,
    high: to,
    closed: [low.quantity.value.closed[0], high.quantity.value.closed[1]],
    surface: text.slice(range.start, range.end),
  };
  const number = {start: first.quantity.number.start, end: second.quantity.number.end};
  const quantity = {
    ...stated.quantity,
    ...range,
    value,
    number,
    rules: [...first.quantity.rules, ...second.quantity.rules, "one-sided"],
  };
  return {from: first.from, to: second.to, quantity};
}

/** Only “and”, “but”, “or” or a comma stands between the two. */
function areJoined(tokens: readonly Token[], first: Assembled, second: Assembled): boolean {
  const between = second.from - first.to;
  if (between < 1 || between > 2) return false;
  for (let at = first.to; at < second.from; at++) {
    if (!["and", "but", ",", "&"].includes(tokens[at]?.lower ?? "")) return false;
  }
  return true;
}

function sameUnit(first: Assembled, second: Assembled): boolean {
  const [one, other] = [first.quantity, second.quantity];
  return one.kindOfThing === other.kindOfThing
    ? one.value.unit === other.value.unit
    : one.kindOfThing === "number" || other.kindOfThing === "number";
}

function isLower(bound: Bound): boolean {
  return bound === "at-least" || bound === "more-than";
}

function isUpper(bound: Bound): boolean {
  return bound === "up-to" || bound === "less-than";
}
