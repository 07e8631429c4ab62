import * as Plot from "@observablehq/plot";
import {type SourceKind, type Stay, sourceKinds} from "../../account/observation.ts";
import type {ClaimMark} from "../claim-mark.ts";
import {asClaimed} from "../numbers.ts";
import {plainText, shortened} from "../plain-text.ts";
import type {Evidence} from "../view.ts";
import {kindMark} from "./kinds.ts";

/** A mark as it is drawn: with its sign, and where it leads. */
interface Drawn extends ClaimMark {
  readonly y: number;
  readonly beyond: boolean;
  readonly href: string;
  readonly title: string;
}

/** More would hide the fan. The list of evidence has them all. */
const drawnAtMost = 150;

/** What the signs on a chart mean, beside the legend of kinds. */
export const aboutMarks =
  "Signs: what sources say, each opening to its words; line: the interval stated; arrow: at least, or at most; hollow: people who had moved there before are counted, too; ⋮ : beyond the scale.";

/** The claims about a place that a chart of one stay shows: those that state it, or leave it open. */
export function marksFor({marks}: Pick<Evidence, "marks">, stay: Stay, place: string): readonly ClaimMark[] {
  const about = marks.filter((each) => each.place === place && (each.stay === stay || each.stay === "unclear"));
  return about.slice(0, drawnAtMost);
}

/** How far up a chart goes for its claims: to the highest of them, but never more than half again as high as its fan. */
export function reachFor(marks: readonly ClaimMark[], fan: number): number {
  return Math.min(1.5 * fan, Math.max(fan, ...marks.map((mark) => 1.05 * signOf(mark))));
}

/**
 * Claims as signs in the shape of their kind, with their interval; an arrow up for “at least”, down for “at most”; hollow
 * where a claim counts people who had moved before. What lies beyond the top stands at it, with two dots above.
 */
export function claimMarks<Extra extends object>(
  marks: readonly (ClaimMark & Extra)[],
  top: number,
  size: number,
  evidence: Evidence,
  facets: Readonly<Record<string, string>> = {},
): Plot.Markish[] {
  const drawn = marks.map((mark) => ({...mark, ...lookOf(mark, top, evidence)}));
  const channels = {...facets, x: "at", href: "href", title: "title"};
  const arrows = {...channels, y: "y", length: size * 3.2, anchor: "start", stroke: "var(--ink)"} as const;
  const bounds = drawn.filter(({beyond}) => !beyond);
  return [
    Plot.ruleX(drawn.filter(isInterval), {
      ...channels,
      y1: low,
      y2: (mark: Drawn) => Math.min(top, high(mark)),
      stroke: "var(--ink)",
      strokeWidth: 1.5,
    }),
    Plot.vector(
      bounds.filter(({form}) => form === "at least"),
      {...arrows, rotate: 0},
    ),
    Plot.vector(
      bounds.filter(({form}) => form === "up to"),
      {...arrows, rotate: 180},
    ),
    sourceKinds.map((kind) =>
      signs(
        drawn.filter((mark) => mark.kind === kind),
        kind,
        size,
        channels,
      ),
    ),
    Plot.text(
      drawn.filter(({beyond}) => beyond),
      {
        ...channels,
        y: "y",
        text: () => "⋮",
        dy: -size * 2.4,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 3,
      },
    ),
  ];
}

function signs(marks: readonly Drawn[], kind: SourceKind, size: number, channels: object): Plot.Markish[] {
  const look = {...channels, y: "y", r: size};
  const isHollow = ({withEarlier}: Drawn) => withEarlier;
  return [
    kindMark(kind, marks.filter(isHollow), {...look, fill: "var(--paper)"}),
    kindMark(
      kind,
      marks.filter((mark) => !isHollow(mark)),
      look,
    ),
  ];
}

function lookOf(mark: ClaimMark, top: number, {anchors, byId}: Evidence) {
  const y = signOf(mark);
  const who = shortened(plainText(byId.get(mark.row)?.attributedTo || "nobody named"), 60);
  return {
    y: Math.min(y, top),
    beyond: y > top,
    href: `#${anchors.get(mark.row) ?? "used"}`,
    title: `${who}: ${statedWords(mark)}${mark.withEarlier ? ", people who had moved there before included" : ""}`,
  };
}

/** Where the sign stands: at the middle, or at the only end there is. */
function signOf({low, mid, high}: ClaimMark): number {
  if (mid !== null) return mid;
  if (low !== null && high !== null) return (low + high) / 2;
  return low ?? high ?? 0;
}

function isInterval({low, high}: ClaimMark): boolean {
  return low !== null && high !== null && low !== high;
}

function low(mark: ClaimMark): number {
  return mark.low ?? signOf(mark);
}

function high(mark: ClaimMark): number {
  return mark.high ?? signOf(mark);
}

function statedWords({low, mid, high, form}: ClaimMark): string {
  if (low !== null && high !== null && low !== high) return `${asClaimed(low)} to ${asClaimed(high)}`;
  const stated = asClaimed(mid ?? low ?? high ?? 0);
  return form === "at least" ? `at least ${stated}` : form === "up to" ? `at most ${stated}` : stated;
}
