import {bodyText} from "../../core/body-text.ts";
import type {Problem} from "../../core/evidence-document.ts";
import {nameInByline} from "../byline.ts";
import {compose, type Draft} from "../compose.ts";
import {failedExtraction} from "../failed-extraction.ts";
import type {Markup} from "../markup.ts";
import type {Found} from "../metadata.ts";
import {rawHull, wordsOf} from "../piece.ts";
import type {Reading} from "../reading.ts";
import {writtenDate} from "../written-date.ts";
import {articleOf} from "./article.ts";
import {pageMetadata} from "./page-metadata.ts";

/** Read a parsed page: its article, and what it says of itself. */
export function readHtml(markup: Markup): Reading {
  const stated = pageMetadata(markup.root);
  const {drafts, removed} = articleOf(markup, stated.find(({field}) => field === "title")?.value);
  const found = [...stated, ...headOf(drafts).flatMap(visibleMetadata)];
  const isNews = found.some(({field}) => field === "published");
  return {
    drafts,
    removed,
    found,
    problems: [...unanchored(markup), ...failed(drafts)],
    kind: isNews ? "news" : "unknown",
    ...(markup.root.attributes.lang && {declaredLanguage: markup.root.attributes.lang}),
  };
}

/** The blocks before the first paragraph: dates further down are of something else. */
function headOf(drafts: readonly Draft[]): readonly Draft[] {
  const first = drafts.findIndex(({role, pieces}) => role === "paragraph" && wordsOf(pieces).split(" ").length >= 12);
  return first < 0 ? drafts : drafts.slice(0, first);
}

/** What the headline, the byline and the date line say to a reader. */
function visibleMetadata({role, pieces}: Draft): readonly Found[] {
  const text = wordsOf(pieces);
  const raw = rawHull(pieces);
  if (!raw) return [];
  if (role === "title") return [{field: "title", value: text, origin: "heading", raw}];
  if (role !== "byline") return [];
  const day = writtenDate(text)?.day;
  const name = nameInByline(text);
  return [
    ...(day === undefined ? [] : [{field: "published", value: day, origin: "date line", raw} as const]),
    ...(name === undefined ? [] : [{field: "byline", value: name, origin: "byline", raw} as const]),
  ];
}

function unanchored({unanchored: words}: Markup): readonly Problem[] {
  return words.map((lost) => ({
    kind: "unanchored",
    says: `“${lost.trim().slice(0, 80)}” is in the article but could not be found again in the page, and is left out`,
  }));
}

function failed(drafts: readonly Draft[]): readonly Problem[] {
  const why = failedExtraction({
    text: bodyText(compose(drafts)),
    hasTable: drafts.some(({grid}) => grid !== undefined),
  });
  return why === undefined ? [] : [{kind: "extraction-failed", says: why}];
}
