import {writtenDate} from "./written-date.ts";

/** The day of a date that a page writes for machines, as it stands there (no change of time zone), or in words. */
export function isoDay(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?:T|\s*$)/.exec(written);
  return writtenDate(compact ? compact.slice(1, 4).join("-") : written)?.day;
}
