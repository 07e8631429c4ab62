import {type DefaultTreeAdapterTypes, parse, type Token} from "parse5";
import {align} from "../../read/align.ts";
import {keptAttributes, type Markup, type MarkupElement, type MarkupNode} from "../../read/markup.ts";
import {findArticle} from "./find-article.ts";
import {markArticle, type TextPlace} from "./mark-article.ts";
import {deepestNesting, measureTree, mostElements} from "./measure-tree.ts";

type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/** A parsed page, or why it was not parsed: one sentence in lower case. */
export type MarkupOutcome = {readonly markup: Markup} | {readonly refused: string};

/**
 * Parse a page: its tree with the place of every word in the source, and which words are of the article.
 *
 * A page too deep or too large for the article extractor is refused before it is tried.
 */
export function parseMarkup(html: string): MarkupOutcome {
  const tree = parse(html, {sourceCodeLocationInfo: true, scriptingEnabled: false});
  const {elements, depth} = measureTree(tree);
  if (elements > mostElements) return {refused: `the page has ${elements} elements; at most ${mostElements} are read`};
  if (depth > deepestNesting)
    return {refused: `elements are nested ${depth} deep in the page; at most ${deepestNesting} are read`};
  const root = tree.childNodes.find(isElement);
  if (!root) return {refused: "the page has no elements"};
  const {kept, lost} = markArticle(placesOfText(root), findArticle(withoutStyles(tree, html)));
  return {markup: {root: asMarkup(root, html, kept), unanchored: lost}};
}

/** The page with its style sheets blanked, which a DOM would parse at length; no element comes or goes. */
function withoutStyles(tree: DefaultTreeAdapterTypes.ParentNode, html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const {startOffset, endOffset} of styleSheets(tree)) {
    parts.push(html.slice(from, startOffset));
    from = endOffset;
  }
  return parts.join("") + html.slice(from);
}

function styleSheets(node: DefaultTreeAdapterTypes.ParentNode): readonly Token.Location[] {
  return node.childNodes.flatMap((child) => {
    if (isText(child)) return "tagName" in node && node.tagName === "style" ? (child.sourceCodeLocation ?? []) : [];
    return isElement(child) ? styleSheets(child) : [];
  });
}

/** Every text of the page in document order, with the numbers of the elements around it, outermost first. */
function placesOfText(root: Element): readonly TextPlace<TextNode>[] {
  const places: TextPlace<TextNode>[] = [];
  let number = 0;
  const walk = (element: Element, around: readonly number[]) => {
    const inside = [...around, number++];
    for (const child of element.childNodes) {
      if (isElement(child)) walk(child, inside);
      else if (isText(child)) places.push({text: child, words: child.value, around: new Set(inside)});
    }
  };
  walk(root, []);
  return places;
}

function asMarkup(element: Element, html: string, kept: ReadonlySet<TextNode>): MarkupElement {
  const at = element.sourceCodeLocation;
  return {
    tag: element.tagName,
    attributes: Object.fromEntries(element.attrs.filter(isKept).map(({name, value}) => [name, value])),
    raw: {start: at?.startOffset ?? 0, end: at?.endOffset ?? 0},
    children: saysNothing(element) ? [] : element.childNodes.flatMap((child) => asNode(child, html, kept)),
  };
}

function asNode(node: DefaultTreeAdapterTypes.ChildNode, html: string, kept: ReadonlySet<TextNode>): MarkupNode[] {
  if (isElement(node)) return [asMarkup(node, html, kept)];
  if (!isText(node) || !node.sourceCodeLocation) return [];
  const {startOffset, endOffset} = node.sourceCodeLocation;
  const pieces = align(html, {start: startOffset, end: endOffset}, node.value);
  return [{pieces, kept: kept.has(node)}];
}

/** Programs and styles have no words for a reader; data about the article is a script as well. */
function saysNothing({tagName, attrs}: Element): boolean {
  if (tagName === "script") return !attrs.some(({name, value}) => name === "type" && /\bld\+json\b/i.test(value));
  return tagName === "style" || tagName === "template";
}

const keptNames: ReadonlySet<string> = new Set(keptAttributes);

function isKept({name}: {readonly name: string}): boolean {
  return keptNames.has(name);
}

function isElement(node: DefaultTreeAdapterTypes.Node): node is Element {
  return "tagName" in node;
}

function isText(node: DefaultTreeAdapterTypes.Node): node is TextNode {
  return node.nodeName === "#text";
}
