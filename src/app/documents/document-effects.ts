import type {Case} from "../../core/case.ts";
import type {Claim} from "../../core/claim.ts";
import type {EvidenceDocument, Problem} from "../../core/evidence-document.ts";
import type {Sha256} from "../../core/sha-256.ts";
import type {Count, Effects} from "../effects.ts";
import type {Ledger} from "../ledger/ledger.ts";

/** A file or an address that can be asked for its bytes. */
export interface Place {
  /** As a person would write it. */
  readonly name: string;
  readonly kind: "file" | "address";
}

/** Bytes as they were brought, with what is known of where from. */
export interface Original {
  /** Path or address, as a person would write it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly url?: string;
  readonly mediaType?: string;
  /** ISO time. */
  readonly retrieved?: string;
}

/** Something that cannot be read, with the reason in one line; the rest of the batch goes on. */
export interface Refusal {
  readonly name: string;
  readonly says: string;
}

/** What was found in a document. */
export interface Extraction {
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  /** What each stage found, by its name; for looking at the machine at work. */
  readonly stages: object;
}

/** What reading documents needs from outside, without a case. */
export interface ReadingEffects extends Pick<Effects, "say"> {
  /** All files and addresses that these arguments name, folders walked, in the order of their names. */
  readonly findOriginals: (
    places: readonly string[],
  ) => Promise<{readonly found: readonly Place[]; readonly refused: readonly Refusal[]}>;
  /** Never throws for a bad file or page: it says why. @param megabytes largest size, where it is not the usual */
  readonly bringOriginal: (place: Place, megabytes?: number) => Promise<Original | Refusal>;
  /** One document for each original, in their order; what cannot be read has the status `refused`. */
  readonly readDocuments: (originals: readonly Original[], megabytes?: number) => Promise<readonly EvidenceDocument[]>;
  /** @param of the case the document belongs to, where there is one */
  readonly extractClaims: (document: EvidenceDocument, of?: Pick<Case, "home" | "events">) => Promise<Extraction>;
  /** How far a batch is, for a progress line. */
  readonly onCount: (count: Count) => void;
}

/** What a case with a ledger needs beside. */
export interface LedgerEffects extends Effects, ReadingEffects {
  /** The case without its ledger: what stands in its files alone. */
  readonly files: Pick<Effects, "readEvidence" | "hashInputs">;
  /** The ledger of a case, made where there is none. @throws {UserError} */
  readonly openLedger: (folder: string) => Promise<Ledger>;
  readonly hasLedger: (folder: string) => Promise<boolean>;
  /** Name of the person, for the record of what was done. */
  readonly reader: () => string;
  /** ISO time. */
  readonly clock: () => string;
  readonly sha256: Sha256;
  /** The bytes of a file. @throws {UserError} when it cannot be read */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Files directly in a folder of the case, with their SHA-256. */
  readonly keptFiles: (folder: string) => Promise<ReadonlyMap<string, string>>;
  /** Listens for Ctrl-C until `done`: whoever works on a batch stops between two documents. */
  readonly listenForStop: () => {readonly signal: AbortSignal; readonly done: () => void};
}
