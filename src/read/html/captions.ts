import {findAll, type MarkupElement, piecesUnder} from "../markup.ts";
import {wordsOf} from "../piece.ts";
import {nameOf, pattern} from "./furniture-names.ts";
import type {PageShape} from "./page-shape.ts";
import type {Passage} from "./passages.ts";

const agencies =
  "AP|AFP|Reuters|Getty|EPA|EFE|ANSA|TASS|RIA|Sputnik|Anadolu|dpa|Xinhua|PA|Shutterstock|Alamy|iStock|Bloomberg|NASA|Kommersant|Zuma|Unsplash|Wikimedia|Flickr|Facebook|Twitter|Instagram|Telegram|YouTube";

/** “(Image: GETTY)”, “[File: Reuters]”, “(AP Photo/…)” at the end; “Photo by …”, “Image copyright …” at the beginning. */
const creditAtEnd = new RegExp(
  `[([](?:(?:image|photo|picture|pic|credit|file|source|courtesy)\\b[^()\\[\\]]{0,80}|[^()\\[\\]]{0,60}\\b(?:${agencies}|photo|images?)\\b[^()\\[\\]]{0,60}|[A-Z]{2,6}(?:[/-][^()\\[\\]]{2,60})+)[)\\]]\\s*$`,
  "i",
);
const creditAtStart =
  /^(?:(?:image|photo|picture|photograph)s? ?(?:copyright|caption|credit|source|by|courtesy|:)|credit(?:s|\.\.\.|:)|getty images|фото:|foto:|fotoğraf:|crédit(?:s)? photo|getty|reuters$|afp$|ap$)/i;

const captionNames = pattern(
  "captions? credits? photo-?credit photo figure image-?(?:caption|credit|info) wp-caption-text media-caption thumbnail cutline",
);

/** Longer than this it is prose that stands by a picture. */
const mostWords = 80;
const fewWords = 45;

/** Whether a passage says what a picture shows, or whose it is. */
export function isCaption(passage: Passage, {holdsArticle, isAmongProse}: PageShape): boolean {
  const text = wordsOf(passage.pieces).trim();
  const words = text.split(/\s+/).length;
  if (words > mostWords || passage.role === "heading") return false;
  if (creditAtStart.test(text) && words <= fewWords) return true;
  const near = passage.around.slice(-4).filter((element) => !holdsArticle(element));
  if (near.some(({tag}) => tag === "figcaption")) return true;
  if (isAmongProse(passage) && !creditAtEnd.test(text)) return isUnderPicture(passage, text, words, holdsArticle);
  if (near.some(({tag}) => tag === "figure")) return true;
  if (words <= fewWords && near.some((element) => captionNames.test(nameOf(element)))) return true;
  return isUnderPicture(passage, text, words, holdsArticle);
}

/** A picture stands in the same element, and nothing but a line for it. */
function isUnderPicture(
  {around}: Passage,
  text: string,
  words: number,
  holdsArticle: PageShape["holdsArticle"],
): boolean {
  const own = around.at(-1);
  if (own === undefined || words > fewWords || holdsArticle(own) || !hasPicture(own)) return false;
  return own.tag === "div" || creditAtEnd.test(text) || isEmphasised(own, text);
}

function hasPicture(element: MarkupElement): boolean {
  return findAll(element, ({tag}) => tag === "img" || tag === "picture" || tag === "amp-img").length > 0;
}

/** All words of the element are in italics or small print. */
function isEmphasised(element: MarkupElement, text: string): boolean {
  return findAll(element, ({tag}) => tag === "em" || tag === "i" || tag === "small").some(
    (inner) => wordsOf(piecesUnder(inner)).trim().length >= text.length - 2,
  );
}
