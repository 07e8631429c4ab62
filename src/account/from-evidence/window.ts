import type {EvidenceRow, Measure} from "../../core/evidence-row.ts";
import {addMonths, type Day, day, dayNumber, daysInMonth, monthOf} from "../../core/month.ts";
import {type Calendar, type DatedMonth, firstMonthEvent, monthIndex} from "./calendar.ts";
import {type Reason, reasons} from "./reasons.ts";

/** The months a row speaks of. */
export interface Window {
  /** First month, 0-based; 0 for a stock. */
  readonly t0: number;
  /** Month of the stock, or last month of the flow, included. */
  readonly t: number;
  /** Share of the days of month t that had gone by when a stock was counted; 1 at its end, and for flows. */
  readonly elapsed: number;
  /** Month in which the stated period starts, 0-based and negative before the account; 0 where none is stated. */
  readonly startsAt: number;
  /** Length of the stated period, days; 0 for a stock. */
  readonly days: number;
  /** Imprecision that rounding to months adds, log or logit. */
  readonly roundingSd: number;
  /**
   * Days of the stated period over the days of its months, where they are one or two and nothing began in them; else 1:
   * over many months the days at the ends hardly count, and near an event days are not alike.
   */
  readonly daysShare: number;
}

/** Flows over fewer days than this are no window of months. */
export const briefDays = 10;

/**
 * Place a row in the months of the account, or say why it is outside.
 *
 * Stocks stand on their day; that of a first day is the end of the month before. Flows run over whole months: a day up to
 * the 15th ends the month before, a start up to the 15th, or at an event (of leaving or of returning), takes the whole month. A window that starts at an event and ends early in the next month
 * rounds up, and one too short to hold a month takes the month that most of it lies in: both at the price of an
 * imprecision of .25.
 */
export function windowOf(row: EvidenceRow, calendar: Calendar): Window | Reason {
  const end = day(row.periodEnd);
  if (end === undefined) return reasons.noPeriodEnd;
  const window = isStock(row.measure) ? stockWindow(row, end, calendar) : flowWindow(row, end, calendar);
  if (typeof window === "string") return window;
  return window.t >= calendar.months ? reasons.afterTheAccount : window;
}

/** Whether a measure counts people on a date. */
export function isStock(measure: Measure): boolean {
  return measure === "stock_abroad" || measure === "permits_stock";
}

const roundedWindowSd = 0.25;
const midMonth = 15;
/** Windows of so few months count by their days. */
const fewMonths = 2;
/** A window may start this many days before the event it is meant to start at. */
const leadDays = 4;

/** Last month that has ended, or almost, by a day. */
function monthEndedBy(end: Day, calendar: Calendar): number {
  return monthIndex(end, calendar) - (end.day > midMonth ? 0 : 1);
}

/** After an event people leave unevenly, and a count between two month ends is less exact; papers follow more slowly. */
function stockWindow({measure}: EvidenceRow, end: Day, calendar: Calendar): Window | Reason {
  const stock = {t0: 0, startsAt: 0, days: 0, daysShare: 1};
  const {t, elapsed} = dayOfStock(end, calendar);
  if (t < 0 || isBeforeAll(end, calendar)) return reasons.beforeTheAccount;
  const people = measure !== "permits_stock";
  const uneven = people && elapsed < 1 && calendar.events.some((event) => event.t === t || event.t === t - 1);
  return {...stock, t, elapsed, roundingSd: uneven ? roundedWindowSd : 0};
}

/** The first day is the end of the month before; so are the next, where the account ends with that month. */
function dayOfStock(end: Day, calendar: Calendar): {readonly t: number; readonly elapsed: number} {
  const t = monthIndex(end, calendar);
  const pastTheEnd = t === calendar.months && end.day <= midMonth;
  if (end.day === 1 || pastTheEnd) return {t: t - 1, elapsed: 1};
  return {t, elapsed: end.day / daysInMonth(monthOf(end))};
}

/** Nobody has left before the event of the first month; without one, in the first half of it. */
function isBeforeAll(end: Day, calendar: Calendar): boolean {
  if (monthIndex(end, calendar) > 0) return false;
  const event = firstMonthEvent(calendar);
  return event === undefined ? end.day <= midMonth : dayNumber(end) < dayNumber(event.day);
}

