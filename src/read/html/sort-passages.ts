import type {Block, Removed} from "../../core/evidence-document.ts";
import {isByline} from "../byline.ts";
import {announcesStory, furnitureByWords} from "../furniture-words.ts";
import type {MarkupElement} from "../markup.ts";
import {wordsOf} from "../piece.ts";
import {tidy} from "../tidy.ts";
import {isCaption} from "./captions.ts";
import {furnitureByName, nameOf, pattern} from "./furniture-names.ts";
import {type PageShape, pageShape} from "./page-shape.ts";
import {hasKept, type Passage} from "./passages.ts";

/** A passage with its tidy words and what became of it: a block of the article with a role, or taken out. */
export interface SortedPassage {
  readonly passage: Passage;
  readonly text: string;
  readonly linkShare: number;
  readonly role: Block["role"];
  /** Stands directly beside paragraphs of the article. */
  readonly isAmongProse: boolean;
  readonly why: Removed["why"] | undefined;
}

/** What each passage of a page is, by the names around it, its words, and how much of it is a link. */
export function sortPassages(passages: readonly Passage[]): readonly SortedPassage[] {
  const shape = pageShape(passages);
  const sorted = passages.map((passage) => sortPassage(passage, shape));
  return cutRepeats(cutLinkLists(cutAfterLabels(sorted)));
}

function sortPassage(passage: Passage, shape: PageShape): SortedPassage {
  const text = wordsOf(tidy(passage.pieces));
  const linkShare = shareOfLinks(passage);
  const about = {passage, text, linkShare, isAmongProse: shape.isAmongProse(passage)};
  if (passage.hidden) return {...about, role: "paragraph", why: "hidden"};
  const parts = passage.around.filter((element) => !shape.holdsArticle(element));
  const role = roleOf(passage, text, parts, shape);
  const named = parts.map((element) => furnitureByName(element, linkShare > 0.5)).find((why) => why !== undefined);
  return {...about, role, why: named ?? (role === "byline" ? undefined : furnitureByWords(text, linkShare))};
}

function shareOfLinks({pieces}: Passage): number {
  const length = (leads: boolean) =>
    pieces.reduce((sum, {text, href}) => sum + (!leads || isLeading(href) ? text.trim().length : 0), 0);
  return length(true) / Math.max(1, length(false));
}

/** Whether a link leads off the page. */
function isLeading(href: string | undefined): boolean {
  return href !== undefined && !/^(?:#|javascript:|mailto:|$)/i.test(href);
}

const bylineNames = pattern(
  "by-?lines? authors? timestamp time-?stamp datelines? dates? pub-?date published publish-?(?:info|date|time) posted(?:-on)? " +
    "(?:post|entry|article|story)-?(?:meta|info|date|byline) updated meta contributors? writer reporter",
);
const standfirstNames = pattern(
  "summary abstract standfirst dek deck strapline sub-?headline sub-?title lead-text article-lead excerpt",
);
const noteNames = pattern(
  "author-(?:bio|box|info|text|about|description) about-(?:the-)?author bio biography footnotes? correction endnote art-source",
);

function roleOf(passage: Passage, text: string, parts: readonly MarkupElement[], shape: PageShape): Block["role"] {
  const near = parts.slice(-3);
  const isProse = /[.!?…]["”’)]?$/.test(text) && text.split(" ").length > 12;
  if (isByline(text) || (!isProse && text.length < 160 && near.some((element) => bylineNames.test(nameOf(element)))))
    return "byline";
  if (isCaption(passage, shape)) return "caption";
  if (near.some(({tag}) => tag === "address" || tag === "time")) return "byline";
  if (parts.some((element) => noteNames.test(nameOf(element)))) return "note";
  if (parts.some(isStandfirst) && !shape.isAmongProse(passage)) return "note";
  return /^source[s]?:/i.test(text) && text.length < 120 ? "note" : passage.role;
}

/** The summary above an article, or anything else in its head. */
function isStandfirst(element: MarkupElement): boolean {
  return element.tag === "header" || standfirstNames.test(nameOf(element));
}

/** What follows a label that stands alone (“Don't miss”) goes with it as long as it is mostly links. */
function cutAfterLabels(sorted: readonly SortedPassage[]): readonly SortedPassage[] {
  let under = false;
  return sorted.map((item) => {
    if (item.why === "related" && announcesStory(item.text, 0)) under = true;
    else if (under && item.linkShare > 0.5) return {...item, why: item.why ?? "related"};
    else under = false;
    return item;
  });
}

/** A paragraph that is one link stays when it holds a number; lists and headings of links lead to other stories. */
function cutLinkLists(sorted: readonly SortedPassage[]): readonly SortedPassage[] {
  return sorted.map((item) => {
    if (item.why !== undefined || item.linkShare < 0.9) return item;
    const isListed = item.passage.around.some(({tag}) => tag === "li") || item.role === "heading";
    return isListed || !/\d/.test(item.text) ? {...item, why: "related"} : item;
  });
}

/** Fewer words than this may well be said twice. */
const leastRepeated = 6;
/** A page with more pulled quotations is made to keep us busy. */
const mostPulled = 200;

/** The same words again, as pulled quotations and versions for narrow screens have them. */
function cutRepeats(sorted: readonly SortedPassage[]): readonly SortedPassage[] {
  const body = sorted.filter(({why, passage}) => why === undefined && hasKept(passage));
  const pulled = new Set(body.filter(({passage}) => isPulled(passage)).slice(0, mostPulled));
  const seen = new Set<string>();
  return sorted.map((item) => {
    if (item.why !== undefined || !hasKept(item.passage) || item.text.split(" ").length < leastRepeated) return item;
    const isRepeat = seen.has(item.text) || (pulled.has(item) && body.some((other) => holdsWords(other, item)));
    seen.add(item.text);
    return isRepeat ? {...item, why: "repeat"} : item;
  });
}

function isPulled({around}: Passage): boolean {
  return around
    .slice(-4)
    .some(
      (element) =>
        element.tag === "aside" || element.tag === "blockquote" || /pull-?quote|pulled/.test(nameOf(element)),
    );
}

function holdsWords(other: SortedPassage, item: SortedPassage): boolean {
  if (other === item || other.text.length <= item.text.length) return false;
  return other.text.includes(item.text.replace(/^["“‘«]+|["”’»]+$/g, ""));
}
