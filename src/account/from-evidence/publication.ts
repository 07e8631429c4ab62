import type {EvidenceRow} from "../../core/evidence-row.ts";
import {day, dayNumber, daysInMonth, month} from "../../core/month.ts";
import {type Reason, reasons} from "./reasons.ts";

/**
 * Last day, as a day number, that a date of any precision can mean: `2022` is 31 December, `2022-09` 30 September.
 * Undefined where the text is no date.
 */
export function lastDayMeant(text: string): number | undefined {
  if (/^\d{4}$/.test(text)) return lastDayMeant(`${text}-12`);
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return lastDayMeant(`${text}-${daysInMonth(month(text))}`);
  const exact = day(text);
  return exact && dayNumber(exact);
}

/** Why a row must not be known yet, or was never a count: it looks ahead, or it came out after `asOf`. */
export function reasonByPublication(row: EvidenceRow, asOf: string | undefined): Reason | undefined {
  const published = lastDayMeant(row.published);
  if (looksAhead(row, published)) return reasons.forecast;
  if (asOf === undefined) return undefined;
  const limit = lastDayMeant(asOf) ?? Number.POSITIVE_INFINITY;
  return published === undefined || published > limit ? reasons.notYetPublished : undefined;
}

/** Order of publication, oldest first; undated rows before all others, then by id. */
export function byPublication(a: EvidenceRow, b: EvidenceRow): number {
  return publicationRank(a) - publicationRank(b) || (a.id < b.id ? -1 : 1);
}

/** Day number of publication for comparisons; undated rows come first. */
export function publicationRank(row: EvidenceRow): number {
  return lastDayMeant(row.published) ?? Number.MIN_SAFE_INTEGER;
}

const calledSo = /planning figure|forecast|projection|scenario/i;

/** A count can be published a little before the period that it is said to cover is over. */
const leadDays = 10;

function looksAhead(row: EvidenceRow, published: number | undefined): boolean {
  if (calledSo.test(`${row.attributedTo} ${row.population} ${row.durationRule}`)) return true;
  const end = day(row.periodEnd);
  return published !== undefined && end !== undefined && published < dayNumber(end) - leadDays;
}
