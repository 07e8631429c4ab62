import * as Plot from "@observablehq/plot";
import {placeInTime} from "../dates.ts";
import {plainText, shortened} from "../plain-text.ts";
import type {View} from "../view.ts";

/** A dated event as a flag: its place in time, its label, and the line above the chart that the label stands in. */
export interface Flag {
  readonly at: number;
  readonly label: string;
  readonly line: number;
  /** Which end of the label stands at the date: the end, where it would run out of the chart. */
  readonly anchor: "start" | "end";
  /** A day after which returning changes. */
  readonly ofReturn: boolean;
}

/** The width of a chart's frame and of its letters, pixels. */
export interface Room {
  readonly width: number;
  readonly fontSize: number;
}

/** The case's events, their labels in as many lines as keep them apart. */
export function flagsOf({result, from, until}: View, room: Room): readonly Flag[] {
  const {events, returnEvents} = result.case;
  const taken: [number, number][][] = [];
  return [
    ...events.map((event) => ({...event, ofReturn: false})),
    ...returnEvents.map((event) => ({...event, ofReturn: true})),
  ]
    .map(({date, name, ofReturn}) => ({at: placeInTime(date), label: shortened(plainText(name), 28), ofReturn}))
    .sort((a, b) => a.at - b.at)
    .map((flag) => {
      const x = ((flag.at - from) / (until + 1 - from)) * room.width;
      const length = (flag.label.length * 0.6 + 1) * room.fontSize;
      const anchor = x + length > room.width ? "end" : "start";
      const line = lineFor(taken, anchor === "start" ? [x, x + length] : [x - length, x]);
      return {...flag, line, anchor};
    });
}

/** Pixels above the chart that the labels need. */
export function heightOf(flags: readonly Flag[], fontSize: number): number {
  return flags.reduce((most, {line}) => Math.max(most, line + 1), 0) * lineHeight * fontSize;
}

/** Rules up to their labels; the labels stand over all rules. */
export function flagMarks(flags: readonly Flag[], fontSize: number): Plot.Markish[] {
  return [...flags.map((flag) => rule(flag, fontSize)), ...flags.map((flag) => label(flag, fontSize))];
}

function rule({at, line, ofReturn}: Flag, fontSize: number): Plot.Markish {
  return Plot.ruleX([at], {
    stroke: "var(--quiet)",
    strokeDasharray: ofReturn ? "4,3" : "none",
    insetTop: -(line + 0.9) * lineHeight * fontSize,
  });
}

function label({at, label, line, anchor}: Flag, fontSize: number): Plot.Markish {
  return Plot.text([label], {
    x: at,
    frameAnchor: "top",
    textAnchor: anchor,
    lineAnchor: "bottom",
    dx: anchor === "start" ? 4 : -4,
    dy: -(line + 0.1) * lineHeight * fontSize,
    fill: "var(--ink)",
    stroke: "var(--paper)",
    strokeWidth: 4,
  });
}

const lineHeight = 1.35;

/** The first line in which nothing stands between the ends of a label; takes the place. */
function lineFor(taken: [number, number][][], [from, to]: [number, number]): number {
  const free = taken.findIndex((labels) => labels.every(([start, end]) => end < from || to < start));
  const line = free === -1 ? taken.length : free;
  taken[line] = [...(taken[line] ?? []), [from, to]];
  return line;
}
