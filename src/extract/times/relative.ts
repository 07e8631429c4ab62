import {type Day, daysInMonth, month} from "../../core/month.ts";
import {
  addDays,
  addMonthsToDay,
  dayOf,
  dayText,
  type Interval,
  monthOfYear,
  only,
  weekdayOf,
  yearText,
} from "./calendar.ts";
import {type Context, nowhere, type Resolved} from "./context.ts";
import type {Unit} from "./meaning.ts";
import {offsetText} from "./offset.ts";

/** The nearest such day before, or ahead; “last” and “next” leave out today. */
export function weekday({weekday, shift}: {weekday: number; shift?: -1 | 0 | 1}, {today, isAhead}: Context): Resolved {
  if (today === undefined) return nowhere;
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (shift === undefined) return only(dayText(addDays(today, isAhead ? ahead : -back)));
  if (shift === -1) return only(dayText(addDays(today, -(back || 7))));
  return only(dayText(addDays(today, shift === 1 ? ahead || 7 : ahead)));
}

/** The unit of the calendar that lies so many away from today's. */
export function unit(of: Unit, shift: number, today: Day | undefined): Resolved {
  if (today === undefined) return {...nowhere, ...offsetText(Math.abs(shift), of, shift < 0 ? -1 : 1)};
  const {year, month} = today;
  const quarter = 3 * Math.floor((month - 1) / 3) + 1 + 3 * shift;
  const decade = 10 * Math.floor(year / 10) + 10 * shift;
  const monday = addDays(today, 7 * shift - ((weekdayOf(today) + 6) % 7));
  const saturday = addDays(monday, weekdayOf(today) === 6 || weekdayOf(today) === 0 || shift !== 0 ? 5 : -2);
  switch (of) {
    case "week":
      return {start: dayText(monday), end: dayText(addDays(monday, 6))};
    case "weekend":
      return {start: dayText(saturday), end: dayText(addDays(saturday, 1))};
    case "month":
      return only(monthOfYear(year, month + shift));
    case "quarter":
      return {start: monthOfYear(year, quarter), end: monthOfYear(year, quarter + 2)};
    case "year":
      return only(yearText(year + shift));
    case "decade":
      return {start: yearText(decade), end: yearText(decade + 9)};
    case "day":
      return only(dayText(addDays(today, shift)));
    default:
      return nowhere;
  }
}

/** As exact as the unit: “two years ago” is a year, “two weeks ago” a day. */
export function ago(
  {count, unit, direction}: {count: number | null; unit: Unit; direction: -1 | 1},
  today: Day | undefined,
): Resolved {
  const offset = offsetText(count, unit, direction);
  const day = today && count !== null ? shifted(today, direction * count, unit) : undefined;
  if (day === undefined) return {...nowhere, ...offset};
  const precision = {year: 4, decade: 4, century: 4, month: 7, quarter: 7}[unit as string] ?? 10;
  return only(dayText(day).slice(0, precision));
}

/** So many units up to today, or on from it. */
export function running(
  {count, unit, direction}: {count: number | null; unit: Unit; direction: -1 | 1},
  today: Day | undefined,
): Resolved {
  const offset = offsetText(count, unit, direction);
  const day = today && count !== null ? shifted(today, direction * count, unit) : undefined;
  if (today === undefined || day === undefined) return {...nowhere, ...offset};
  const ends = [dayText(today), dayText(day)].toSorted();
  return {start: ends[0] ?? null, end: ends[1] ?? null};
}

/** “That year” is the year told of. How long after something else is only clear where a history goes from date to date. */
export function narrated(
  {count, unit: of, direction}: {count: number | null; unit: Unit; direction: -1 | 0 | 1},
  {told, isHistory}: Context,
): Resolved {
  if (told !== undefined && direction === 0 && count === 1) return unit(of, 0, dayOf(told));
  if (told !== undefined && isHistory && direction !== 0) {
    const {start, ...rest} = ago({count, unit: of, direction}, dayOf(told));
    return start === null ? {...nowhere, ...rest} : only(start.slice(0, told.length));
  }
  return {...nowhere, ...offsetText(count, of, direction)};
}

/** So many units of which the last is `end`; “the year to 1 July” is counted from one first day to the other. */
export function upTo(count: number, of: Unit, end: string | null): Resolved {
  const inMonths = {month: 1, quarter: 3, half: 6, year: 12}[of as string];
  if (end === null || end.length === "YYYY".length) return nowhere;
  if (end.length === "YYYY-MM".length && inMonths !== undefined) {
    const {year, month} = addMonthsToDay(dayOf(end), 1 - Math.round(count * inMonths));
    return {start: monthOfYear(year, month), end};
  }
  const last = end.length === "YYYY-MM".length ? dayOf(`${end}-${daysInMonth(month(end))}`) : dayOf(end);
  const before = shifted(last, -count, of);
  const isWhole = last.day === 1 && end.length > "YYYY-MM".length;
  return before === undefined ? nowhere : {start: dayText(addDays(before, isWhole ? 0 : 1)), end};
}

/** So many units after the end of something or before its start: a day, month or year, or all that lies between. */
export function countedFrom(
  {count, unit, direction, whole}: {count: number; unit: Unit; direction: -1 | 1; whole: boolean},
  {start, end}: Interval,
): Resolved {
  const from = direction === 1 ? end : start;
  const day = from === null ? undefined : shifted(dayOf(from), direction * count, unit);
  if (from === null || day === undefined) return nowhere;
  const precision = Math.min(
    from.length,
    {year: 7, decade: 4, century: 4, month: 7, quarter: 7, half: 7}[unit as string] ?? 10,
  );
  if (!whole) return only(dayText(day).slice(0, precision));
  const ends = [from, dayText(day).slice(0, from.length)].toSorted();
  return {start: ends[0] ?? null, end: ends[1] ?? null};
}

/** Undefined where the unit is not one to count days with. */
function shifted(from: Day, count: number, unit: Unit): Day | undefined {
  const inMonths = {month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200}[unit as string];
  if (inMonths !== undefined)
    return Math.abs(count) < 1e5 ? addMonthsToDay(from, Math.round(count * inMonths)) : undefined;
  const inDays = {second: 0, minute: 0, hour: 1 / 24, day: 1, week: 7}[unit as string];
  return inDays === undefined || Math.abs(count) > 1e6 ? undefined : addDays(from, Math.trunc(count * inDays));
}
