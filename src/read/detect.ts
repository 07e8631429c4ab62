import {decode} from "./decode.ts";

/** What bytes are, judged by themselves; the name only decides between text and Markdown where the content cannot. */
export type Detected =
  | "html"
  | "markdown"
  | "text"
  | "csv"
  | "pdf"
  | "docx"
  | "zip"
  | "image"
  | "gzip"
  | "binary"
  | "empty";

/** What is known of a document from outside. */
export interface Hints {
  /** File name, path or address, as a person would write it. */
  readonly name?: string;
  readonly path?: string;
  readonly url?: string;
  /** As an HTTP header gives it, parameters included. */
  readonly mediaType?: string;
  /** ISO time. */
  readonly retrieved?: string;
}

/** Units of the beginning that decide. */
const headUnits = 16_384;

/** Tell what bytes are: magic bytes, then the content, then the name. */
export function detect(bytes: Uint8Array, hints: Hints = {}): Detected {
  if (bytes.length === 0) return "empty";
  const magic = detectMagic(bytes);
  if (magic) return magic;
  const {text} = decode(headOf(bytes), charsetOf(hints.mediaType));
  const head = text.slice(0, headUnits);
  if (isBinary(head)) return "binary";
  if (isHtml(head)) return "html";
  if (isMarkdown(head) || hasName(hints, /\.(?:md|markdown)$/i)) return "markdown";
  return isCsv(head) ? "csv" : "text";
}

/** The beginning, cut between characters of UTF-8: half a character would make the rest look like another charset. */
function headOf(bytes: Uint8Array): Uint8Array {
  let end = Math.min(4 * headUnits, bytes.length);
  for (let back = 0; back < 3 && ((bytes[end] ?? 0) & 0xc0) === 0x80; back++) end--;
  return bytes.subarray(0, end);
}

/** The charset a `Content-Type` header declares. */
export function charsetOf(mediaType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([\w:-]+)/i.exec(mediaType ?? "")?.[1];
}

function detectMagic(bytes: Uint8Array): Detected | undefined {
  const head = latin(bytes.subarray(0, 1024));
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04"))
    return latin(bytes.subarray(0, 65_536)).includes("word/document.xml") ? "docx" : "zip";
  if (head.startsWith("\x1f\x8b")) return "gzip";
  return /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP)/s.test(head) ? "image" : undefined;
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

/** Control characters that no text has, more than one in a hundred units. */
function isBinary(head: string): boolean {
  const controls = head.match(/[^\P{Cc}\t\n\v\f\r]/gu)?.length ?? 0;
  return controls > 0 && controls * 100 > head.length;
}

function isHtml(head: string): boolean {
  if (/^\s*(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml[^>]{0,200}>\s*)*<(?:!doctype html|html|head|body)\b/i.test(head))
    return true;
  const tags =
    head.match(/<\/?(?:p|div|span|a|h[1-6]|ul|ol|li|table|tr|td|br|meta|article|section|script)\b[^<>]{0,500}>/gi) ??
    [];
  return tags.length >= 4 && /^\s*</.test(head);
}

/** At least two of: a heading with `#`, an inline link, an emphasis. */
function isMarkdown(head: string): boolean {
  const signs = [
    /^ {0,3}#{1,6}[ \t]+\S/m,
    /\[[^[\]\n]{1,300}\]\([^()\s]{0,500}\)/,
    /(?<![\p{L}\d*])\*{1,2}[^*\s][^*\n]{0,200}\*/u,
  ];
  return signs.filter((sign) => sign.test(head)).length >= 2;
}

/** The same number of separators on three lines or more, and no line that ends as a sentence does. */
function isCsv(head: string): boolean {
  const lines = head
    .split(/\r?\n/)
    .slice(0, 50)
    .filter((line) => line.trim() !== "");
  const whole = head.length < headUnits ? lines : lines.slice(0, -1);
  if (whole.length < 3 || whole.some((line) => /[.!?…]["”»)]?\s{0,9}$/.test(line))) return false;
  return [",", ";", "\t", "|"].some((separator) => isEven(whole.map((line) => countOutsideQuotes(line, separator))));
}

function isEven(counts: readonly number[]): boolean {
  return (counts[0] ?? 0) > 0 && counts.every((count) => count === counts[0]);
}

function countOutsideQuotes(line: string, separator: string): number {
  return line.replace(/"[^"]*"/g, "").split(separator).length - 1;
}

function hasName({name, url}: Hints, ending: RegExp): boolean {
  return ending.test(name ?? "") || ending.test(url?.replace(/[?#].*$/, "") ?? "");
}
