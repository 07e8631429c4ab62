import {isByline, nameInByline} from "../byline.ts";
import type {Found} from "../metadata.ts";
import {rawHull, wordsOf} from "../piece.ts";
import {loneDate, writtenDate} from "../written-date.ts";
import {imprintOf, isLetterhead, isOfSeries} from "./imprint.ts";
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
  let titleAt = 0;
  for (const [i, paragraph] of paragraphs.slice(0, mostLines).entries()) {
    const titleMissing = !found.some(({field}) => field === "title");
    if (i === titleAt && isAboveTitle(paragraph, paragraphs.slice(i + 1, i + 3))) {
      titleAt = i + 1;
      sorted[i] = {...paragraph, role: "byline"};
      found.push(...letterheadOf(paragraph));
      continue;
    }
    const role =
      openingRole(paragraph, titleMissing, i === titleAt ? paragraphs[i + 1] : undefined) ??
      (isAboveDate(paragraph, paragraphs.slice(i + 1, i + 3)) ? "heading" : undefined);
    if (role === undefined) break;
    sorted[i] = {...paragraph, role};
    found.push(...saysOf({...paragraph, role}));
  }
  return {paragraphs: sorted.map(asCaption), found};
}

/** The name of who issues it, or of a series, where a headline comes behind it. */
function isAboveTitle(paragraph: Paragraph, next: readonly Paragraph[]): boolean {
  const text = wordsOf(paragraph.pieces);
  if (paragraph.role !== "paragraph" || !(isLetterhead(text) || isOfSeries(text))) return false;
  if (isMade(text)) return false;
  return next.slice(0, 1).some(({role, pieces}) => role === "heading" || isHeadlineAlone(wordsOf(pieces)));
}

/** A headline by itself, or the name of a series with the day of the report. */
function isHeadlineAlone(text: string): boolean {
  return isHeadline(text) && (!isMade(text) || imprintOf(text)?.origin === "as-of line");
}

/** Whether a line says who made a text, or when. */
function isMade(text: string): boolean {
  return isByline(text) || imprintOf(text) !== undefined;
}

function letterheadOf({pieces}: Paragraph): Found[] {
  const [text, raw] = [wordsOf(pieces), rawHull(pieces)];
  return isLetterhead(text) ? [{field: "outlet", value: text, origin: "letterhead", ...(raw && {raw})}] : [];
}

/** A line that says what a picture shows may stand anywhere. */
function asCaption(paragraph: Paragraph): Paragraph {
  const isCaption = paragraph.role === "paragraph" && captionLabel.test(wordsOf(paragraph.pieces));
  return isCaption ? {...paragraph, role: "caption"} : paragraph;
}

const captionLabel = /^(?:photo|image|picture|фото|foto)(?: by [^:]{1,60})?: /i;

/** Undefined for a running paragraph, which ends the opening; `afterTop` is what follows where a title may stand. */
function openingRole(
  paragraph: Paragraph,
  titleMissing: boolean,
  afterTop: Paragraph | undefined,
): Paragraph["role"] | undefined {
  const text = wordsOf(paragraph.pieces);
  if (paragraph.grid || paragraph.role === "item" || paragraph.role === "quotation") return undefined;
  if (paragraph.role === "heading") return titleMissing ? "title" : "heading";
  if (afterTop && titleMissing && imprintOf(text)?.origin === "as-of line") return "title";
  if (isMade(text)) return "byline";
  if (isCredited(paragraph, text)) return "caption";
  return afterTop && isHeadline(text) && !goesOn(afterTop) ? "title" : undefined;
}

/** A short line between headline and date: a second headline, the name of the outlet or of a series. */
function isAboveDate(paragraph: Paragraph, next: readonly Paragraph[]): boolean {
  const text = wordsOf(paragraph.pieces);
  if (paragraph.grid || paragraph.role !== "paragraph" || text.length > 120 || /[.…:;,]["”’»)]*$/.test(text))
    return false;
  return next.some(({pieces}) => isMade(wordsOf(pieces)));
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
  const place = raw && {raw};
  if (role === "title") {
    const {origin, day = ""} = imprintOf(text) ?? {};
    const dated = origin === "as-of line" ? [{field: "published", value: day, origin, ...place} as const] : [];
    return [{field: "title", value: text, origin: level ? "heading" : "first line", ...place}, ...dated];
  }
  if (role !== "byline") return [];
  const name = nameInByline(text);
  const dated = loneDate(text) ?? (name === undefined ? undefined : writtenDate(text));
  const {issuer, day, origin = "date line"} = imprintOf(text) ?? {day: dated?.day};
  return [
    ...(name === undefined ? [] : [{field: "byline", value: name, origin: "byline", ...place} as const]),
    ...(issuer === undefined ? [] : [{field: "outlet", value: issuer, origin, ...place} as const]),
    ...(day === undefined ? [] : [{field: "published", value: day, origin, ...place} as const]),
  ];
}
