import * as Plot from "@observablehq/plot";
import {plainText} from "../plain-text.ts";
import type {Frame} from "./chart.ts";

/**
 * Draw with Observable Plot on the frame's document.
 *
 * Plot's own style element is taken out, as the page has one for all charts, and coordinates are rounded to a tenth of
 * a pixel, which halves the page. Plot numbers its clips through the life of the process: they get names of the frame,
 * so that the same chart is the same bytes. It names the groups of a drawing for readers, too, where ARIA forbids it.
 */
export function plotted(frame: Frame, label: string, options: Plot.PlotOptions): SVGSVGElement {
  const {document, width, fontSize} = frame;
  const svg = Plot.plot({...options, document, width, className: "chart", style: {fontSize: `${fontSize}px`}});
  svg.querySelector("style")?.remove();
  svg.removeAttribute("font-size");
  svg.removeAttribute("font-family");
  svg.setAttribute("role", svg.querySelector("a") === null ? "img" : "group");
  svg.setAttribute("aria-label", plainText(label));
  for (const element of svg.querySelectorAll("*")) {
    element.removeAttribute("aria-label");
    element.removeAttribute("aria-hidden");
    roundCoordinates(element);
  }
  for (const link of svg.querySelectorAll("a")) nameLink(link);
  nameClips(svg, frame.id);
  return svg as SVGSVGElement;
}

/** A link of a drawing as one of a page: its address where a reader of HTML looks for it, and a name. */
function nameLink(link: Element): void {
  const address = link.getAttributeNS(xlink, "href") ?? "";
  link.removeAttributeNS(xlink, "href");
  link.setAttribute("href", address);
  link.setAttribute("aria-label", link.querySelector("title")?.textContent ?? "");
}

const xlink = "http://www.w3.org/1999/xlink";

function roundCoordinates(element: Element): void {
  for (const name of placing) {
    const value = element.getAttribute(name);
    if (value !== null) element.setAttribute(name, value.replace(/-?\d+\.\d{2,}/g, rounded));
  }
}

function rounded(digits: string): string {
  return String(Number(Number(digits).toFixed(1)));
}

function nameClips(svg: Element, id: string): void {
  const names = new Map([...svg.querySelectorAll("clipPath")].map((clip, i) => [clip.id, `${id}-clip-${i}`]));
  for (const clip of svg.querySelectorAll("clipPath")) clip.id = names.get(clip.id) ?? clip.id;
  for (const clipped of svg.querySelectorAll("[clip-path]")) {
    const [, name = ""] = /#([^)]+)/.exec(clipped.getAttribute("clip-path") ?? "") ?? [];
    clipped.setAttribute("clip-path", `url(#${names.get(name)})`);
  }
}

const placing = ["d", "transform", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "cx", "cy"];
