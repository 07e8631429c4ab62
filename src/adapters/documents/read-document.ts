import {createHash} from "node:crypto";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import {decode} from "../../read/decode.ts";
import {charsetOf, detect, type Hints} from "../../read/detect.ts";
import {limitsFor, type ReadLimits, readLimits} from "../../read/limits.ts";
import {type ReadInput, read} from "../../read/read.ts";
import {openPageParser, type PageParser} from "../html/page-parser.ts";
import {guessLanguage} from "../language/guess-language.ts";

/** A document as it came: its bytes, and what is known of it from outside. */
export interface SourceFile extends Hints {
  readonly bytes: Uint8Array;
}

/**
 * Read documents one after the other, in the order given; pages are parsed in one child process for all.
 *
 * A limit for bytes without one for text raises both. A document that cannot be read comes back as well, with the status `refused` and the reason.
 */
export async function* readDocuments(
  files: Iterable<SourceFile> | AsyncIterable<SourceFile>,
  limits: Partial<ReadLimits> = {},
): AsyncGenerator<EvidenceDocument> {
  const all = {...(limits.megabytes === undefined ? readLimits : limitsFor(limits.megabytes)), ...limits};
  const parser = openPageParser();
  try {
    for await (const file of files) {
      const input = await parsedIfPage(file, parser, all);
      yield read(input, file, {sha256, language: guessLanguage, limits: all});
    }
  } finally {
    parser.close();
  }
}

/** Read one document. */
export async function readDocument(file: SourceFile, limits: Partial<ReadLimits> = {}): Promise<EvidenceDocument> {
  for await (const document of readDocuments([file], limits)) return document;
  throw new Error("reading gave no document");
}

/** A page too large to be read is not parsed. */
async function parsedIfPage(file: SourceFile, parser: PageParser, {megabytes}: ReadLimits): Promise<ReadInput> {
  const {bytes, mediaType} = file;
  if (bytes.length > megabytes * 1e6 || detect(bytes, file) !== "html") return {bytes};
  const outcome = await parser.parse(decode(bytes, charsetOf(mediaType)).text);
  return {bytes, markup: "markup" in outcome ? outcome.markup : outcome};
}

function sha256(of: string | Uint8Array): string {
  return createHash("sha256").update(of).digest("hex");
}
