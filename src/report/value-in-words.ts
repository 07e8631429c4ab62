import type {EvidenceRow} from "../core/evidence-row.ts";
import {asClaimed} from "./numbers.ts";

/** The number of a row as it was said: “at least 100,000”, “12.5%”. */
export function valueInWords({low, mid, high, unit}: EvidenceRow): string {
  const number = (value: number) =>
    unit === "share" ? `${asClaimed(Number((100 * value).toPrecision(12)))}%` : asClaimed(value);
  const words = unit === "share" || unit === "persons" ? "" : ` ${unit}`;
  if (mid !== null && low === null && high === null) return number(mid) + words;
  if (low !== null && high !== null) return `${number(low)} to ${number(high)}${words}`;
  if (mid !== null && high !== null)
    return high === mid ? `almost ${number(mid)}${words}` : `${number(mid)}${words}, at most ${number(high)}`;
  if (mid !== null)
    return low === mid ? `over ${number(mid)}${words}` : `${number(mid)}${words}, at least ${number(low as number)}`;
  if (low !== null) return `at least ${number(low)}${words}`;
  return high === null ? "no number" : `at most ${number(high)}${words}`;
}
