import type {EvidenceRow} from "../../core/evidence-row.ts";
import {day, dayNumber} from "../../core/month.ts";

/**
 * How closely two rows state one figure: 4 the same numbers, 3 the same middle, 2 one end in common, 1 the same after
 * rounding the finer to the step of the coarser; 0 not at all, or about other people, another place or another time.
 */
export function figureMatch(a: EvidenceRow, b: EvidenceRow): FigureMatch {
  if (a.measure !== b.measure || a.place !== b.place || a.scope !== b.scope || a.unit !== b.unit) return 0;
  return overlaps(a, b) ? numbersMatch(a, b) : 0;
}

/** Whether `blunt` says less than `sharp` of the same number: its range, on a scale of ratios, is wider, and they meet. */
export function isBlunter(blunt: EvidenceRow, sharp: EvidenceRow): boolean {
  const [outer, inner] = [rangeOf(blunt), rangeOf(sharp)];
  const meet = outer.low <= inner.high && inner.low <= outer.high;
  return meet && outer.high / outer.low > inner.high / inner.low;
}

/** Whether two periods have a day in common; two stocks, whether their dates are within a quarter of a year. */
export function overlaps(a: EvidenceRow, b: EvidenceRow): boolean {
  if (isStock(a) && isStock(b)) return Math.abs(dayOf(a.periodEnd) - dayOf(b.periodEnd)) <= quarterDays;
  const start = (row: EvidenceRow) => (row.periodStart === "" ? Number.NEGATIVE_INFINITY : dayOf(row.periodStart));
  return start(a) <= dayOf(b.periodEnd) && start(b) <= dayOf(a.periodEnd);
}

const quarterDays = 92;

function isStock({measure}: EvidenceRow): boolean {
  return measure === "stock_abroad" || measure === "permits_stock";
}

/** No date is no time: nothing overlaps with it. */
function dayOf(text: string): number {
  const found = day(text);
  return found === undefined ? Number.NaN : dayNumber(found);
}

type FigureMatch = 0 | 1 | 2 | 3 | 4;

function numbersMatch(a: EvidenceRow, b: EvidenceRow): FigureMatch {
  if (a.low === b.low && a.mid === b.mid && a.high === b.high) return 4;
  if (a.mid !== null && a.mid === b.mid) return 3;
  const [ofA, ofB] = [numbersOf(a), numbersOf(b)];
  if (ofA.some((number) => ofB.includes(number))) return 2;
  return a.unit !== "share" && ofA.some((x) => ofB.some((y) => isRounded(x, y) || isRounded(y, x))) ? 1 : 0;
}

function numbersOf({low, mid, high}: EvidenceRow): readonly number[] {
  return [low, mid, high].filter((number): number is number => number !== null && number !== 0);
}

/** Whether `coarse` is `fine` rounded. One digit says too little: 700,000 is many numbers rounded. */
export function isRounded(coarse: number, fine: number): boolean {
  const step = stepOf(coarse);
  return coarse / step >= twoDigits && Math.round(fine / step) * step === coarse;
}

const twoDigits = 10;

/** Step of rounding that the writing of a whole number shows: 62,000 → 1,000. */
function stepOf(number: number): number {
  let step = 1;
  while (number % (step * 10) === 0 && step < number) step *= 10;
  return step;
}

function rangeOf({low, mid, high}: EvidenceRow): {readonly low: number; readonly high: number} {
  if (mid !== null && low === null && high === null) return {low: mid, high: mid};
  return {low: low ?? mid ?? 0, high: high ?? mid ?? Number.POSITIVE_INFINITY};
}
