import {type Day, dayNumber, daysInMonth, monthOf} from "../../core/month.ts";
import {dayOf, dayText, type Interval, isAfter, monthOfYear, only, yearText} from "./calendar.ts";
import {type Context, nowhere, type Resolved} from "./context.ts";
import type {CalendarDate, Meaning, YearShift} from "./meaning.ts";
import {offsetText} from "./offset.ts";
import {partOf} from "./parts.ts";
import {ago, countedFrom, narrated, running, unit, upTo, weekday} from "./relative.ts";

/** Find the place of a meaning in the calendar. Times without a year are past unless the sentence looks ahead. */
export function resolve(meaning: Meaning, context: Context): Resolved {
  switch (meaning.is) {
    case "calendar":
      return calendar(meaning, context);
    case "months":
      return months(meaning, context);
    case "years":
      return {start: yearText(meaning.first), end: yearText(meaning.last)};
    case "weekday":
      return weekday(meaning, context);
    case "unit":
      return unit(meaning.unit, meaning.shift, context.today);
    case "ago":
      return ago(meaning, context.today);
    case "running":
      return running(meaning, context.today);
    case "narrated":
      return narrated(meaning, context);
    case "duration":
      return {...nowhere, ...offsetText(meaning.count, meaning.unit, 1)};
    case "event":
      return only(meaning.date);
    case "part":
      return partOf(resolve(meaning.of, context), meaning.part);
    case "up-to":
      return upTo(meaning.count, meaning.unit, resolve(meaning.end, context).end);
    case "counted":
      return countedFrom(meaning, resolve(meaning.from, context));
    case "range":
      return range(meaning.from, meaning.to, context);
    case "unplaced":
      return nowhere;
  }
}

function calendar(date: CalendarDate & {yearShift?: YearShift}, context: Context): Resolved {
  const month =
    date.month ?? (date.day === undefined || context.told === undefined ? undefined : dayOf(context.told).month);
  if (date.day !== undefined && month === undefined) return nowhere;
  const year = date.year ?? yearOf(month ?? 1, date.day, date.yearShift, context);
  if (year === undefined) return nowhere;
  if (month === undefined) return only(yearText(year));
  if (date.day === undefined) return only(monthOfYear(year, month));
  const day = {year, month, day: date.day};
  return day.day <= daysInMonth(monthOf(day)) ? only(dayText(day)) : nowhere;
}

function months(
  {first, last, year, yearShift}: {first: number; last: number; year?: number; yearShift?: YearShift},
  context: Context,
): Resolved {
  const of = year ?? yearOf(first, undefined, yearShift, context);
  return of === undefined ? nowhere : {start: monthOfYear(of, first), end: monthOfYear(of, last)};
}

/** The year of a month or day without one. */
function yearOf(month: number, day: number | undefined, shift: YearShift | undefined, context: Context) {
  const {published, told, isHistory, isAhead} = context;
  const before = told === undefined ? undefined : dayOf(told);
  if (shift === "same") return (before ?? published)?.year;
  if (shift !== undefined) return published && published.year + shift;
  if (isHistory) return before && goingOn(month, before);
  if (published === undefined) return before && nearTold(month, before, context);
  const date = (year: number) => (day === undefined ? monthOfYear(year, month) : dayText({year, month, day}));
  const isPast = !isAfter(date(published.year), dayText(published));
  if (isAhead) return isAfter(dayText(published), date(published.year)) ? published.year + 1 : published.year;
  if (isPast) return published.year;
  return day !== undefined && isSoon({year: published.year, month, day}, published)
    ? published.year
    : published.year - 1;
}

/**
 * In a text without a date the year told of last. Not where the month lies so far before the last one that it may be of
 * the next year, nor where “since March” goes on to a day that nobody knows, in a later year than that.
 */
function nearTold(month: number, told: Day, {isOpen, latestYear}: Context): number | undefined {
  if (told.month - month >= 5 || (isOpen && latestYear !== undefined && latestYear > told.year)) return undefined;
  return told.year;
}

/** “Hearings resume on 14 January”, written on the 6th: a day so near is not told of as one of eleven months ago. */
function isSoon(day: Day, published: Day): boolean {
  return dayNumber(day) - dayNumber(published) <= 31;
}

/** A history goes forward: a January after a June is of the next year, a May after a June looks back. */
function goingOn(month: number, told: Day): number {
  return told.month - month >= 5 ? told.year + 1 : told.year;
}

/** The end that gives a year gives it to the other: “from November to March 2023” began in 2022. */
function range(first: Meaning, last: Meaning, context: Context): Resolved {
  const [from, to] = [midYear(first), midYear(last)];
  const end = resolve(to, context);
  const started = resolve(from, endsAt(end, context));
  if (hasYear(from) && !hasYear(to) && started.start !== null) {
    const after = resolve(to, {...context, isHistory: true, told: started.start});
    return {start: started.start, end: after.end};
  }
  return {start: started.start, end: end.end};
}

/** “Between mid-2021 and mid-2022”: the middle of a year that is an end of something is June. */
function midYear(meaning: Meaning): Meaning {
  if (meaning.is !== "part" || meaning.part !== "mid" || meaning.of.is !== "calendar") return meaning;
  return meaning.of.month === undefined ? {...meaning.of, month: 6} : meaning;
}

/** A context in which a month without a year is the latest before `end`. */
function endsAt({end}: Interval, context: Context): Context {
  if (end === null || end.length === "YYYY".length) return context;
  return {...context, published: dayOf(end), isHistory: false, isAhead: false};
}

function hasYear(meaning: Meaning): boolean {
  if (meaning.is === "part") return hasYear(meaning.of);
  return meaning.is === "calendar" || meaning.is === "months" ? meaning.year !== undefined : true;
}