function flowWindow(row: EvidenceRow, end: Day, calendar: Calendar): Window | Reason {
  if (monthIndex(end, calendar) < 0) return reasons.beforeTheAccount;
  const start = day(row.periodStart);
  const days = lengthDays(start, end, calendar);
  const startsAt = start === undefined ? 0 : monthIndex(start, calendar);
  if (days < briefDays) return briefWindow(startsAt, monthIndex(end, calendar), days);
  const window = roundedWindow(start, end, calendar);
  if (window.t < 0 && startsAt < 0) return reasons.beforeTheAccount;
  if (startsTooEarly(window)) return reasons.startsTooEarly;
  const daysShare = start === undefined ? 1 : shareOfDays(window, days, calendar);
  return {...window, t0: Math.max(0, window.t0), elapsed: 1, startsAt, days, daysShare};
}

/** A few days belong to the months they lie in. */
function briefWindow(startsAt: number, endsAt: number, days: number): Window {
  const t0 = Math.max(0, startsAt);
  return {t0, t: Math.max(t0, endsAt), elapsed: 1, startsAt, days, roundingSd: 0, daysShare: 1};
}

/** A flow without a start runs from the event of the first month, or from the account's first day. */
function lengthDays(start: Day | undefined, end: Day, calendar: Calendar): number {
  const opening = {year: Math.floor(calendar.from / 12), month: (calendar.from % 12) + 1, day: 1};
  const first = start ?? firstMonthEvent(calendar)?.day ?? opening;
  return dayNumber(end) - dayNumber(first) + 1;
}

type Months = Pick<Window, "t0" | "t" | "roundingSd">;

/** First and last month by the rule of the fifteenth; the first may be before the account. */
function roundedWindow(start: Day | undefined, end: Day, calendar: Calendar): Months {
  const t = monthEndedBy(end, calendar);
  if (start === undefined) return {t0: 0, t: Math.max(0, t), roundingSd: 0};
  const month = monthIndex(start, calendar);
  const atEvent = startsAtEvent(start, calendar);
  const t0 = atEvent || start.day <= midMonth ? month : month + 1;
  const outrush = atEvent && end.day <= midMonth && t === month;
  if (outrush) return {t0, t: t + 1, roundingSd: roundedWindowSd};
  return t < t0 ? monthWithMostDays(start, end, calendar) : {t0, t, roundingSd: 0};
}

/** A window too short to hold a month by that rule takes the one that most of it lies in. */
function monthWithMostDays(start: Day, end: Day, calendar: Calendar): Months {
  const [first, last] = [monthIndex(start, calendar), monthIndex(end, calendar)];
  const daysInFirst = daysInMonth(monthOf(start)) - start.day + 1;
  const t = first === last || daysInFirst > end.day ? first : last;
  return {t0: t, t, roundingSd: roundedWindowSd};
}

function startsAtEvent(start: Day, calendar: Calendar): boolean {
  const month = monthIndex(start, calendar);
  return start.day > 1 && beginnings(calendar).some(({t, day}) => t === month && start.day >= day.day - leadDays);
}

function beginnings({events, returnEvents}: Calendar): readonly DatedMonth[] {
  return [...events, ...returnEvents];
}

function shareOfDays({t0, t}: Months, days: number, calendar: Calendar): number {
  const eventful = beginnings(calendar).some((event) => t0 <= event.t && event.t <= t);
  if (t0 < 0 || t - t0 >= fewMonths || eventful) return 1;
  const inMonths = Array.from({length: t - t0 + 1}, (_, i) => daysInMonth(addMonths(calendar.from, t0 + i)));
  return days / inMonths.reduce((sum, each) => sum + each, 0);
}

/** More than a month before the account, and more than a fifth of the window. */
function startsTooEarly({t0, t}: Pick<Window, "t0" | "t">): boolean {
  const monthsBefore = Math.max(0, -t0);
  return monthsBefore > 1 && monthsBefore / Math.max(1, t - t0 + 1) > 0.2;
}
