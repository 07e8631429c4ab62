import type {Token} from "./token.ts";
import {labelWords, monthNames} from "./words/calendar.ts";

/**
 * Close the gap that a text leaves inside a number: “9 300 households” with a plain blank, “61, 000 people”.
 *
 * A blank groups only where the first part has 1 to 3 digits and the second 3, nothing names the first part
 * (“June 5 300 people”, “phase 3 100 people”) and no number stands before it.
 */
export function closeGap(text: string, tokens: readonly Token[], next: Token): Token | null {
  const last = tokens.at(-1);
  if (next.kind !== "number" || !/^\d{3}$/.test(next.text) || last === undefined) return null;
  if (last.text === "," && last.glued && next.text === "000") return joined(text, tokens.at(-2), next);
  const blank = next.start - last.end === 1 && text[last.end] === " ";
  return blank && !isNamed(tokens) ? joined(text, last, next) : null;
}

/** At most four groups, so that a long row of numbers is looked at once. */
function joined(text: string, first: Token | undefined, last: Token): Token | null {
  if (first?.kind !== "number" || !/^\d{1,3}(?: \d{3}){0,3}$/.test(first.text) || first.value === 0) return null;
  const written = text.slice(first.start, last.end);
  const grain = last.value === 0 ? first.grain * 1000 : last.grain;
  return {
    ...last,
    start: first.start,
    text: written,
    lower: written,
    glued: first.glued,
    value: first.value * 1000 + last.value,
    grain,
  };
}

/** Whether the number at the end of the tokens belongs to the word before it. */
function isNamed(tokens: readonly Token[]): boolean {
  const before = tokens.at(-2);
  if (before === undefined) return false;
  if (before.kind === "word") return labelWords.has(before.lower) || monthNames.has(before.lower);
  return before.kind !== "mark" || tokens.at(-1)?.glued === true;
}
