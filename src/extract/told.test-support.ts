import type {Claim} from "../core/claim.ts";
import type {EvidenceDocument} from "../core/evidence-document.ts";
import type {Quantity} from "../core/quantity.ts";
import {type Extraction, extract} from "./extract.ts";
import type {ExtractTools} from "./tools.ts";

/** What a test may say of its document; the rest is a plain news text in English. */
export interface Setting {
  readonly published?: string;
  readonly url?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly caption?: true;
  readonly language?: string;
}

/** A document whose clean text is its source; paragraphs are parted by a blank line. */
export function documentOf(text: string, setting: Setting = {}): EvidenceDocument {
  const {published, url, byline, outlet, caption, language} = setting;
  const one = (value: string | undefined) => (value === undefined ? [] : [{value, origin: "test"}]);
  return {
    id: "d-000000000000",
    rawSha256: "",
    byteLength: text.length,
    mediaType: "text/plain",
    charset: "utf-8",
    origin: {...(url !== undefined && {url})},
    status: "ok",
    problems: [],
    kind: "news",
    language: language ?? "en",
    metadata: {published: one(published), byline: one(byline), outlet: one(outlet)},
    text,
    textSha256: "",
    blocks: paragraphs(text).map((range) => ({...range, role: caption ? "caption" : "paragraph"})),
    removed: [],
    map: [{text: [0, text.length], raw: {start: 0, end: text.length}, as: "copy"}],
    tables: [],
    links: [],
  };
}

function paragraphs(text: string) {
  return Array.from(text.matchAll(/[^\n]+/g), ({index, 0: words}) => ({start: index, end: index + words.length}));
}

/** Reader of small texts: what extraction makes of them, and its claims in short. */
export function reader(tools: ExtractTools) {
  const all = (text: string, setting?: Setting): Extraction => extract(documentOf(text, setting), tools);
  return {all, claims: (text: string, setting?: Setting) => all(text, setting).claims};
}

/** A claim in one line: `left_total more-than 5000 persons`, `returned_total continuing`, `reason_left no-money`. */
export function inShort({measure, value, modality, polarity}: Claim): string {
  const status = modality === "asserted" ? "" : ` ${modality}`;
  return `${measure}${valueInShort(value)}${status}${polarity === "-" ? " -" : ""}`;
}

function valueInShort(value: Claim["value"]): string {
  if (value === null) return "";
  if (value.kind === "quantity") return ` ${quantityInShort(value)}`;
  if (value.kind === "trend") return ` ${value.direction}`;
  if (value.kind === "categories") return ` ${value.categories.join(" ")}`;
  return ` ${value.kind === "quality" ? value.says : value.kind}`;
}

function quantityInShort({bound, low, mid, high, unit}: Quantity): string {
  const numbers = [...new Set([low, mid, high].filter((number) => number !== null))].map((number) =>
    Number(number.toFixed(3)),
  );
  return [bound === "point" ? "" : bound, numbers.join("–"), unit].filter((part) => part !== "").join(" ");
}
