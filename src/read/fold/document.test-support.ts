import type {Block, EvidenceDocument} from "../../core/evidence-document.ts";

/** A document as reading would give it, all of whose paragraphs are body; `id` also stands for its bytes. */
export function plainDocument(
  id: string,
  text: string,
  more: Partial<Pick<EvidenceDocument, "metadata" | "origin" | "status" | "rawSha256" | "blocks">> = {},
): EvidenceDocument {
  return {
    id,
    rawSha256: id,
    byteLength: text.length,
    mediaType: "text/plain",
    charset: "utf-8",
    origin: {},
    status: "ok",
    problems: [],
    kind: "news",
    language: "en",
    metadata: {},
    text,
    textSha256: id,
    blocks: paragraphs(text),
    removed: [],
    map: [{text: [0, text.length], raw: {start: 0, end: text.length}, as: "copy"}],
    tables: [],
    links: [],
    ...more,
  };
}

function paragraphs(text: string): readonly Block[] {
  return [...text.matchAll(/[^\n]+/g)].map((found) => ({
    role: "paragraph",
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** So many made-up words of a topic; texts of two topics share none, and no five words come twice in one. */
export function prose(topic: string, words: number, from = 0): string {
  return Array.from({length: words}, (_, i) => `${topic}${(from + i).toString(36)}`).join(" ");
}
