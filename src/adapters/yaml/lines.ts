import {type Document, isAlias, isMap, isNode, isScalar, isSeq, type LineCounter} from "yaml";

/** Keys and places in lists, from the root of a document: `["events", 0, "date"]`. */
export type Path = readonly PropertyKey[];

/** The line on which something stands, or, where it is missing, the line of what ought to hold it; 1-based. */
export function lineOf(path: Path, document: Document, lines: LineCounter): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const step of path) {
    const holder = isAlias(node) ? node.resolve(document) : node;
    const pair = isMap(holder) ? holder.items.find(({key}) => isScalar(key) && key.value === step) : undefined;
    node = isSeq(holder) ? holder.items[step as number] : pair?.value;
    offset = startOf(pair?.key) ?? startOf(node) ?? offset;
  }
  return lines.linePos(offset ?? 0).line;
}

/** `events[0].date`, as a person would say it. */
export function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
