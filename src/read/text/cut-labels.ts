import type {Removed} from "../../core/evidence-document.ts";
import {furnitureByWords} from "../furniture-words.ts";
import type {Found} from "../metadata.ts";
import {rawHull, wordsOf} from "../piece.ts";
import {linkShare, type Paragraph} from "./paragraph.ts";

/** Paragraphs without labels and lines about other stories, what was taken out, and the address a label gave. */
export interface WithoutLabels {
  readonly paragraphs: readonly Paragraph[];
  readonly removed: readonly Removed[];
  readonly found: readonly Found[];
}

const addressLabel =
  /^(?:original (?:url|link|source|article)|source|url|link|retrieved from|available at|источник|оригинал|джерело|quelle)\s*:?\s*(?=https?:|$)/i;
const address = /^<?(https?:\/\/[^\s<>]+)>?$/;

/** Take out what a copy of a page brings with it: “Related article: …”, “Original url:” and the address after it. */
export function cutLabels(paragraphs: readonly Paragraph[]): WithoutLabels {
  const kept: Paragraph[] = [];
  const removed: Removed[] = [];
  const found: Found[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const text = wordsOf(paragraph.pieces);
    const raw = rawHull(paragraph.pieces);
    const url = addressIn(text);
    const why = paragraph.grid
      ? undefined
      : url || isLabelBefore(text, paragraphs[i + 1])
        ? "label"
        : whyNot(paragraph, text);
    if (why === undefined || raw === undefined) kept.push(paragraph);
    else removed.push({raw, surface: text, why});
    if (url !== undefined && raw) found.push({field: "url", value: url, origin: "address line", raw});
  }
  return {paragraphs: kept, removed, found};
}

/** An address alone on its line, or behind a label that says it is one. */
function addressIn(text: string): string | undefined {
  return address.exec(text.replace(addressLabel, ""))?.[1];
}

function isLabelBefore(text: string, next: Paragraph | undefined): boolean {
  return addressLabel.exec(text)?.[0] === text && next !== undefined && addressIn(wordsOf(next.pieces)) !== undefined;
}

/** A label set apart counts for as much as a link: copies often lose their links. */
function whyNot(paragraph: Paragraph, text: string): Removed["why"] | undefined {
  if (paragraph.role === "title" || paragraph.role === "byline") return undefined;
  return furnitureByWords(text, paragraph.beginsApart ? Math.max(0.3, linkShare(paragraph)) : linkShare(paragraph));
}
