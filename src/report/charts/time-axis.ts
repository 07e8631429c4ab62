import * as Plot from "@observablehq/plot";
import type {Month} from "../../core/month.ts";
import {shortMonth, yearOf} from "../dates.ts";

/** A tick of the time axis: at the start of a month; without a label where there is no room for one. */
interface Tick {
  readonly at: Month;
  readonly label: string;
}

/** Month ticks from the start of `from` to the end of `until`, labelled as densely as `width` pixels allow. */
export function timeAxis(from: Month, until: Month, width: number, fontSize: number): Plot.Markish {
  const ticks = ticksBetween(from, until, width / (2.9 * fontSize));
  return Plot.axisX(
    ticks.map(({at}) => at),
    {tickFormat: (_: number, i: number) => ticks[i]?.label ?? "", label: null, color: "var(--quiet)", lineHeight: 1.2},
  );
}

/** Quarterly ticks; every month of the first half year. @param room how many labels fit beside each other */
export function ticksBetween(from: Month, until: Month, room: number): Tick[] {
  const months = Array.from({length: until + 1 - from}, (_, i) => (from + i) as Month);
  const every = months.length <= 6 ? 1 : 3;
  const ticked = months.filter((month) => month % every === 0 || months.length < 3);
  const stride = strides.find((step) => months.length / step <= room) ?? 240;
  const labelled = ticked.filter((month) => month % Math.max(stride, every) === 0);
  return ticked.map((at) => ({at, label: labelled.includes(at) ? labelOf(at, stride, at === labelled[0]) : ""}));
}

function labelOf(at: Month, stride: number, first: boolean): string {
  if (stride >= 12) return String(yearOf(at));
  return first || at % 12 === 0 ? `${shortMonth(at)}\n${yearOf(at)}` : shortMonth(at);
}

const strides = [1, 3, 6, 12, 24, 60, 120];
