import * as Plot from "@observablehq/plot";
import {addMonths} from "../../core/month.ts";
import type {View} from "../view.ts";
import {afterTheEvidence} from "../words.ts";
import {type Frame, isNarrow} from "./chart.ts";
import {flagMarks, flagsOf, heightOf} from "./flags.ts";
import {plotted} from "./plotted.ts";
import {timeAxis} from "./time-axis.ts";

/** A chart over the months of the account. */
export interface OverTime {
  /** For readers who hear the page. */
  readonly label: string;
  /** Pixels between the axes. */
  readonly height: number;
  readonly domain: readonly [number, number];
  /** Label of a tick of the y axis. */
  readonly tick: (value: number) => string;
  /** Where the marks leave room for words. */
  readonly wordsAt: "top" | "bottom";
  readonly marks: Plot.Markish[];
}

/**
 * Draw marks over the months: x counts months, a month t lies between t and t + 1; events are flags above; what comes
 * after the last evidence has a grey ground and says so.
 */
export function overTime(
  view: View,
  frame: Frame,
  {label, height, domain, tick, wordsAt, marks}: OverTime,
): SVGSVGElement {
  const {fontSize, width} = frame;
  const [left, right] = [leftOf(domain, tick, fontSize), fontSize];
  const inner = width - left - right;
  const flags = flagsOf(view, {width: inner, fontSize});
  const [top, bottom] = [heightOf(flags, fontSize) + fontSize * 0.6, fontSize * 3.2];
  return plotted(frame, label, {
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: bottom,
    height: height + top + bottom,
    x: {domain: [view.from, view.until + 1], label: null},
    y: {domain: [...domain], label: null},
    marks: [
      ground(view),
      Plot.gridY({ticks: 5, stroke: "var(--line)", strokeOpacity: 1}),
      Plot.axisY({ticks: 5, tickSize: 0, tickFormat: tick, label: null, color: "var(--quiet)"}),
      timeAxis(view.from, view.until, inner, fontSize),
      flagMarks(flags, fontSize),
      marks,
      silence(view, frame, inner, wordsAt),
      Plot.ruleY([0], {stroke: "var(--ink)"}),
    ],
  });
}

/** Pixels left of the y axis, for the longest of its labels. */
export function leftOf(domain: OverTime["domain"], tick: OverTime["tick"], fontSize: number): number {
  const longest = Math.max(...domain.map((end) => tick(Math.round(end)).length));
  return fontSize * (0.64 * longest + 1);
}

/** Behind the months of which nothing is known. */
export function ground({until, lastEvidence}: View): Plot.Markish[] {
  if (lastEvidence >= until) return [];
  return [Plot.rect([0], {x1: addMonths(lastEvidence, 1), x2: until + 1, fill: "var(--silence)"})];
}

/** The words for those months, where there is room; the section says them, too. */
function silence({from, until, lastEvidence}: View, frame: Frame, inner: number, at: "top" | "bottom"): Plot.Markish[] {
  const pixels = ((until - lastEvidence) / (until + 1 - from)) * inner;
  if (isNarrow(frame) || pixels < 110) return [];
  const words = Plot.text([afterTheEvidence], {
    x: addMonths(lastEvidence, 1),
    frameAnchor: at,
    textAnchor: "start",
    lineAnchor: at,
    lineHeight: 1.25,
    dx: 6,
    dy: at === "top" ? 6 : -8,
    lineWidth: (pixels - 16) / (1.1 * frame.fontSize),
    fill: "var(--quiet)",
    stroke: "var(--silence)",
    strokeWidth: 3,
  });
  return [words];
}
