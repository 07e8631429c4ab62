import {plainText} from "../plain-text.ts";
import {light, withColours} from "../tokens.ts";
import {type Chart, wide} from "./chart.ts";

const namespace = "http://www.w3.org/2000/svg";
const margin = 20;

/**
 * A chart as a file of its own: with its title and its words, light colours written in, on white, and under it where
 * it comes from.
 */
export function standalone(chart: Chart, document: Document, from: string): string {
  const drawing = chart.draw({...wide, document, id: chart.name});
  const [width, height] = [wide.width, Number(drawing.getAttribute("height"))];
  const title = block(document, chart.title, {size: 19, weight: "600", fill: light.ink, y: margin});
  const subtitle = block(document, chart.subtitle, {size: 13, weight: "400", fill: light.quiet, y: title.end + 4});
  const source = block(document, from, {
    size: 12,
    weight: "400",
    fill: light.quiet,
    y: subtitle.end + height + 2 * margin,
  });
  const total = {width: width + 2 * margin, height: source.end + margin};
  const svg = element(document, "svg", {
    ...sizes(total),
    viewBox: `0 0 ${total.width} ${total.height}`,
    "font-family": "system-ui, 'DejaVu Sans', sans-serif",
    "font-size": String(wide.fontSize),
    color: light.ink,
  });
  const ground = element(document, "rect", {...sizes(total), fill: light.paper});
  svg.append(ground, title.group, subtitle.group, placed(drawing, subtitle.end + margin), source.group);
  return withColours(serialised(svg, document), light);
}

function sizes({width, height}: {readonly width: number; readonly height: number}) {
  return {width: String(width), height: String(height)};
}

function placed(drawing: SVGSVGElement, y: number): SVGSVGElement {
  for (const [name, value] of Object.entries({x: margin, y, overflow: "visible"}))
    drawing.setAttribute(name, String(value));
  return drawing;
}

interface Look {
  readonly size: number;
  readonly weight: string;
  readonly fill: string;
  /** Top of the first line. */
  readonly y: number;
}

/** A text in lines as wide as the chart, and where the last one ends. */
function block(
  document: Document,
  text: string,
  {size, weight, fill, y}: Look,
): {readonly group: Element; readonly end: number} {
  const group = element(document, "g", {"font-size": String(size), "font-weight": weight, fill});
  const lines = wrapped(plainText(text), wide.width / (size * 0.62));
  lines.forEach((words, i) => {
    const line = element(document, "text", {x: String(margin), y: String(y + size * (0.9 + 1.35 * i))});
    line.textContent = words;
    group.append(line);
  });
  return {group, end: y + lines.length * size * 1.35};
}

/** Lines of at most `length` characters, broken between words. */
function wrapped(text: string, length: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > length) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function element(document: Document, name: string, attributes: Readonly<Record<string, string>>): Element {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** As XML: HTML would write `&nbsp;`, which a file of SVG does not know. */
function serialised(svg: Element, document: Document): string {
  const view = document.defaultView;
  if (view === null) throw new TypeError("a document without a window cannot write XML");
  return new view.XMLSerializer().serializeToString(svg);
}
