import {daysInMonth, month} from "../../core/month.ts";
import {type Interval, monthOfYear, yearText} from "./calendar.ts";
import type {Part} from "./meaning.ts";

/**
 * The part of an interval that “early”, “the end of”, “the first half of” name, one step of precision finer.
 *
 * Early, mid and late are thirds; the start and the end of a year or of several are its first and last month, of a
 * month its first and last day. A single day has no parts.
 */
export function partOf({start, end}: Interval, part: Part): Interval {
  const steps = stepsOf(start, end);
  const [from, to] = bounds[part](steps.length);
  return steps.length === 0 ? {start, end} : {start: steps[from] ?? start, end: steps[to] ?? end};
}

const bounds: Readonly<Record<Part, (steps: number) => readonly [first: number, last: number]>> = {
  start: () => [0, 0],
  early: (steps) => [0, Math.ceil(steps / 3) - 1],
  mid: (steps) => [Math.floor(steps / 3), Math.ceil((2 * steps) / 3) - 1],
  late: (steps) => [Math.floor((2 * steps) / 3), steps - 1],
  end: (steps) => [steps - 1, steps - 1],
  "first-half": (steps) => [0, Math.ceil(steps / 2) - 1],
  "second-half": (steps) => [Math.ceil(steps / 2), steps - 1],
};

/** Months of a year or of several months, days of one month, years of many. */
function stepsOf(start: string | null, end: string | null): readonly string[] {
  if (start === null || end === null || start.length !== end.length) return [];
  if (start.length === "YYYY".length) {
    const [first, last] = [Number(start), Number(end)];
    if (last > first) return Array.from({length: last - first + 1}, (_, i) => yearText(first + i));
    return Array.from({length: 12}, (_, i) => monthOfYear(first, i + 1));
  }
  if (start.length !== "YYYY-MM".length) return [];
  const [first, last] = [month(start), month(end)];
  if (first === last)
    return Array.from({length: daysInMonth(first)}, (_, i) => `${start}-${String(i + 1).padStart(2, "0")}`);
  return Array.from({length: last - first + 1}, (_, i) => monthOfYear(0, first + i + 1));
}
