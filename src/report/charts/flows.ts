import * as Plot from "@observablehq/plot";
import type {Stay} from "../../account/observation.ts";
import {addMonths, month, monthWords} from "../../core/month.ts";
import type {QuantitySummary} from "../../estimate/result.ts";
import {asClaimed, countInWords, personsInWords} from "../numbers.ts";
import {seriesOf, type View} from "../view.ts";
import {capitalised, listed} from "../words.ts";
import {type Chart, type Frame, isNarrow} from "./chart.ts";
import {overTime} from "./time-frame.ts";

/** One month's bar, with its 80 % interval; below zero for people who came back. */
interface Bar {
  readonly from: number;
  readonly until: number;
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** Left and came back in each month: departures up, returns down, from one zero line. */
export function flowsChart(view: View, stay: Stay): Chart {
  return {
    name: `left-and-came-back-${stay}`,
    title: `${capitalised(view.stays[stay])}: ${burstOf(view, stay)}`,
    subtitle: `Persons in each month: up, those who left; down, those who came back. Bar: the middle of the estimate; line: 80% interval.`,
    draw: (frame) => draw(view, stay, frame),
  };
}

/** In how few months half of the departures fell, of those that evidence speaks of. */
function burstOf(view: View, stay: Stay): string {
  const known = shownOf(view, "departures", stay).filter((summary) => !summary.forecast);
  const all = known.reduce((sum, {q50}) => sum + q50, 0);
  if (all === 0) return "no departures can be shown";
  if (known.length < 4)
    return `about ${personsInWords(all)} left in ${countInWords(known.length)} ${known.length === 1 ? "month" : "months"}`;
  const few = fewestForHalf(known, all);
  const when = few.length > 3 ? `${countInWords(few.length)} of ${known.length} months` : listed(few.map(wordsOf));
  const which =
    known.at(-1)?.month === view.result.case.until
      ? "all departures"
      : `the departures up to ${wordsOf(known.at(-1) as QuantitySummary)}`;
  return `half of ${which} fell in ${when}`;
}

/** The fewest months that hold half of all departures, oldest first. */
function fewestForHalf(known: readonly QuantitySummary[], all: number): readonly QuantitySummary[] {
  let sum = 0;
  const enough = new Set<QuantitySummary>();
  for (const largest of [...known].sort((a, b) => b.q50 - a.q50)) {
    if (sum >= all / 2) break;
    sum += largest.q50;
    enough.add(largest);
  }
  return known.filter((summary) => enough.has(summary));
}

function wordsOf(summary: QuantitySummary): string {
  return monthWords(month(summary.month));
}

function draw(view: View, stay: Stay, frame: Frame): SVGSVGElement {
  const departures = shownOf(view, "departures", stay).map((summary) => barOf(summary, 1));
  const returns = shownOf(view, "returns", stay).map((summary) => barOf(summary, -1));
  const all = [...departures, ...returns];
  const known = all.filter((bar) => bar.from <= view.lastEvidence);
  return overTime(view, frame, {
    label: `${capitalised(view.stays[stay])}: people who left and who came back in each month; the numbers stand in the table below`,
    height: isNarrow(frame) ? 190 : stay === "settled" ? 260 : 220,
    domain: domainOf(known.length === 0 ? all : known),
    tick: (value) => asClaimed(Math.abs(value)),
    wordsAt: "top",
    marks: [bars(departures, "var(--fan)"), bars(returns, "var(--back)"), names(frame)],
  });
}

/** Below zero there is always room for the words. */
function domainOf(bars: readonly Bar[]): readonly [number, number] {
  const most = Math.max(1, ...bars.map((bar) => bar.high));
  return [Math.min(-0.14 * most, ...bars.map((bar) => bar.low)), most];
}

function bars(data: readonly Bar[], colour: string): Plot.Markish[] {
  const x = {x1: "from", x2: "until", insetLeft: 0.75, insetRight: 0.75};
  return [
    Plot.rect(data, {...x, y1: 0, y2: "middle", fill: colour, fillOpacity: 0.6, clip: true}),
    Plot.ruleX(data, {
      x: (bar: Bar) => (bar.from + bar.until) / 2,
      y1: "low",
      y2: "high",
      stroke: colour,
      strokeWidth: 1.5,
      clip: true,
    }),
  ];
}

function names({fontSize}: Frame): Plot.Markish[] {
  const place = {
    frameAnchor: "right",
    textAnchor: "end",
    fontWeight: 600,
    stroke: "var(--paper)",
    strokeWidth: 4,
  } as const;
  return [
    Plot.text(["left ↑"], {...place, y: 0, dx: -6, dy: -fontSize, fill: "var(--fan)"}),
    Plot.text(["came back ↓"], {...place, y: 0, dx: -6, dy: fontSize * 1.1, fill: "var(--back)"}),
  ];
}

function barOf(summary: QuantitySummary, sign: 1 | -1): Bar {
  const from = month(summary.month);
  const [low, high] = [sign * summary.q10, sign * summary.q90].sort((a, b) => a - b) as [number, number];
  return {from, until: addMonths(from, 1), middle: sign * summary.q50, low, high};
}

function shownOf(view: View, quantity: "departures" | "returns", stay: Stay): readonly QuantitySummary[] {
  return seriesOf(view, quantity, stay).filter((summary) => summary.shown);
}
