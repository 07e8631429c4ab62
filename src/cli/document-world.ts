import {createHash} from "node:crypto";
import type {ImportEffects} from "../app/claims/import-evidence.ts";
import type {Extraction, LedgerEffects, Original} from "../app/documents/document-effects.ts";
import type {Case} from "../core/case.ts";
import type {EvidenceDocument} from "../core/evidence-document.ts";
import type {Sha256} from "../core/sha-256.ts";
import {packageVersion} from "./version.ts";

/** What documents and ledgers need beside the files of a case; parsers and models are loaded when they are asked for. */
type DocumentWorld = Omit<
  ImportEffects,
  "readCase" | "readEvidence" | "hashInputs" | "writeFiles" | "say" | "onCount" | "files"
>;

/** The world of documents: this disk, the network, this person, the clock. */
export function documentWorld(): DocumentWorld {
  const clock = () => new Date().toISOString();
  return {
    findOriginals: async (places) => (await import("../adapters/fetch/find-originals.ts")).findOriginals(places),
    bringOriginal: async (place, megabytes) => {
      const {bringOriginal} = await import("../adapters/fetch/bring-original.ts");
      const largest = megabytes === undefined ? {} : {largest: megabytes * 1e6};
      return bringOriginal(place, {userAgent, now: clock(), ...largest});
    },
    readDocuments,
    extractClaims,
    openLedger: async (folder) => (await import("../adapters/sqlite/open-ledger.ts")).openLedger(folder),
    hasLedger: async (folder) => (await import("../adapters/sqlite/has-ledger.ts")).hasLedger(folder),
    keptFiles: async (folder) => (await import("../adapters/files/kept-files.ts")).keptFiles(folder),
    checkTables: async (...of) => (await import("../adapters/files/check-tables.ts")).checkTables(...of),
    reader: () => process.env.USER || process.env.USERNAME || "somebody",
    clock,
    sha256,
    readFile: async (path) => (await import("../adapters/files/read-file.ts")).readFile(path),
    listenForStop,
  };
}

const userAgent = `countercurrent/${packageVersion()} (reads one page for a person)`;

const sha256: Sha256 = (of) => createHash("sha256").update(of).digest("hex");

async function readDocuments(originals: readonly Original[], megabytes?: number): Promise<readonly EvidenceDocument[]> {
  const {readDocuments: read} = await import("../adapters/documents/read-document.ts");
  const files = originals.map(({bytes, name, url, mediaType, retrieved}) => ({
    bytes,
    name,
    ...(url !== undefined && {url}),
    ...(mediaType !== undefined && {mediaType}),
    ...(retrieved !== undefined && {retrieved}),
  }));
  const documents: EvidenceDocument[] = [];
  for await (const document of read(files, megabytes === undefined ? {} : {megabytes})) documents.push(document);
  return documents;
}

async function extractClaims(
  document: EvidenceDocument,
  of: Pick<Case, "home" | "events"> | undefined,
): Promise<Extraction> {
  const {openExtractor} = await import("../adapters/extract/open-extractor.ts");
  return (await openExtractor(sha256))(document, of);
}

/** The first Ctrl-C lets the document in hand be finished; the second ends the process. */
const listenForStop: LedgerEffects["listenForStop"] = () => {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once("SIGINT", stop);
  return {signal: controller.signal, done: () => void process.off("SIGINT", stop)};
};
