import * as Plot from "@observablehq/plot";
import type {Stay} from "../../account/observation.ts";
import {month, monthWords} from "../../core/month.ts";
import type {QuantitySummary} from "../../estimate/result.ts";
import {asClaimed, personsInWords} from "../numbers.ts";
import {answerOf, type Evidence, isAssumed, seriesOf, type View} from "../view.ts";
import {capitalised} from "../words.ts";
import {bands} from "./bands.ts";
import {type Chart, type Frame, isNarrow} from "./chart.ts";
import {aboutMarks, claimMarks, marksFor, reachFor} from "./claim-marks.ts";
import {hatched, hatching} from "./hatching.ts";
import {highestOf, type Point, pointsOf} from "./points.ts";
import {overTime} from "./time-frame.ts";

/** People still away, month by month. */
export function fanChart(view: View, stay: Stay, evidence: Evidence): Chart {
  const known = seriesOf(view, "abroad", stay).filter((summary) => summary.shown && !summary.forecast);
  return {
    name: `away-${stay}`,
    title: `${capitalised(view.stays[stay])}: ${courseOf(known)}`,
    subtitle: `Persons away at the end of each month. Line: the middle of the estimate; bands from strong to faint: 50, 80 and 90% intervals.${
      marksFor(evidence, stay, "ALL").length === 0 ? "" : ` ${aboutMarks}`
    }`,
    draw: (frame) => draw(view, stay, evidence, frame),
  };
}

/** Where the number of people away has gone, from its months within the evidence. */
function courseOf(known: readonly QuantitySummary[]): string {
  const last = known.at(-1);
  const peak = known.reduce((most, summary) => (summary.q50 > (most?.q50 ?? 0) ? summary : most), last);
  if (last === undefined || peak === undefined) return "no month can be shown";
  const now = `about ${personsInWords(last.q50)} away at the end of ${monthWords(month(last.month))}`;
  if (peak.q50 < 1.1 * last.q50) return now;
  return `${now}, fewer than the ${personsInWords(peak.q50)} of ${monthWords(month(peak.month))}`;
}

/** The y axis of a fan: up to its known months, and to the claims about it. */
export function fanDomain(view: View, stay: Stay, evidence: Evidence): readonly [number, number] {
  return [0, reachFor(marksFor(evidence, stay, "ALL"), highestOf(seriesOf(view, "abroad", stay)))];
}

function draw(view: View, stay: Stay, evidence: Evidence, frame: Frame): SVGSVGElement {
  const series = seriesOf(view, "abroad", stay);
  const points = pointsOf(view, series);
  const domain = fanDomain(view, stay, evidence);
  const claims = claimMarks(marksFor(evidence, stay, "ALL"), domain[1], frame.fontSize * 0.36, evidence);
  return overTime(view, frame, {
    label: `${capitalised(view.stays[stay])}: people away at the end of each month; the numbers stand in the table below`,
    height: isNarrow(frame) ? 190 : stay === "settled" ? 300 : 220,
    domain,
    tick: asClaimed,
    wordsAt: "bottom",
    marks: [assumption(view, stay, frame, points), bands(points), claims, answerMark(view, stay, frame)],
  });
}

/** Behind the fan, where the evidence hardly speaks: the 80 % band of what was assumed. */
function assumption(view: View, stay: Stay, frame: Frame, points: readonly Point[]): Plot.Markish[] {
  const answer = answerOf(view, "abroad", stay);
  if (answer === undefined || !isAssumed(answer)) return [];
  const area = Plot.areaY(points, {
    x: "at",
    y1: (point: Point) => point.summary?.prior10,
    y2: (point: Point) => point.summary?.prior90,
    fill: hatched(frame),
    clip: true,
  });
  return [hatching(frame), area];
}

function answerMark(view: View, stay: Stay, frame: Frame): Plot.Markish[] {
  const answer = answerOf(view, "abroad", stay);
  if (answer === undefined) return [];
  const at = {x: view.answerAt + 1, y: answer.q50};
  const label = personsInWords(answer.q50) + (isNarrow(frame) ? "" : ` in ${monthWords(view.answerAt)}`);
  const late = placeOf(view, at.x) + (label.length * 0.62 * frame.fontSize) / (0.8 * frame.width) > 1;
  return [
    Plot.dot([at], {x: "x", y: "y", r: 4, fill: "var(--ink)"}),
    Plot.text([label], {
      ...at,
      textAnchor: late ? "end" : "start",
      dx: late ? -frame.fontSize * 0.4 : frame.fontSize * 0.4,
      dy: -frame.fontSize,
      fontWeight: 600,
      stroke: "var(--paper)",
      strokeWidth: 4,
      fill: "var(--ink)",
    }),
  ];
}

/** How far along the axis a moment lies, 0–1. */
function placeOf({from, until}: View, at: number): number {
  return (at - from) / (until + 1 - from);
}
