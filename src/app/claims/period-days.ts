import {daysInMonth, firstDay, month} from "../../core/month.ts";
import type {Period} from "../../core/period.ts";

/** First and last day of a period, `YYYY-MM-DD`, both included; undefined where the text gives none. */
export interface PeriodDays {
  readonly start: string | undefined;
  readonly end: string | undefined;
}

/**
 * Widen a period of a text to days: `2023-06` ends on 2023-06-30. A stock has its date as its end, and no start.
 */
export function periodDays(period: Period | null): PeriodDays | undefined {
  if (period === null || undated.has(period.kind)) return undefined;
  const {kind, start, end} = period;
  if (kind === "as-of" || kind === "on") return {start: undefined, end: lastDay(end ?? start)};
  if (kind === "in") return {start: dayOf(start ?? end), end: lastDay(end ?? start)};
  return {start: dayOf(start), end: lastDay(end)};
}

const undated: ReadonlySet<string> = new Set(["relative", "future", "unknown"]);

function dayOf(text: string | null): string | undefined {
  if (text === null || firstDay(text) === undefined) return undefined;
  return `${text}-01-01`.slice(0, "YYYY-MM-DD".length);
}

function lastDay(text: string | null): string | undefined {
  if (text === null || firstDay(text) === undefined) return undefined;
  const toMonth = text.length === "YYYY".length ? `${text}-12` : text;
  return toMonth.length === "YYYY-MM".length ? `${toMonth}-${daysInMonth(month(toMonth))}` : toMonth;
}
