import type {Nodes, PhrasingContent, Root, RootContent, Table} from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import {unified} from "unified";
import type {TextRange} from "../../core/span.ts";
import {align} from "../align.ts";
import type {Grid} from "../compose.ts";
import type {Piece} from "../piece.ts";
import {tidy} from "../tidy.ts";
import type {Paragraph} from "./paragraph.ts";

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

/** The blocks of a Markdown text and its front matter, as written. */
export interface MarkdownBlocks {
  readonly paragraphs: readonly Paragraph[];
  readonly frontMatter: string | undefined;
}

/** Parse Markdown; what is only syntax, HTML or the target of a link becomes no paragraph. */
export function markdownBlocks(source: string): MarkdownBlocks {
  const root: Root = parser.parse(source);
  const yaml = root.children.find((node) => node.type === "yaml");
  return {
    paragraphs: root.children.flatMap((node) => paragraphsOf(node, source, "paragraph")),
    frontMatter: yaml?.value,
  };
}

function paragraphsOf(node: RootContent, source: string, role: Paragraph["role"]): readonly Paragraph[] {
  const under = (children: readonly RootContent[], inside: Paragraph["role"]) =>
    children.flatMap((child) => paragraphsOf(child, source, inside));
  switch (node.type) {
    case "heading":
      return phrase(node.children, source, {role: "heading", level: node.depth});
    case "paragraph":
      return phrase(node.children, source, {role});
    case "list":
      return node.children.flatMap((item) => under(item.children, "item"));
    case "blockquote":
      return under(node.children, "quotation");
    case "footnoteDefinition":
      return under(node.children, "note");
    case "code":
      return withPieces(tidy(align(source, placeOf(node), node.value)), {role});
    case "table":
      return [{role: "table", pieces: [], grid: gridOf(node, source)}];
    default:
      return [];
  }
}

function phrase(
  children: readonly PhrasingContent[],
  source: string,
  block: Pick<Paragraph, "role" | "level">,
): readonly Paragraph[] {
  const isApart = (node: PhrasingContent | undefined) => node?.type === "strong";
  return withPieces(tidy(children.flatMap((child) => piecesOf(child, source, undefined))), {
    ...block,
    beginsApart: isApart(children[0]),
    endsApart: children.length > 1 && isApart(children.at(-1)),
  });
}

function withPieces(pieces: readonly Piece[], block: Omit<Paragraph, "pieces">): readonly Paragraph[] {
  return pieces.length > 0 ? [{...block, pieces}] : [];
}

function piecesOf(node: PhrasingContent, source: string, href: string | undefined): readonly Piece[] {
  if (node.type === "text" || node.type === "inlineCode") {
    const pieces = align(source, inside(node, source), node.value);
    return href === undefined ? pieces : pieces.map((piece) => ({...piece, href}));
  }
  if (node.type === "break") return [{text: "\n", raw: placeOf(node), as: "decode"}];
  if (!("children" in node)) return [];
  const target = node.type === "link" ? node.url : node.type === "linkReference" ? `#${node.identifier}` : href;
  return node.children.flatMap((child) => piecesOf(child, source, target));
}

/** Where the words of a node stand: inline code without its backticks. */
function inside(node: Nodes, source: string): TextRange {
  const {start, end} = placeOf(node);
  const ticks = node.type === "inlineCode" ? (/^`+ ?/.exec(source.slice(start, end))?.[0].length ?? 0) : 0;
  return {start: start + ticks, end: end - ticks};
}

function gridOf(table: Table, source: string): Grid {
  const rows = table.children.map((row) =>
    row.children.map((cell) => ({pieces: tidy(cell.children.flatMap((child) => piecesOf(child, source, undefined)))})),
  );
  return {caption: "", headerRows: 1, rows};
}

function placeOf(node: Nodes): TextRange {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0};
}
