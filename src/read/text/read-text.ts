import type {Problem} from "../../core/evidence-document.ts";
import type {Found} from "../metadata.ts";
import type {Reading} from "../reading.ts";
import {cutLabels} from "./cut-labels.ts";
import {frontMatterMetadata} from "./front-matter.ts";
import {joinBroken} from "./join-broken.ts";
import {markdownBlocks} from "./markdown-paragraphs.ts";
import type {Paragraph} from "./paragraph.ts";
import {plainParagraphs} from "./plain-paragraphs.ts";
import {sortClosing} from "./sort-closing.ts";
import {sortOpening} from "./sort-opening.ts";

/**
 * What Markdown's parser takes too long for: a block (no blank line in it) with many marks, each of which may pair with
 * any other, or with very many lines.
 */
const mostMarks = 2_000;
const mostBlockUnits = 100_000;
/** Markdown's parser reads about 0.1 MB a second. */
const mostUnits = 500_000;

/** Read a plain text. */
export function readPlain(source: string): Reading {
  return asReading(plainParagraphs(source), [], []);
}

/** Read Markdown; a text that is made to choke its parser is read as plain text. */
export function readMarkdown(source: string): Reading {
  const why = whyTooHard(source);
  if (why !== undefined) return asReading(plainParagraphs(source), [], [{kind: "markdown-not-parsed", says: why}]);
  const {paragraphs, frontMatter} = markdownBlocks(source);
  return asReading(paragraphs, frontMatter === undefined ? [] : frontMatterMetadata(frontMatter), []);
}

function asReading(paragraphs: readonly Paragraph[], known: readonly Found[], problems: readonly Problem[]): Reading {
  const opened = sortClosing(sortOpening(paragraphs));
  const {paragraphs: kept, removed, found} = cutLabels(opened.paragraphs);
  const all = [...known, ...opened.found, ...found];
  const isNews = ["byline", "published"].every((field) => all.some((one) => one.field === field));
  return {drafts: joinBroken(kept), removed, found: all, problems, kind: isNews ? "news" : "unknown"};
}

function whyTooHard(source: string): string | undefined {
  if (source.length > mostUnits) return `it has ${source.length} characters and is read as plain text, not as Markdown`;
  for (const block of source.split(/\n[ \t\r]*\n/)) {
    const marks = block.match(/[[\]*_`<>~!\\]|^[ \t]*[-+]/gm)?.length ?? 0;
    if (marks > mostMarks) return `one block has ${marks} marks of Markdown; the document is read as plain text`;
    if (block.length > mostBlockUnits)
      return `one block has ${block.length} characters; the document is read as plain text, not as Markdown`;
  }
  return undefined;
}
