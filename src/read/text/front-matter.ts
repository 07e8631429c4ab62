import type {MetadataField} from "../../core/evidence-document.ts";
import {isoDay} from "../iso-day.ts";
import type {Found} from "../metadata.ts";

const fields: Readonly<Record<string, MetadataField>> = {
  title: "title",
  headline: "title",
  author: "byline",
  authors: "byline",
  byline: "byline",
  date: "published",
  published: "published",
  updated: "modified",
  modified: "modified",
  outlet: "outlet",
  publisher: "outlet",
  site: "outlet",
  url: "url",
  link: "url",
  source: "url",
};

/** What the plain `key: value` lines of a front matter say of the document; lists and nested keys are passed over. */
export function frontMatterMetadata(frontMatter: string): readonly Found[] {
  return frontMatter.split("\n").flatMap((line) => {
    const [, key = "", written = ""] = /^(\w+):\s*(.*)$/.exec(line.trimEnd()) ?? [];
    const field = Object.hasOwn(fields, key.toLowerCase()) ? fields[key.toLowerCase()] : undefined;
    const value = written.replace(/^(["'])(.*)\1$/, "$2");
    if (field === undefined || value === "" || (key.toLowerCase() === "source" && !/^https?:/.test(value))) return [];
    const day = field === "published" || field === "modified" ? isoDay(value) : value;
    return day === undefined ? [] : [{field, value: day, origin: "front matter"}];
  });
}
