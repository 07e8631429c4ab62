import type {MetadataField} from "../../core/evidence-document.ts";
import {isoDay} from "../iso-day.ts";
import {findAll, type MarkupElement, piecesUnder} from "../markup.ts";
import type {Found} from "../metadata.ts";
import {wordsOf} from "../piece.ts";
import {tidy} from "../tidy.ts";
import {jsonLdMetadata} from "./json-ld.ts";

/** Names of `<meta>` elements that say something of the article, in the order they are believed. */
const metaNames: readonly (readonly [name: string, field: MetadataField])[] = [
  ["og:title", "title"],
  ["twitter:title", "title"],
  ["article:author", "byline"],
  ["author", "byline"],
  ["sailthru.author", "byline"],
  ["parsely-author", "byline"],
  ["dc.creator", "byline"],
  ["article:published_time", "published"],
  ["og:article:published_time", "published"],
  ["datepublished", "published"],
  ["article.published", "published"],
  ["parsely-pub-date", "published"],
  ["sailthru.date", "published"],
  ["publish-date", "published"],
  ["publishdate", "published"],
  ["pubdate", "published"],
  ["publication_date", "published"],
  ["dc.date.issued", "published"],
  ["dcterms.created", "published"],
  ["dc.date", "published"],
  ["date", "published"],
  ["article:modified_time", "modified"],
  ["og:updated_time", "modified"],
  ["datemodified", "modified"],
  ["lastmod", "modified"],
  ["og:site_name", "outlet"],
  ["application-name", "outlet"],
  ["og:url", "url"],
];

/** What a page says of its article to machines: JSON-LD, then `<meta>`, then `<link>`, `<time>` and `<title>`. */
export function pageMetadata(root: MarkupElement): readonly Found[] {
  return [
    ...jsonLdMetadata(root),
    ...metaMetadata(root),
    ...linkMetadata(root),
    ...timeMetadata(root),
    ...titleMetadata(root),
  ];
}

function metaMetadata(root: MarkupElement): readonly Found[] {
  const metas = findAll(root, ({tag, attributes}) => tag === "meta" && attributes.content !== undefined);
  return metaNames.flatMap(([name, field]) =>
    metas
      .filter((meta) => namesOf(meta).includes(name))
      .flatMap((meta) => {
        const value = readValue(field, meta.attributes.content as string);
        return value === undefined ? [] : [{field, value, origin: name, raw: meta.raw}];
      }),
  );
}

function namesOf({attributes: {name, property, itemprop}}: MarkupElement): readonly string[] {
  return [name, property, itemprop].filter((value) => value !== undefined).map((value) => value.toLowerCase());
}

/** Days for dates; no profile addresses as names of authors. */
function readValue(field: MetadataField, content: string): string | undefined {
  if (field === "published" || field === "modified") return isoDay(content);
  return field === "byline" && /^https?:/.test(content) ? undefined : content;
}

function linkMetadata(root: MarkupElement): readonly Found[] {
  const canonical = findAll(root, ({tag, attributes}) => tag === "link" && attributes.rel === "canonical");
  return canonical.flatMap(({attributes: {href}, raw}) =>
    href === undefined ? [] : [{field: "url" as const, value: href, origin: "canonical", raw}],
  );
}

/** Marked publication dates first, then the first `<time>` of all, which is nearly always the article's. */
function timeMetadata(root: MarkupElement): readonly Found[] {
  const marked = findAll(root, ({attributes}) => /datePublished/i.test(attributes.itemprop ?? ""));
  const times = findAll(root, ({tag}) => tag === "time").slice(0, 1);
  return [...marked, ...times].flatMap((element) => {
    const {datetime, content} = element.attributes;
    const day = isoDay(datetime) ?? isoDay(content) ?? isoDay(wordsOf(tidy(piecesUnder(element))).slice(0, 200));
    return day === undefined ? [] : [{field: "published" as const, value: day, origin: "time", raw: element.raw}];
  });
}

function titleMetadata(root: MarkupElement): readonly Found[] {
  const [title] = findAll(root, ({tag}) => tag === "title");
  return title ? [{field: "title", value: wordsOf(tidy(piecesUnder(title))), origin: "title", raw: title.raw}] : [];
}
