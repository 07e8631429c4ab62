import type {TextRange} from "../core/span.ts";
import type {Piece} from "./piece.ts";

/** A parsed page, free of any parser: its elements, and where the source has each word. */
export interface Markup {
  readonly root: MarkupElement;
  /** Words of the article that could not be found again in the tree of the page. */
  readonly unanchored: readonly string[];
}

export type MarkupNode = MarkupElement | MarkupText;

export interface MarkupElement {
  /** Lower case. */
  readonly tag: string;
  /** Only those in `keptAttributes`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly raw: TextRange;
  readonly children: readonly MarkupNode[];
}

export interface MarkupText {
  readonly pieces: readonly Piece[];
  /** Whether the article extractor counts these words to the article. */
  readonly kept: boolean;
}

/** What reading looks at: what an element is for, where it leads, whether it shows, what it says of the article. */
export const keptAttributes = [
  "aria-hidden",
  "aria-label",
  "class",
  "colspan",
  "content",
  "datetime",
  "hidden",
  "href",
  "id",
  "itemprop",
  "itemtype",
  "lang",
  "name",
  "property",
  "rel",
  "role",
  "rowspan",
  "style",
  "type",
] as const;

export function isElement(node: MarkupNode): node is MarkupElement {
  return "tag" in node;
}

/** The element and all under it that pass, in document order. */
export function findAll(element: MarkupElement, passes: (element: MarkupElement) => boolean): readonly MarkupElement[] {
  const below = element.children.filter(isElement).flatMap((child) => findAll(child, passes));
  return passes(element) ? [element, ...below] : below;
}

/** All words under an element, in order. */
export function piecesUnder(node: MarkupNode): readonly Piece[] {
  return isElement(node) ? node.children.flatMap(piecesUnder) : node.pieces;
}
