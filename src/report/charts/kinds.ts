import * as Plot from "@observablehq/plot";
import type {SourceKind} from "../../account/observation.ts";
import {plotted} from "./plotted.ts";

/** How a kind of source is drawn: a shape, turned by degrees. Colour only repeats it. */
const shapes: Readonly<Record<SourceKind, {readonly symbol: Plot.SymbolType; readonly rotate: number}>> = {
  "host official": {symbol: "square", rotate: 0},
  "statistical office": {symbol: "diamond", rotate: 0},
  research: {symbol: "circle", rotate: 0},
  media: {symbol: "triangle", rotate: 0},
  "origin official": {symbol: "triangle", rotate: 180},
  survey: {symbol: "cross", rotate: 0},
};

/** Dots in the shape and colour of a kind, with a dark edge, so that the light colours stand out from the paper too. */
export function kindMark<Row>(kind: SourceKind, rows: readonly Row[], options: Plot.DotOptions): Plot.Dot {
  const {symbol, rotate} = shapes[kind];
  return Plot.dot([...rows], {
    fill: kindColour(kind),
    ...options,
    symbol,
    rotate,
    stroke: "var(--ink)",
    strokeWidth: 1,
  });
}

/** `var(--origin-official)`. */
function kindColour(kind: SourceKind): string {
  return `var(--${kind.replace(" ", "-")})`;
}

/** The sign of a kind alone, 16 pixels wide, for legends and tables. Its word stands beside it. */
export function kindSign(kind: SourceKind, document: Document): SVGSVGElement {
  const frame = {document, width: 16, fontSize: 12, id: ""};
  const svg = plotted(frame, kind, {
    height: 16,
    margin: 0,
    x: {domain: [-1, 1], axis: null},
    y: {domain: [-1, 1], axis: null},
    marks: [kindMark(kind, [{x: 0, y: 0}], {x: "x", y: "y", r: 5})],
  });
  svg.removeAttribute("role");
  svg.removeAttribute("aria-label");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "sign");
  return svg;
}
