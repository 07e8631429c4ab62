import type {LineageNode, LineageTrees, RootStatus} from "../app/case/lineage-trees.ts";
import {indent, printable, wrap} from "./layout.ts";
import type {Output} from "./terminal.ts";

/** Who took a number from whom: each root with its tree, and what changed on the way. */
export function lineageText({roots, alone}: LineageTrees, out: Output): string {
  const rest = `${alone.toLocaleString("en")} ${alone === 1 ? "root that nothing was" : "roots that nothing was"} taken from`;
  const lines = [...roots.flatMap((root) => [...nodeLines(root, 0, out), ""]), ...(alone === 0 ? [] : [rest])];
  return lines.map((line) => `${line}\n`).join("");
}

function nodeLines(node: LineageNode, depth: number, out: Output): string[] {
  const {bold, dim, yellow} = out.colors;
  const margin = depth * step;
  const width = out.width - margin;
  const how = node.relation === null ? bold(rootWords[node.rootStatus]) : relationWords[node.relation];
  const who = [node.attributedTo === "" ? "nobody named" : printable(node.attributedTo), node.published];
  const lines = [
    `${how}  ${dim(node.id)}`,
    ...indent(wrap(printable(node.claim), width - 2), 2),
    ...indent(wrap(who.filter((part) => part !== "").join(", "), width - 2), 2).map(dim),
    ...(node.alsoFrom.length === 0 ? [] : indent(wrap(`with ${node.alsoFrom.join(", ")}`, width - 2), 2)),
    ...(node.drifted.length === 0
      ? []
      : indent(wrap(`changed on the way: ${node.drifted.join(", ")}`, width - 2), 2).map(yellow)),
  ];
  return [...indent(lines, margin), ...node.children.flatMap((child) => nodeLines(child, depth + 1, out))];
}

/** Columns that a child stands to the right of its parent. */
const step = 4;

const rootWords: Readonly<Record<RootStatus, string>> = {
  primary: "root, who counts",
  named: "root, named",
  anonymous: "root, anonymous",
  unresolved: "root, nobody named",
};

const relationWords: Readonly<Record<NonNullable<LineageNode["relation"]>, string>> = {
  copy: "copied",
  suspected: "suspected of repeating it",
  "built-on": "computed from it",
  "part-of": "a part of it",
};
