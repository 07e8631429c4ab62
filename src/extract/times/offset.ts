import type {Unit} from "./meaning.ts";

/** A number of units as an ISO 8601 duration, `-P3M`; nothing where the number or the unit cannot be written so. */
export function offsetText(count: number | null, unit: Unit, direction: -1 | 0 | 1): {readonly offset?: string} {
  const form = forms[unit];
  if (count === null || form === undefined || direction === 0) return {};
  const [prefix, factor, letter] = form;
  return {offset: `${direction < 0 ? "-" : ""}${prefix}${Number((count * factor).toFixed(6))}${letter}`};
}

const forms: Readonly<Partial<Record<Unit, readonly [prefix: string, factor: number, letter: string]>>> = {
  second: ["PT", 1, "S"],
  minute: ["PT", 1, "M"],
  hour: ["PT", 1, "H"],
  day: ["P", 1, "D"],
  week: ["P", 1, "W"],
  month: ["P", 1, "M"],
  quarter: ["P", 3, "M"],
  half: ["P", 6, "M"],
  year: ["P", 1, "Y"],
  decade: ["P", 10, "Y"],
  century: ["P", 100, "Y"],
};
