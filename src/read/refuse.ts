import type {EvidenceDocument} from "../core/evidence-document.ts";
import type {Sha256} from "../core/sha-256.ts";
import type {Detected, Hints} from "./detect.ts";
import {type ReadLimits, wayToRaise} from "./limits.ts";
import {mediaTypes} from "./media-types.ts";
import {documentId, originOf} from "./origin.ts";

/** What each format that is not read is called, in a sentence. */
const unread: Readonly<Partial<Record<Detected, string>>> = {
  csv: "this is a table in CSV",
  pdf: "this is a PDF",
  docx: "this is a Word document",
  zip: "this is a zip archive",
  image: "this is a picture",
  gzip: "this is compressed",
  binary: "this is no text",
  empty: "the file is empty",
};

const readable = "HTML pages, Markdown and plain text can be read";

/** Why bytes are not read, from what they are and how many; undefined when they are. */
export function whyUnreadable(bytes: Uint8Array, detected: Detected, {megabytes}: ReadLimits): string | undefined {
  if (bytes.length > megabytes * 1e6)
    return `the file has ${(bytes.length / 1e6).toFixed(1)} MB; at most ${megabytes} MB are read (${wayToRaise})`;
  const what = unread[detected];
  return what && `${what}; ${readable}`;
}

/** A document that was not read: no text, and the problem that says why. */
export function refuse(
  bytes: Uint8Array,
  detected: Detected,
  hints: Hints,
  why: string,
  {sha256}: {readonly sha256: Sha256},
): EvidenceDocument {
  const rawSha256 = sha256(bytes);
  return {
    id: documentId(rawSha256),
    rawSha256,
    byteLength: bytes.length,
    mediaType: mediaTypes[detected],
    charset: "unknown",
    origin: originOf(hints),
    status: "refused",
    problems: [{kind: "refused", says: why}],
    kind: "unknown",
    language: "und",
    metadata: {},
    text: "",
    textSha256: sha256(""),
    blocks: [],
    removed: [],
    map: [],
    tables: [],
    links: [],
  };
}
