import type {RenderFunction} from "@observablehq/plot";
import type {Frame} from "./chart.ts";

const namespace = "http://www.w3.org/2000/svg";

/** Fill of an area that shows what was assumed; the drawing needs `hatching` among its marks. */
export function hatched(frame: Frame): string {
  return `url(#${frame.id}-hatching)`;
}

/** A mark that defines the hatching: grey diagonal lines, 5 pixels apart. */
export function hatching({document, id}: Frame): RenderFunction {
  return () => {
    const group = document.createElementNS(namespace, "g");
    const pattern = element(group, "pattern", {
      id: `${id}-hatching`,
      width: "5",
      height: "5",
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    });
    element(pattern, "line", {x1: "0", y1: "0", x2: "0", y2: "5", stroke: "var(--prior)", "stroke-width": "2.4"});
    return group;
  };
}

function element(parent: Element, name: string, attributes: Readonly<Record<string, string>>): Element {
  const child = parent.ownerDocument.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, value);
  return parent.appendChild(child);
}
