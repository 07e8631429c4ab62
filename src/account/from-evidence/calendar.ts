import type {Case, CaseEvent} from "../../core/case.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {type Day, day, daysInMonth, type Month, monthOf} from "../../core/month.ts";

/** The months of an account, counted from 0, and the days on which waves began or returning changed. */
export interface Calendar {
  readonly from: Month;
  /** T */
  readonly months: number;
  /** By date. */
  readonly events: readonly WaveStart[];
  readonly returnEvents: readonly DatedMonth[];
}

/** A day, and the month that it lies in, 0-based. */
export interface DatedMonth {
  readonly t: number;
  readonly day: Day;
}

/** The beginning of a wave of departures. */
export interface WaveStart extends DatedMonth {
  readonly name: string;
  /** Share of its first month that was left. */
  readonly f: number;
  readonly departures: number | undefined;
}

/**
 * Count the months of a case. Where it gives only the month of an event, the day is the one on which the most rows start,
 * if at least two do; else the whole month counts.
 *
 * @param roots rows that may tell the day of an event: no copies, nothing that must not be known
 */
export function calendarOf(of: Case, roots: readonly EvidenceRow[]): Calendar {
  const starts = roots.flatMap((row) => day(row.periodStart) ?? []);
  const events = of.events.map((event) => waveStart(event, of.from, starts));
  events.sort((a, b) => a.t - b.t || a.day.day - b.day.day);
  const returnEvents = of.returnEvents.map(({date}) => ({t: monthIndex(date, of), day: date}));
  return {from: of.from, months: of.until - of.from + 1, events, returnEvents};
}

/** Month of a day, 0-based; negative before the account. */
export function monthIndex(of: Day, calendar: Pick<Calendar, "from">): number {
  return monthOf(of) - calendar.from;
}

/** The event of the account's first month, if there is one. */
export function firstMonthEvent({events}: Calendar): WaveStart | undefined {
  return events[0]?.t === 0 ? events[0] : undefined;
}

function waveStart(event: CaseEvent, from: Month, starts: readonly Day[]): WaveStart {
  const began = event.dayKnown ? event.date : {...event.date, day: likeliestDay(event.date, starts)};
  const days = daysInMonth(monthOf(began));
  return {
    name: event.name,
    t: monthOf(began) - from,
    day: began,
    f: (days - began.day + 1) / days,
    departures: event.departures,
  };
}

/** The day of this month on which the most windows start, the earliest of several; the first where fewer than two do. */
function likeliestDay(inMonth: Day, starts: readonly Day[]): number {
  const counts = new Map<number, number>();
  for (const {year, month, day} of starts) {
    if (year === inMonth.year && month === inMonth.month && day > 1) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const [likeliest] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return likeliest !== undefined && likeliest[1] >= 2 ? likeliest[0] : 1;
}
