import type {Case} from "../../core/case.ts";
import type {EvidenceDocument, Fold} from "../../core/evidence-document.ts";
import type {DocumentId} from "../../core/span.ts";
import {decodeAs} from "../../read/decode.ts";
import {fold} from "../../read/fold/fold.ts";
import {lineStartsOf} from "../ledger/claim-line.ts";
import type {KeptDocument, Ledger} from "../ledger/ledger.ts";
import {type LedgerClaim, stateOf} from "../ledger/ledger-state.ts";
import {actOf} from "../ledger/with-ledger.ts";
import type {LedgerEffects, Original, Place, Refusal} from "./document-effects.ts";
import {keepOriginal} from "./keep-original.ts";
import {passagesOfClaims} from "./shared-passages.ts";

/** `countercurrent/add@1`: what became of a batch of documents. */
export interface AddReport {
  readonly schema: "countercurrent/add@1";
  readonly added: readonly KeptDocument[];
  /** Names of files whose very bytes are in the ledger already. */
  readonly known: readonly string[];
  readonly refused: readonly Refusal[];
  /** Folds of all documents of the case. */
  readonly folds: readonly Fold[];
  /** Claims of the new documents that nobody has decided on. */
  readonly proposed: readonly LedgerClaim[];
  /** The batch was stopped before its end; adding again goes on. */
  readonly stopped: boolean;
}

/**
 * Add documents to a case: keep their bytes, read them, find their claims, fold copies.
 *
 * Each document enters the ledger in one step. What is there already is passed over, so a batch that was stopped or
 * killed goes on when it is added again.
 *
 * @param megabytes largest size of a document, where it is not the usual
 * @throws {UserError} where the case or its ledger cannot be opened or written
 */
export async function addDocuments(
  effects: LedgerEffects,
  folder: string,
  places: readonly string[],
  megabytes?: number,
): Promise<AddReport> {
  const of = await effects.readCase(folder);
  const {found, refused} = await effects.findOriginals(places);
  const ledger = await effects.openLedger(folder);
  const stop = effects.listenForStop();
  try {
    const kept = new Map(await effects.keptFiles(`${folder}/documents`));
    const batch = new Batch(effects, {
      folder,
      case: of,
      ledger,
      kept,
      ids: new Set(await ledger.documentIds()),
      megabytes,
    });
    for (let i = 0; i < found.length && !stop.signal.aborted; i += together) {
      await batch.add(found.slice(i, i + together), i, found.length, stop.signal);
    }
    await foldNew(effects, ledger);
    const state = stateOf(await ledger.read());
    const isNew = new Set<DocumentId>(batch.added.map(({document}) => document.id));
    return {
      schema: "countercurrent/add@1",
      added: batch.added,
      known: batch.known,
      refused: [...refused, ...batch.refused],
      folds: state.folds,
      proposed: state.claims.filter(({claim, state}) => state === "proposed" && isNew.has(claim.document)),
      stopped: stop.signal.aborted,
    };
  } finally {
    stop.done();
    await ledger.close();
  }
}

/** Documents that are read together: a parser's process starts once for all of them. */
const together = 16;

/** Where documents go. */
interface Into {
  readonly folder: string;
  readonly case: Case;
  readonly ledger: Ledger;
  /** Names in `documents/` with the SHA-256 of their bytes. */
  readonly kept: Map<string, string>;
  /** Documents that the ledger has. */
  readonly ids: Set<DocumentId>;
  /** Largest size of a document, where it is not the usual. */
  readonly megabytes: number | undefined;
}

/** Documents on their way into a ledger, and what became of each. */
class Batch {
  readonly added: KeptDocument[] = [];
  readonly known: string[] = [];
  readonly refused: Refusal[] = [];
  private readonly effects: LedgerEffects;
  private readonly into: Into;

  constructor(effects: LedgerEffects, into: Into) {
    this.effects = effects;
    this.into = into;
  }

  async add(places: readonly Place[], before: number, total: number, signal: AbortSignal): Promise<void> {
    const originals = await this.bring(places);
    const documents = await this.effects.readDocuments(originals, this.into.megabytes);
    for (const [i, original] of originals.entries()) {
      if (signal.aborted) return;
      await this.addOne(original, documents[i] as EvidenceDocument);
      this.effects.onCount({what: "reading documents", done: Math.min(total, before + i + 1), total});
    }
  }

  /** The originals that the ledger does not have. */
  private async bring(places: readonly Place[]): Promise<Original[]> {
    const originals: Original[] = [];
    for (const place of places) {
      const brought = await this.effects.bringOriginal(place, this.into.megabytes);
      if ("says" in brought) {
        this.refused.push(brought);
        continue;
      }
      const id = documentIdOf(this.effects.sha256(brought.bytes));
      if (this.into.ids.has(id)) this.known.push(brought.name);
      else originals.push(brought);
    }
    return originals;
  }

  private async addOne(original: Original, document: EvidenceDocument): Promise<void> {
    if (this.into.ids.has(document.id)) {
      this.known.push(original.name);
      return;
    }
    if (document.status === "refused") {
      const says = document.problems[0]?.says ?? "it cannot be read";
      this.refused.push({name: original.name, says});
      return;
    }
    const {claims, problems} = await this.effects.extractClaims(document, this.into.case);
    const file = await keepOriginal(this.effects.writeFiles, this.into, original, document.rawSha256);
    const lineStarts = lineStartsOf(decodeAs(original.bytes, document.charset) ?? "");
    await this.into.ledger.addDocument({document, file, lineStarts, claims, problems}, actOf(this.effects));
    this.into.ids.add(document.id);
    this.added.push({document, file, lineStarts});
  }
}

/** "d-" and the first 12 hex digits of the SHA-256 of the bytes. */
function documentIdOf(sha256: string): DocumentId {
  return `d-${sha256.slice(0, 12)}`;
}

/** Finds which documents are copies, where some came in since that was last asked. */
export async function foldNew(effects: LedgerEffects, ledger: Ledger): Promise<void> {
  const {documents, claims, folding} = await ledger.read();
  if (folding !== undefined) return;
  const found = fold(documents.map(({document}) => document));
  await ledger.keepFolding({...found, passages: passagesOfClaims(found.passages, claims)}, actOf(effects));
}
