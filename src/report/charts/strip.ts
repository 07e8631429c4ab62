import * as Plot from "@observablehq/plot";
import type {QuantitySummary} from "../../estimate/result.ts";
import {personsInWords, shareInTable} from "../numbers.ts";
import type {Answer, AnswerPart} from "../sentences.ts";
import {capitalised, quantityWords} from "../words.ts";
import {intervals} from "./bands.ts";
import type {Chart, Frame} from "./chart.ts";
import {hatched, hatching} from "./hatching.ts";
import {plotted} from "./plotted.ts";

/** Where the answers stand in their columns, on a telephone and beside each other. */
export const stripFrame = {width: 400, fontSize: 14} as const;

/** One stay's row of a strip, top to bottom. */
interface Row {
  readonly y: number;
  readonly label: string;
  readonly summary: QuantitySummary;
}

/** One answer under both stays on one scale: 50, 80 and 90 % intervals, the middle, and behind them what we assumed. */
export function stripChart(answer: Answer): Chart {
  const rows = rowsOf(answer);
  return {
    name: `answer-${answer.quantity.replace("_", "-")}`,
    title: answer.sentence,
    subtitle: `${answer.quantity === "returned_share" ? "Share" : "Persons"}. Line: the middle of the estimate; bars from strong to faint: 50, 80 and 90% intervals; grey hatching: what we assumed, 80%.`,
    draw: (frame) => draw(answer, rows, frame),
  };
}

function rowsOf({settled, any, stays}: Answer): Row[] {
  const row = (part: AnswerPart, stay: "settled" | "any", y: number) =>
    part.summary === undefined ? [] : [{y, label: stays[stay], summary: part.summary}];
  return [...row(settled, "settled", 0), ...row(any, "any", 1)];
}

function draw({quantity}: Answer, rows: readonly Row[], frame: Frame): SVGSVGElement {
  const {fontSize} = frame;
  const share = quantity === "returned_share";
  const limit = share ? 1 : limitOf(rows);
  const label = `${capitalised(quantityWords[quantity])}: intervals under both stays`;
  return plotted(frame, label, {
    margin: fontSize * 0.8,
    marginTop: 0,
    marginRight: fontSize * 2,
    marginBottom: fontSize * 1.8,
    height: fontSize * (1.8 + 3.1 * rows.length),
    x: {domain: [0, limit], label: null},
    y: {domain: [rows.length - 0.6, -0.72], axis: null},
    marks: [
      hatching(frame),
      Plot.axisX({
        ticks: 3,
        tickSize: 4,
        tickFormat: (value: number) => (share ? shareInTable(value) : personsInWords(value)),
        label: null,
        color: "var(--quiet)",
      }),
      rows.flatMap((row) => [nameOf(row), assumption(row, frame), estimate(row)]),
      Plot.ruleX([0], {stroke: "var(--ink)"}),
    ],
  });
}

/** What we assumed reaches far; it may run out of the strip, the estimate may not. */
function limitOf(rows: readonly Row[]): number {
  const most = Math.max(1, ...rows.map(({summary}) => summary.q95));
  return Math.min(1.4 * most, Math.max(1.05 * most, ...rows.map(({summary}) => summary.prior90)));
}

function nameOf({label, y}: Row): Plot.Markish {
  return Plot.text([label], {
    frameAnchor: "left",
    textAnchor: "start",
    y: y - 0.5,
    fill: "var(--quiet)",
    dx: 4,
  });
}

function assumption({summary, y}: Row, frame: Frame): Plot.Markish {
  return Plot.rect([summary], {
    x1: "prior10",
    x2: "prior90",
    y1: y - 0.28,
    y2: y + 0.28,
    fill: hatched(frame),
    clip: true,
  });
}

function estimate({summary, y}: Row): Plot.Markish[] {
  const bars = intervals.map(({low, high, opacity}) =>
    Plot.rect([summary], {x1: low, x2: high, y1: y - 0.17, y2: y + 0.17, fill: "var(--fan)", fillOpacity: opacity}),
  );
  const ground = Plot.rect([summary], {x1: "q05", x2: "q95", y1: y - 0.17, y2: y + 0.17, fill: "var(--paper)"});
  const middle = Plot.ruleX([summary], {x: "q50", y1: y - 0.28, y2: y + 0.28, stroke: "var(--ink)", strokeWidth: 2.5});
  return [ground, ...bars, middle];
}
