import type {Stay} from "../account/observation.ts";
import {month} from "../core/month.ts";
import {headlineQuantities} from "../estimate/gate.ts";
import type {SeriesSummary} from "../estimate/removal.ts";
import type {EstimateResult, QuantitySummary, ReportedQuantity} from "../estimate/result.ts";

/** A headline quantity in the month of the answer, and how far it stands from where it stood. */
export interface ShiftedQuantity {
  readonly quantity: ReportedQuantity;
  readonly stay: Stay;
  readonly q10: number;
  readonly q50: number;
  readonly q90: number;
  /** How far the median moved, in standard deviations of what it moved from; null where there is nothing before it. */
  readonly shift: number | null;
}

type Interval = Pick<QuantitySummary, "quantity" | "stay" | "q10" | "q50" | "q90">;

/** The headline of an estimate in the month of its answer, both stays. */
export function headlineOf({quantities, case: {answerAt}}: EstimateResult): readonly QuantitySummary[] {
  return quantities.filter(
    (of) => of.place === "ALL" && of.month === answerAt && headlineQuantities.includes(of.quantity),
  );
}

/** The headline of an estimate in the month of its answer, against what it was before. */
export function headlineMoved(before: EstimateResult, after: EstimateResult): readonly ShiftedQuantity[] {
  const was = headlineOf(before);
  return headlineOf(after).map(({quantity, stay, q10, q50, q90}) => {
    const from = was.find((each) => each.quantity === quantity && each.stay === stay);
    return {quantity, stay, q10, q50, q90, shift: from === undefined ? null : shiftFrom(from, q50)};
  });
}

/** The headline of a brief summary at a month, `2023-06`, against what it was before. */
export function headlineAt(
  series: readonly SeriesSummary[],
  at: string,
  before: readonly Interval[] | undefined,
): readonly ShiftedQuantity[] {
  return series
    .filter(({place}) => place === "ALL")
    .flatMap(({quantity, stay, from, ...quantiles}) => {
      const i = month(at) - month(from);
      const [q10, q50, q90] = [quantiles.q10[i], quantiles.q50[i], quantiles.q90[i]];
      if (q10 === undefined || q50 === undefined || q90 === undefined) return [];
      const was = before?.find((each) => each.quantity === quantity && each.stay === stay);
      return [{quantity, stay, q10, q50, q90, shift: was === undefined ? null : shiftFrom(was, q50)}];
    });
}

/** On the scale on which a quantity is compared: ln persons, or logit share. */
export function shiftFrom({quantity, q10, q50, q90}: Interval, middle: number): number {
  const scale = quantity === "returned_share" ? (x: number) => Math.log(x / (1 - x)) : Math.log;
  return ((scale(middle) - scale(q50)) * central80) / (scale(q90) - scale(q10));
}

/** Width of the central 80 % of a normal distribution, in standard deviations. */
const central80 = 2.563103131089201;
