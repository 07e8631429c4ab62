import type {Found} from "../metadata.ts";
import {rawHull, wordsOf} from "../piece.ts";
import {loneDate} from "../written-date.ts";
import {imprintOf} from "./imprint.ts";
import type {Paragraph} from "./paragraph.ts";
import type {Opened} from "./sort-opening.ts";

/** Where a day may stand below a text: “First published in the Harbour Gazette on 3 June 2023.” */
const mostLines = 2;

/** The last lines, told apart from the running text where they say nothing but when and by whom it was published. */
export function sortClosing({paragraphs, found}: Opened): Opened {
  const from = Math.max(1, paragraphs.length - mostLines);
  const said = paragraphs.map((paragraph, i) => (i < from ? [] : saysOf(paragraph)));
  return {
    paragraphs: paragraphs.map((paragraph, i) => (said[i]?.length ? {...paragraph, role: "byline"} : paragraph)),
    found: [...found, ...said.flat()],
  };
}

function saysOf({role, grid, pieces}: Paragraph): readonly Found[] {
  const text = wordsOf(pieces);
  if (role !== "paragraph" || grid || text.length > 160 || !/^\P{L}*(?:\p{Lu}|\d)/u.test(text)) return [];
  const {issuer, day} = imprintOf(text) ?? {issuer: undefined, day: loneDate(text)?.day};
  if (day === undefined) return [];
  const raw = rawHull(pieces);
  const place = {origin: "closing line", ...(raw && {raw})};
  return [
    ...(issuer === undefined ? [] : [{field: "outlet", value: issuer, ...place} as const]),
    {field: "published", value: day, ...place},
  ];
}
