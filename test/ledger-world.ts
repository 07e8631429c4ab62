import {createHash} from "node:crypto";
import {bringOriginal} from "../src/adapters/fetch/bring-original.ts";
import {findOriginals} from "../src/adapters/fetch/find-originals.ts";
import {checkTables} from "../src/adapters/files/check-tables.ts";
import {diskEffects} from "../src/adapters/files/effects.ts";
import {keptFiles} from "../src/adapters/files/kept-files.ts";
import {readFile} from "../src/adapters/files/read-file.ts";
import {hasLedger} from "../src/adapters/sqlite/has-ledger.ts";
import {openLedger} from "../src/adapters/sqlite/open-ledger.ts";
import {withClaims} from "../src/app/claims/claims-in-effects.ts";
import type {ImportEffects} from "../src/app/claims/import-evidence.ts";
import type {LedgerEffects, Original} from "../src/app/documents/document-effects.ts";
import type {Claim} from "../src/core/claim.ts";
import type {EvidenceDocument, MetadataField} from "../src/core/evidence-document.ts";
import type {Quantity} from "../src/core/quantity.ts";
import {spanOf} from "../src/core/span-of.ts";

/** SHA-256 as the world computes it. */
const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");

/** A document whose source is its text; paragraphs are parted by a blank line. */
export function textDocument(
  text: string,
  metadata: Readonly<Partial<Record<MetadataField, string>>> = {},
): EvidenceDocument {
  const hash = sha256(text);
  let start = 0;
  const blocks = text.split("\n\n").map((paragraph) => {
    const block = {role: "paragraph", start, end: start + paragraph.length} as const;
    start = block.end + 2;
    return block;
  });
  const candidates = Object.entries(metadata).map(([field, value]) => [field, [{value, origin: "byline"}]]);
  return {
    id: `d-${hash.slice(0, 12)}`,
    rawSha256: hash,
    byteLength: text.length,
    mediaType: "text/plain",
    charset: "utf-8",
    origin: {},
    status: "ok",
    problems: [],
    kind: "news",
    language: "en",
    metadata: Object.fromEntries(candidates),
    text,
    textSha256: hash,
    blocks,
    removed: [],
    map: [{text: [0, text.length], raw: {start: 0, end: text.length}, as: "copy"}],
    tables: [],
    links: [],
  };
}

/** A number of people as a text states it. */
export function persons(changes: Partial<Quantity> = {}): Quantity {
  const rest = {
    closed: [true, true],
    unit: "persons",
    unitFrom: "stated",
    delta: null,
    grain: null,
    lexeme: null,
  } as const;
  return {kind: "quantity", bound: "point", low: null, mid: 5000, high: null, surface: "5,000", ...rest, ...changes};
}

/** A claim that some people left since the event, standing on some words of a document. */
export function claimOn(document: EvidenceDocument, words: string, changes: Partial<Claim> = {}): Claim {
  const start = document.text.indexOf(words);
  if (start < 0) throw new RangeError(`“${words}” is not in the text`);
  const block = document.blocks.find((each) => each.start <= start && start < each.end) ?? {
    start,
    end: start + words.length,
  };
  const [measure, kind] = [changes.measure ?? "left_total", changes.kind ?? "quantity"];
  return {
    id: `c-${sha256([document.id, start, measure, kind].join()).slice(0, 12)}`,
    document: document.id,
    statement: `${words} left.`,
    kind,
    measure,
    value: persons(),
    population: {id: "RU-citizens", label: "citizens of Russia"},
    denominator: null,
    place: {home: "RU", host: "ALL", direction: "out"},
    period: {kind: "since", start: "2022-02-24", end: "2023-06-30", startFrom: "event", endFrom: "stated"},
    durationRule: null,
    stay: "any",
    modality: "asserted",
    polarity: "+",
    attribution: {
      mode: "narration",
      cue: null,
      cueClass: null,
      chain: [{role: "outlet", name: "The Gazette", kind: "media"}],
    },
    evidence: [spanOf(document, block.start, block.end)],
    parts: {value: [spanOf(document, start, start + words.length)]},
    use: "account",
    links: [],
    grade: {source: "B", information: 3, why: "narration", by: "rule"},
    rank: "normal",
    extractor: {name: "by hand", version: "1", rule: "left", score: 0.8},
    ...changes,
  };
}

/** Finds the claims of a document, as a test scripts it. */
export type Script = (document: EvidenceDocument) => readonly Claim[];

/** A world with a real disk and a real ledger, in which documents are their own text and a script finds the claims. */
export function ledgerWorld(find: Script = () => [], changes: Partial<LedgerEffects> = {}): ImportEffects {
  const files = diskEffects(() => undefined);
  let seconds = 0;
  return withClaims({
    ...files,
    files,
    findOriginals,
    bringOriginal: (place) => bringOriginal(place, {userAgent: "test", now: "2024-01-01T00:00:00Z"}),
    readDocuments: async (originals) => originals.map(readText),
    extractClaims: async (document) => ({claims: find(document), problems: [], stages: {}}),
    openLedger: async (folder) => openLedger(folder),
    hasLedger: async (folder) => hasLedger(folder),
    reader: () => "Ada",
    clock: () => new Date(Date.UTC(2024, 0, 1, 0, 0, seconds++)).toISOString(),
    sha256,
    readFile,
    keptFiles,
    checkTables,
    onCount: () => undefined,
    listenForStop: () => ({signal: new AbortController().signal, done: () => undefined}),
    ...changes,
  });
}

/** The first lines may be metadata: “outlet: The Gazette”. */
function readText({bytes}: Original): EvidenceDocument {
  const text = new TextDecoder().decode(bytes);
  const lines = [...text.matchAll(/^(outlet|published|title|url): (.*)$/gm)].map(([, field, value]) => [field, value]);
  return {
    ...textDocument(text, Object.fromEntries(lines)),
    rawSha256: sha256(bytes),
    id: `d-${sha256(bytes).slice(0, 12)}`,
  };
}
