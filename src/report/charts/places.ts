import * as Plot from "@observablehq/plot";
import type {Stay} from "../../account/observation.ts";
import {monthWords} from "../../core/month.ts";
import {asClaimed, countInWords} from "../numbers.ts";
import {placeInSentence, placeName} from "../place-names.ts";
import {plainText, shortened} from "../plain-text.ts";
import {answerOf, type Evidence, seriesOf, type View} from "../view.ts";
import {capitalised, listed} from "../words.ts";
import {bands} from "./bands.ts";
import {type Chart, type Frame, isNarrow} from "./chart.ts";
import {aboutMarks, claimMarks, marksFor, reachFor} from "./claim-marks.ts";
import {plotted} from "./plotted.ts";
import {highestOf, pointsOf} from "./points.ts";
import {ticksBetween} from "./time-axis.ts";

/** Hosts from the most people away to the fewest, `other` last; those without a number that may be shown before it. */
export function placesBySize(view: View): readonly string[] {
  const size = (host: string) => (host === "other" ? -2 : (answerOf(view, "abroad", "settled", host)?.q50 ?? -1));
  return [...view.result.case.hosts].sort((a, b) => size(b) - size(a));
}

/** People of one stay, by place: one small fan each, all on one scale. */
export function placesChart(view: View, stay: Stay, evidence: Evidence): Chart {
  return {
    name: `places-${stay}`,
    title: concentrationOf(view, stay),
    subtitle: `${capitalised(view.stays[stay])}, persons there at the end of each month, all places on one scale. Line: the middle of the estimate; bands: 50, 80 and 90% intervals.${
      view.lastEvidence < view.until
        ? " Grey ground: after the evidence, what the model expects if nothing new happens."
        : ""
    }${evidence.marks.length === 0 ? "" : ` ${aboutMarks}`}`,
    draw: (frame) => draw(view, stay, evidence, frame),
  };
}

/** “Four in ten of the people who settled abroad were, in June 2023, in three places: …”, the month of the answer. */
export function concentrationOf(view: View, stay: Stay = "settled"): string {
  const sized = placesBySize(view).flatMap((host) => {
    const persons = answerOf(view, "abroad", stay, host)?.q50;
    return persons === undefined ? [] : [{host, persons}];
  });
  const all = sized.reduce((sum, {persons}) => sum + persons, 0);
  const named = sized.filter(({host}) => host !== "other");
  const first = named.slice(0, named.length > 4 ? 3 : 1);
  if (first.length === 0 || all === 0) return "Where people are cannot be shown";
  const tenths = Math.round((10 * first.reduce((sum, {persons}) => sum + persons, 0)) / all);
  const where = listed(first.map(({host}) => placeInSentence(host)));
  const places = first.length === 1 ? `in ${where}` : `in ${countInWords(first.length)} places: ${where}`;
  return `${tenthsInWords(tenths)} of ${ofWhom(view, stay)} were, in ${monthWords(view.answerAt)}, ${places}`;
}

function ofWhom({stays}: View, stay: Stay): string {
  return stay === "settled" ? `the ${stays.settled}` : "all who were away";
}

function tenthsInWords(tenths: number): string {
  if (tenths >= 10) return "Nearly all";
  return tenths < 1 ? "Fewer than one in ten" : `About ${countInWords(tenths)} in ten`;
}

function draw(view: View, stay: Stay, evidence: Evidence, frame: Frame): SVGSVGElement {
  const {fontSize} = frame;
  const hosts = placesBySize(view);
  const cells = cellsFor(hosts, isNarrow(frame) ? 2 : 5);
  const series = hosts.map((host) => seriesOf(view, "abroad", stay, host));
  const points = series.flatMap((months, i) => pointsOf(view, months).map((point) => ({...cells[i], ...point})));
  const lines = (cells.at(-1)?.line ?? 0) + 1;
  const claims = cells.flatMap((cell) => marksFor(evidence, stay, cell.host).map((mark) => ({...cell, ...mark})));
  const top = reachFor(claims, Math.max(...series.map(highestOf)));
  return plotted(frame, `${capitalised(view.stays[stay])}, by place; the numbers stand in the table below`, {
    marginLeft: fontSize * 4.6,
    marginRight: fontSize,
    marginBottom: fontSize * 2.2,
    marginTop: fontSize * 0.5,
    height: lines * (isNarrow(frame) ? 96 : 104) + fontSize * 3,
    x: {domain: [view.from, view.until + 1]},
    y: {domain: [0, top]},
    fx: {axis: null, padding: 0.12},
    fy: {axis: null, padding: 0.35},
    marks: [
      ground(view, cells),
      bands(points, byCell),
      axes(view),
      claimMarks(claims, top, fontSize * 0.28, evidence, byCell),
      names(cells, frame),
    ],
  });
}

/** Where a place stands in the grid. */
interface Cell {
  readonly host: string;
  readonly column: number;
  readonly line: number;
}

const byCell = {fx: "column", fy: "line"};

function cellsFor(hosts: readonly string[], columns: number): readonly Cell[] {
  return hosts.map((host, i) => ({host, column: i % columns, line: Math.floor(i / columns)}));
}

function ground({lastEvidence, until}: View, cells: readonly Cell[]): Plot.Markish[] {
  if (lastEvidence >= until) return [];
  return [Plot.rect(cells, {...byCell, x1: lastEvidence + 1, x2: until + 1, fill: "var(--silence)"})];
}

/** Months under the lowest cell of each column, persons beside the first of each line. */
function axes(view: View): Plot.Markish[] {
  const ticks = ticksBetween(view.from, view.until, 3).filter(({label}) => label !== "");
  const look = {tickSize: 3, label: null, color: "var(--quiet)"};
  return [
    Plot.axisX(
      ticks.map(({at}) => at),
      {...look, facetAnchor: "bottom-empty", tickFormat: (_: number, i: number) => ticks[i]?.label ?? ""},
    ),
    Plot.axisY({...look, facetAnchor: "left", ticks: 2, tickFormat: asClaimed}),
  ];
}

function names(cells: readonly Cell[], frame: Frame): Plot.Markish[] {
  const columns = 1 + Math.max(...cells.map(({column}) => column));
  const room = Math.floor((isNarrow(frame) ? 33 : 84) / columns);
  return [
    Plot.ruleY(cells, {...byCell, y: 0, stroke: "var(--quiet)"}),
    Plot.text(cells, {
      ...byCell,
      text: ({host}: Cell) => shortened(capitalised(plainText(placeName(host))), room),
      frameAnchor: "top-left",
      dy: -frame.fontSize * 0.9,
      fontWeight: 600,
    }),
  ];
}
