import * as Plot from "@observablehq/plot";
import {sourceKinds} from "../../account/observation.ts";
import type {Leaning} from "../leaning.ts";
import {counted, countInWords} from "../numbers.ts";
import {plainText, shortened} from "../plain-text.ts";
import {capitalised, classWords, kindWords} from "../words.ts";
import {type Chart, type Frame, isNarrow} from "./chart.ts";
import {hatched, hatching} from "./hatching.ts";
import {kindMark} from "./kinds.ts";
import {plotted} from "./plotted.ts";

/** Which way groups of numbers lean from the others. @param leanings those to be drawn, in their order */
export function leaningsChart(leanings: readonly Leaning[], all: readonly Leaning[]): Chart {
  const clear = all.filter((leaning) => leaning.clear).length;
  const groups = counted(all.length, "group of numbers", "groups of numbers");
  return {
    name: "leanings",
    title: `${capitalised(countInWords(clear))} of ${groups} ${clear === 1 ? "leans" : "lean"} clearly one way`,
    subtitle: `How many times as many people (of shares: times the odds) a source counts as the others would lead one to expect. Sign: the middle; line: 90% interval; grey hatching: what we assumed, 90%.${
      leanings.length < all.length ? ` The ${leanings.length} that lean most; all are in the table below.` : ""
    }`,
    draw: (frame) => draw(leanings, frame),
  };
}

function draw(leanings: readonly Leaning[], frame: Frame): SVGSVGElement {
  const {fontSize} = frame;
  const rows = leanings.map((leaning, y) => ({...leaning, y}));
  const [domain, above] = [domainOf(leanings), fontSize * 3.6];
  return plotted(frame, "How sources lean; the numbers stand in the table below", {
    marginLeft: isNarrow(frame) ? fontSize : fontSize * 25,
    marginRight: fontSize * 2,
    marginTop: above,
    marginBottom: fontSize * 0.5,
    height: above + fontSize * (isNarrow(frame) ? 2.9 : 1.9) * rows.length + fontSize * 0.5,
    x: {domain, label: null},
    y: {domain: [rows.length - 0.4, -0.6], axis: null},
    marks: [
      hatching(frame),
      scale(domain, frame),
      rows.map((row) => nameMark(row, frame)),
      Plot.rect(rows, {x1: "priorLow", x2: "priorHigh", ...thick(frame), fill: hatched(frame), clip: true}),
      Plot.ruleY(rows, {x1: "low", x2: "high", y: middleOf(frame), stroke: "var(--ink)", strokeWidth: 2, clip: true}),
      signs(rows, frame),
    ],
  });
}

/** Factors above the chart, and above them the line of those who count as the others. */
function scale(domain: readonly [number, number], frame: Frame): Plot.Markish[] {
  const {fontSize} = frame;
  const look = {anchor: "top", tickSize: 0, label: null, color: "var(--quiet)"} as const;
  return [
    Plot.axisX(ticksWithin(domain, isNarrow(frame)), {...look, tickFormat: tickLabel}),
    Plot.ruleX([0], {stroke: "var(--ink)", insetTop: -fontSize * 1.6}),
    Plot.text(["as the others"], {x: 0, frameAnchor: "top", lineAnchor: "bottom", dy: -fontSize * 1.8}),
  ];
}

function signs(rows: readonly Row[], frame: Frame): Plot.Markish[] {
  const look = {x: "median", y: middleOf(frame), r: frame.fontSize * 0.42};
  return sourceKinds.map((kind) => {
    const ofKind = rows.filter(({group}) => group.kind === kind);
    return kindMark(kind, ofKind, look);
  });
}

interface Row extends Leaning {
  readonly y: number;
}

/** On a telephone the interval stands under its name. */
function middleOf(frame: Frame): (row: Row) => number {
  return ({y}) => y + (isNarrow(frame) ? 0.22 : 0);
}

function thick(frame: Frame) {
  const middle = middleOf(frame);
  const half = isNarrow(frame) ? 0.17 : 0.3;
  return {y1: (row: Row) => middle(row) - half, y2: (row: Row) => middle(row) + half};
}

function nameMark({name, group, y}: Row, frame: Frame): Plot.Markish {
  const narrow = isNarrow(frame);
  return Plot.text([labelOf(name, group.class)], {
    frameAnchor: "left",
    textAnchor: narrow ? "start" : "end",
    y: narrow ? y - 0.28 : y,
    dx: narrow ? 0 : -10,
    title: () => kindWords[group.kind],
    ...(narrow ? {stroke: "var(--paper)", strokeWidth: 3} : {}),
    fill: "var(--ink)",
  });
}

/** Numbers of people go without saying. */
function labelOf(name: string, about: Leaning["group"]["class"]): string {
  const suffix = about === "level" ? "" : ` (${classWords[about]})`;
  return shortened(plainText(name), 40 - suffix.length) + suffix;
}

function domainOf(leanings: readonly Leaning[]): [number, number] {
  const most = Math.max(Math.log(2), ...leanings.map(({low, high}) => Math.max(-low, high)));
  const reach = Math.min(Math.log(12), 1.1 * most);
  return [-reach, reach];
}

function ticksWithin([low, high]: readonly [number, number], narrow: boolean): number[] {
  const factors = high > Math.log(6) || narrow ? [2, 5, 10] : [1.5, 2, 3, 5];
  const ticks = factors.map(Math.log).filter((tick) => tick < high - 0.1 && -tick > low + 0.1);
  return [...ticks.map((tick) => -tick), ...ticks];
}

function tickLabel(tick: number): string {
  return `${tick < 0 ? "÷" : "×"} ${Number(Math.exp(Math.abs(tick)).toFixed(1))}`;
}
