import * as Plot from "@observablehq/plot";
import type {ReplayStep, ReplaySteps} from "../../check/replay-step.ts";
import type {ShiftedQuantity} from "../../check/shifts.ts";
import {month, monthWords} from "../../core/month.ts";
import {asClaimed, personsInWords} from "../numbers.ts";
import type {View} from "../view.ts";
import {capitalised} from "../words.ts";
import {type Chart, type Frame, isNarrow} from "./chart.ts";
import {plotted} from "./plotted.ts";
import {ticksBetween} from "./time-axis.ts";

/** The number who had left, as it would have been known at the end of each month. */
export function asKnownChart({month: about, steps}: ReplaySteps, view: View): Chart {
  const known = steps.flatMap(pointOf);
  return {
    name: "as-known",
    title: courseOf(known, about),
    subtitle: `${capitalised(view.stays.settled)}: persons who had left by ${monthWords(month(about))}, by what had been published at the end of each month. Dots: the middle of the estimate; bars: 80% intervals, where they reach out of the picture open at the top.`,
    draw: (frame) => draw(known, frame),
  };
}

/** What was known at the end of one month; `at` is that end on the axis. */
interface Known extends ShiftedQuantity {
  readonly at: number;
}

function pointOf({asOf, quantities}: ReplayStep): Known[] {
  const left = quantities.find(({quantity, stay}) => quantity === "left" && stay === "settled");
  return left === undefined ? [] : [{...left, at: month(asOf.slice(0, "2022-02".length)) + 1}];
}

function courseOf(known: readonly Known[], about: string): string {
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return "Nothing was published";
  const when = (point: Known) => monthWords((point.at - 1) as Parameters<typeof monthWords>[0]);
  return `How many had left by ${monthWords(month(about))}: about ${personsInWords(first.q50)} by what was known in ${when(first)}, about ${personsInWords(last.q50)} in ${when(last)}`;
}

function draw(known: readonly Known[], frame: Frame): SVGSVGElement {
  const {fontSize} = frame;
  const most = Math.min(Math.max(...known.map(({q90}) => q90)), 2.5 * (known.at(-1)?.q90 ?? 1));
  const [from, until] = [Math.min(...known.map(({at}) => at)) - 1, Math.max(...known.map(({at}) => at))];
  const ticks = ticksBetween(
    from as Parameters<typeof ticksBetween>[0],
    until as Parameters<typeof ticksBetween>[1],
    3,
  );
  return plotted(frame, "How many had left, by what was known month by month; the numbers stand in the table below", {
    marginLeft: fontSize * 5,
    marginBottom: fontSize * 2.4,
    marginTop: fontSize,
    height: isNarrow(frame) ? 180 : 240,
    x: {domain: [from, until + 1]},
    y: {domain: [0, most]},
    marks: [
      Plot.axisX(
        ticks.map(({at}) => at),
        {tickFormat: (_: number, i: number) => ticks[i]?.label ?? "", label: null, tickSize: 3, color: "var(--quiet)"},
      ),
      Plot.axisY({ticks: 4, tickFormat: asClaimed, label: null, color: "var(--quiet)", tickSize: 3}),
      Plot.ruleY([0], {stroke: "var(--ink)"}),
      Plot.ruleX(known, {
        x: "at",
        y1: "q10",
        y2: "q90",
        stroke: "var(--fan)",
        strokeWidth: 4,
        strokeOpacity: 0.55,
        clip: true,
      }),
      Plot.dot(
        known.filter(({q50}) => q50 <= most),
        {x: "at", y: "q50", r: 3.5, fill: "var(--ink)"},
      ),
    ],
  });
}
