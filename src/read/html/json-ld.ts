import {isoDay} from "../iso-day.ts";
import {findAll, type MarkupElement, piecesUnder} from "../markup.ts";
import type {Found} from "../metadata.ts";
import {wordsOf} from "../piece.ts";
import {resolveReferences} from "../references.ts";

type Thing = Readonly<Record<string, unknown>>;

/** What a page says of its article in schema.org's words (`<script type="application/ld+json">`). */
export function jsonLdMetadata(root: MarkupElement): readonly Found[] {
  const scripts = findAll(root, ({tag, attributes}) => tag === "script" && /ld\+json/i.test(attributes.type ?? ""));
  return scripts.flatMap((script) => {
    const articles = thingsIn(parse(wordsOf(piecesUnder(script)))).filter(isArticle);
    return articles.flatMap((article) =>
      describe(article).map((found) => ({...found, origin: "json-ld", raw: script.raw})),
    );
  });
}

function describe(article: Thing): Pick<Found, "field" | "value">[] {
  const values: Record<string, string | undefined> = {
    title: text(article.headline) ?? text(article.name),
    byline: names(article.author),
    published: isoDay(text(article.datePublished)),
    modified: isoDay(text(article.dateModified)),
    outlet: names(article.publisher),
    url: text(article.url) ?? idOf(article.mainEntityOfPage),
  };
  return Object.entries(values).flatMap(([field, value]) =>
    value === undefined ? [] : [{field: field as Found["field"], value}],
  );
}

/** A page whose data do not parse has none: many are cut off or hold line breaks. */
function parse(json: string): unknown {
  try {
    return JSON.parse(
      json.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, "").replace(/[\n\r\t]+/g, " "),
    );
  } catch {
    return undefined;
  }
}

/** Lists in lists deeper than this are made to exhaust the stack. */
const deepest = 8;

/** The thing itself, those in its graph, and those of a list. */
function thingsIn(value: unknown, depth = 0): readonly Thing[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((one) => thingsIn(one, depth + 1));
  return isThing(value) ? [value, ...thingsIn(value["@graph"], depth + 1)] : [];
}

function isArticle(thing: Thing): boolean {
  return /(?:article|report|posting|dataset)$/i.test([thing["@type"]].flat().map(String).join(" "));
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? resolveReferences(value).trim() : undefined;
}

/** Names of one person or organisation, or of several. */
function names(value: unknown): string | undefined {
  const found = [value].flat().map((one) => (isThing(one) ? text(one.name) : text(one)));
  return text(found.filter((name) => name !== undefined && !/^https?:/.test(name)).join(", "));
}

function idOf(value: unknown): string | undefined {
  return isThing(value) ? text(value["@id"]) : text(value);
}
