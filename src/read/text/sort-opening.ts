import {isByline, nameInByline} from "../byline.ts";
import type {Found} from "../metadata.ts";
import {rawHull, wordsOf} from "../piece.ts";
import {loneDate} from "../written-date.ts";
import type {Paragraph} from "./paragraph.ts";

/** Paragraphs with the lines above the text told apart, and what these lines say of the document. */
export interface Opened {
  readonly paragraphs: readonly Paragraph[];
  readonly found: readonly Found[];
}

/** At most so many lines stand above the running text. */
const mostLines = 8;

/** Sort the lines before the first running paragraph by their form: headline, byline, date, caption. */
export function sortOpening(paragraphs: readonly Paragraph[]): Opened {
  const found: Found[] = [];
  const sorted = [...paragraphs];
  for (const [i, paragraph] of paragraphs.slice(0, mostLines).entries()) {
    const isFirst = !found.some(({field}) => field === "title");
    const role = openingRole(paragraph, isFirst, i === 0 ? paragraphs[1] : undefined);
    if (role === undefined) break;
    sorted[i] = {...paragraph, role};
    found.push(...saysOf({...paragraph, role}));
  }
  return {paragraphs: sorted.map(asCaption), found};
}

/** A line that says what a picture shows may stand anywhere. */
function asCaption(paragraph: Paragraph): Paragraph {
  const isCaption = paragraph.role === "paragraph" && captionLabel.test(wordsOf(paragraph.pieces));
  return isCaption ? {...paragraph, role: "caption"} : paragraph;
}

const captionLabel = /^(?:photo|image|picture|фото|foto)(?: by [^:]{1,60})?: /i;

/** Undefined for a running paragraph, which ends the opening; `afterTop` is what follows the very first paragraph. */
function openingRole(
  paragraph: Paragraph,
  titleMissing: boolean,
  afterTop: Paragraph | undefined,
): Paragraph["role"] | undefined {
  const text = wordsOf(paragraph.pieces);
  if (paragraph.grid || paragraph.role === "item" || paragraph.role === "quotation") return undefined;
  if (paragraph.role === "heading") return titleMissing ? "title" : "heading";
  if (isByline(text)) return "byline";
  if (isCredited(paragraph, text)) return "caption";
  return afterTop && isHeadline(text) && !goesOn(afterTop) ? "title" : undefined;
}

/** A line of some words that does not end as a sentence of a text does. */
function isHeadline(text: string): boolean {
  const words = text.split(" ").length;
  return words >= 3 && words <= 24 && text.length <= 200 && !/[.…:;,]["”’»)]*$/.test(text);
}

function goesOn({pieces}: Paragraph): boolean {
  return /^\p{Ll}/u.test(wordsOf(pieces));
}

/** A paragraph that ends in the name of who took the picture: set apart, or with a slash between name and agency. */
function isCredited({endsApart}: Paragraph, text: string): boolean {
  if (text.split(" ").length > 60) return false;
  const credit = /[.!?”"’)]\s+(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}\s\/\s(?:[\p{L}.\d'’-]+\s?){1,4}$/u;
  return endsApart === true || credit.test(text) || captionLabel.test(text);
}

function saysOf({role, pieces, level}: Paragraph): Found[] {
  const text = wordsOf(pieces);
  const raw = rawHull(pieces);
  if (role === "title")
    return [{field: "title", value: text, origin: level ? "heading" : "first line", ...(raw && {raw})}];
  if (role !== "byline") return [];
  const date = loneDate(text);
  if (date) return [{field: "published", value: date.day, origin: "date line", ...(raw && {raw})}];
  const name = nameInByline(text);
  return name === undefined ? [] : [{field: "byline", value: name, origin: "byline", ...(raw && {raw})}];
}
