import type {Block} from "../../core/evidence-document.ts";
import {isElement, type MarkupElement, type MarkupText} from "../markup.ts";
import type {Piece} from "../piece.ts";
import {isHidden, saysNothing} from "./unseen.ts";

/** Words that stand together on a page: between the ends of its block elements, or two line breaks. */
export interface Passage {
  readonly role: Block["role"];
  /** All its words, and those that the article extractor kept, with the spaces between. */
  readonly pieces: readonly Piece[];
  readonly kept: readonly Piece[];
  /** The elements around it, outermost first; the last is its own. */
  readonly around: readonly MarkupElement[];
  /** Not shown to a reader. */
  readonly hidden: boolean;
}

const blockTags: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol option p pre search section select summary table tbody " +
    "td tfoot th thead title tr ul video audio"
  ).split(" "),
);

const roles: Readonly<Record<string, Block["role"]>> = {
  blockquote: "quotation",
  caption: "caption",
  dd: "item",
  dt: "item",
  figcaption: "caption",
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "item",
};

/** Where the walk is: the elements it is in, and what they mean for the words below. */
interface Place {
  readonly around: readonly MarkupElement[];
  readonly hidden: boolean;
  readonly href: string | undefined;
}

/** The walk: passages that are closed, words of the open one, and whether a line break was the last thing in it. */
interface Walk {
  readonly passages: Passage[];
  open: {readonly piece: Piece; readonly kept: boolean}[];
  isAfterBreak: boolean;
}

/** The passages of a page in reading order. */
export function passagesOf(root: MarkupElement): readonly Passage[] {
  const walk: Walk = {passages: [], open: [], isAfterBreak: false};
  enter(walk, root, {around: [], hidden: false, href: undefined});
  return walk.passages;
}

function enter(walk: Walk, element: MarkupElement, place: Place): void {
  if (saysNothing(element)) return;
  if (element.tag === "br") {
    breakLine(walk, element, place);
    return;
  }
  const inside = placeIn(element, place);
  const isBlock = blockTags.has(element.tag) || inside.hidden !== place.hidden;
  if (isBlock) close(walk, place);
  for (const child of element.children) {
    if (isElement(child)) enter(walk, child, inside);
    else addText(walk, child, inside);
  }
  if (isBlock) close(walk, inside);
}

function addText(walk: Walk, {pieces, kept}: MarkupText, {href}: Place): void {
  for (const piece of pieces) {
    if (!isBlank(piece)) walk.isAfterBreak = false;
    walk.open.push({piece: href === undefined ? piece : {...piece, href}, kept});
  }
}

/** One line break is a space; the second in a row ends the passage. */
function breakLine(walk: Walk, {raw}: MarkupElement, place: Place): void {
  if (walk.isAfterBreak) close(walk, place);
  else {
    walk.open.push({piece: {text: "\n", raw, as: "decode"}, kept: true});
    walk.isAfterBreak = true;
  }
}

function close(walk: Walk, {around, hidden}: Place): void {
  const {open, passages} = walk;
  walk.open = [];
  walk.isAfterBreak = false;
  if (open.every(({piece}) => isBlank(piece))) return;
  const pieces = open.map(({piece}) => piece);
  const kept = open.filter((part) => part.kept || isBlank(part.piece)).map(({piece}) => piece);
  passages.push({role: roleIn(around), pieces, kept, around, hidden});
}

function placeIn(element: MarkupElement, place: Place): Place {
  const href = element.tag === "a" ? element.attributes.href : place.href;
  return {around: [...place.around, element], hidden: place.hidden || isHidden(element), href};
}

/** The innermost element that says what its words are. */
function roleIn(around: readonly MarkupElement[]): Block["role"] {
  const telling = around.findLast(({tag}) => Object.hasOwn(roles, tag));
  return (telling && roles[telling.tag]) ?? "paragraph";
}

function isBlank({text}: Piece): boolean {
  return text.trim() === "";
}

/** Whether the article extractor kept any words of a passage. */
export function hasKept({kept}: Passage): boolean {
  return !kept.every(isBlank);
}
