import * as Plot from "@observablehq/plot";
import {month} from "../../core/month.ts";
import {type Lane, laneOf, lanes, oneOf, statusOf} from "../acts.ts";
import {placeInTime} from "../dates.ts";
import {asClaimed, counted} from "../numbers.ts";
import type {Act} from "../page-ledger.ts";
import {plainText, shortened} from "../plain-text.ts";
import type {Evidence, View} from "../view.ts";
import {capitalised, listed} from "../words.ts";
import type {Chart, Frame} from "./chart.ts";
import {fanDomain} from "./fan.ts";
import {plotted} from "./plotted.ts";
import {timeAxis} from "./time-axis.ts";
import {ground, leftOf} from "./time-frame.ts";

/** Calls to return, incentives, programmes, punishments and rules, a lane each, on the axis of months. */
export function lanesChart(view: View, evidence: Evidence): Chart {
  const shown = placed(view, evidence);
  return {
    name: "acts",
    title: datedOf(shown),
    subtitle:
      "A sign each, at its day, or a bar over its month or year. Solid: in force or said as a fact; hollow: proposed, planned or expected; crossed out: dropped, denied or missing.",
    draw: (frame) => draw(view, shown, evidence, frame),
  };
}

/** “3 calls to return and 1 punishment have a day within these months”. */
function datedOf(acts: readonly Placed[]): string {
  const counts = lanes.flatMap((lane) => {
    const count = acts.filter((act) => act.lane === lane).length;
    return count === 0 ? [] : [counted(count, oneOf[lane], lane)];
  });
  if (counts.length === 0) return "No act has a day within these months";
  return `${listed(counts)} ${acts.length === 1 ? "has" : "have"} a day within these months`;
}

interface Placed extends Act {
  readonly lane: Lane;
  readonly from: number;
  readonly until: number;
  readonly look: "solid" | "hollow" | "struck";
  readonly href: string;
  readonly title: string;
}

/** More would be a smear. */
const drawnAtMost = 300;

/** Acts with a day within the account. */
function placed({from, until}: View, {acts, anchors}: Evidence): readonly Placed[] {
  const within = acts.flatMap((act): Placed[] => {
    if (act.date === null) return [];
    const start = act.date.length === 4 ? month(`${act.date}-01`) : placeInTime(act.date);
    if (start < from || start >= until + 1) return [];
    const end = act.date.length === 4 ? start + 12 : act.date.length === 7 ? start + 1 : start;
    return [
      {
        ...act,
        lane: laneOf(act),
        from: start,
        until: Math.min(end, until + 1),
        look: statusOf(act).look,
        href: `#${anchors.get(act.claim) ?? "acts"}`,
        title: `${statusOf(act).words}: ${shortened(plainText(act.statement), 120)}`,
      },
    ];
  });
  return within.slice(0, drawnAtMost);
}

/** Lanes without an act are left out. The axis of months stands under that of the fan. */
function draw(view: View, acts: readonly Placed[], evidence: Evidence, frame: Frame): SVGSVGElement {
  const {fontSize, width} = frame;
  const shown = lanes.filter((lane) => acts.some((act) => act.lane === lane));
  const [left, right] = [leftOf(fanDomain(view, "settled", evidence), asClaimed, fontSize), fontSize];
  const [top, bottom] = [fontSize * 0.5, fontSize * 3.2];
  return plotted(frame, "Dated acts by kind; each stands in the list below", {
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: bottom,
    height: top + bottom + shown.length * fontSize * 3,
    x: {domain: [view.from, view.until + 1], label: null},
    y: {domain: [shown.length - 0.5, -0.5], axis: null},
    marks: [
      ground(view),
      Plot.ruleX(view.result.case.events, {x: ({date}) => placeInTime(date), stroke: "var(--quiet)"}),
      Plot.ruleY(shown.keys(), {y: (lane: number) => lane + 0.2, stroke: "var(--line)"}),
      timeAxis(view.from, view.until, width - left - right, fontSize),
      Plot.text(shown, {...laneName, text: capitalised, y: (_: string, i: number) => i - 0.27}),
      signs(
        acts.map((act) => ({...act, y: shown.indexOf(act.lane) + 0.2})),
        fontSize,
      ),
    ],
  });
}

const laneName = {
  frameAnchor: "left",
  textAnchor: "start",
  dx: 4,
  fill: "var(--quiet)",
  stroke: "var(--paper)",
  strokeWidth: 3,
} as const;

/** A day is a dot; a month or a year, whose day nobody says, a bar with a dot at its middle. */
function signs(acts: readonly (Placed & {readonly y: number})[], fontSize: number): Plot.Markish[] {
  const channels = {y: "y", href: "href", title: "title"};
  const middle = ({from, until}: Placed) => (from + until) / 2;
  const r = fontSize * 0.36;
  const bars = acts.filter(({from, until}) => until > from);
  const struck = acts.filter(({look}) => look === "struck");
  return [
    Plot.ruleY(bars, {...channels, x1: "from", x2: "until", stroke: "var(--ink)", strokeWidth: 3, strokeOpacity: 0.45}),
    Plot.dot(acts, {
      ...channels,
      x: middle,
      r,
      fill: ({look}: Placed) => (look === "solid" ? "var(--ink)" : "var(--paper)"),
      stroke: "var(--ink)",
      strokeWidth: 1.5,
    }),
    Plot.dot(struck, {...channels, x: middle, symbol: "times", r: r * 1.5, stroke: "var(--ink)", strokeWidth: 1.8}),
  ];
}
