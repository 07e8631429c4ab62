import type {MarkupElement} from "../markup.ts";
import {wordsOf} from "../piece.ts";
import type {Passage} from "./passages.ts";

/** Where the words of the article stand in a page, as the article extractor sees them. */
export interface PageShape {
  /** Whether an element holds so much of the article that its name says nothing about a part of it. */
  readonly holdsArticle: (element: MarkupElement) => boolean;
  /** Whether a passage stands directly beside paragraphs of the article. */
  readonly isAmongProse: (passage: Passage) => boolean;
}

/** An element that holds this share of the article's words is the article, whatever it is called. */
const articleShare = 0.3;
/** Fewer words than this are no prose. */
const leastProse = 12;

export function pageShape(passages: readonly Passage[]): PageShape {
  const units = new Map<MarkupElement, number>();
  const prose = new Map<MarkupElement | undefined, number>();
  let total = 0;
  for (const passage of passages) {
    const words = wordsOf(passage.kept);
    total += words.length;
    for (const element of passage.around) units.set(element, (units.get(element) ?? 0) + words.length);
    if (isProse(passage)) prose.set(parentOf(passage), (prose.get(parentOf(passage)) ?? 0) + 1);
  }
  return {
    holdsArticle: (element) => (units.get(element) ?? 0) >= articleShare * Math.max(total, 1),
    isAmongProse: (passage) => (prose.get(parentOf(passage)) ?? 0) > (isProse(passage) ? 1 : 0),
  };
}

function isProse({role, kept}: Passage): boolean {
  return role === "paragraph" && wordsOf(kept).trim().split(/\s+/).length >= leastProse;
}

function parentOf({around}: Passage): MarkupElement | undefined {
  return around.at(-2);
}
