import type {Claim, ClaimId} from "../../core/claim.ts";
import type {EvidenceDocument, Problem} from "../../core/evidence-document.ts";
import type {Review, ReviewAct} from "../../core/review.ts";
import type {DocumentId} from "../../core/span.ts";
import type {Folding} from "../../read/fold/fold.ts";

export type {Folding} from "../../read/fold/fold.ts";

/** A document of a case: what was read, and where its untouched bytes are kept. */
export interface KeptDocument {
  readonly document: EvidenceDocument;
  /** Path of the bytes from the case folder, with `/`. */
  readonly file: string;
  /** Offset of the first unit of each line of the source, so that a claim can be found in the file. */
  readonly lineStarts: readonly number[];
}

/** A document with everything that was found in it; it enters the ledger whole or not at all. */
export interface AddedDocument extends KeptDocument {
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
}

/** A review with its number in the ledger; reviews of one command share a batch. */
export interface StandingReview extends Review {
  readonly number: number;
  readonly batch: number;
}

/** Who does something, when (ISO time), and why. */
export interface Act {
  readonly reader: string;
  readonly at: string;
  readonly reason?: string | undefined;
}

/** What is done to a claim. */
export interface Decision {
  readonly claim: ClaimId;
  readonly what: Exclude<ReviewAct, "undo">;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Everything a ledger holds. */
export interface LedgerContents {
  readonly documents: readonly KeptDocument[];
  /** As extracted, document by document: copies are not folded yet. */
  readonly claims: readonly Claim[];
  /** Reviews that were not undone, oldest first. */
  readonly reviews: readonly StandingReview[];
  /** Undefined while documents wait to be folded. */
  readonly folding: Folding | undefined;
}

/**
 * One thing that happened in a ledger, as it is carried to another: a document came in, or a person did something to a
 * claim. Histories of two readers are merged by putting their events together; no order of merging matters.
 */
export interface HistoryEvent {
  /** The same in every ledger. */
  readonly id: string;
  /** Id of the first event of its command. */
  readonly act: string;
  /** Its number in the ledger that it was first written in: events of one moment happened in this order. */
  readonly made: number;
  /** ISO time. */
  readonly at: string;
  readonly reader: string;
  readonly what: ReviewAct | "add";
  /** Id of the claim, or of the document that was added. */
  readonly subject: string;
  readonly reason?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Id of the event that is taken back. */
  readonly undoes?: string;
  /** The document as it came in, with everything that was found in it. */
  readonly added?: AddedDocument;
}

/** The append-only record of a case: documents, claims, and what people did to them. Each call is all or nothing. */
export interface Ledger {
  readonly read: () => Promise<LedgerContents>;
  /** Ids of the documents that are there. */
  readonly documentIds: () => Promise<ReadonlySet<DocumentId>>;
  readonly addDocument: (added: AddedDocument, act: Act) => Promise<void>;
  readonly keepFolding: (folding: Folding, act: Act) => Promise<void>;
  readonly decide: (decisions: readonly Decision[], act: Act) => Promise<void>;
  /** Takes back reviews by their numbers. */
  readonly undo: (numbers: readonly number[], act: Act) => Promise<void>;
  /** Everything that people did, oldest first. */
  readonly history: () => Promise<readonly HistoryEvent[]>;
  /**
   * Adds what happened in another ledger; what is known already is passed over. @returns how much was new
   * @throws {RangeError} when an event takes back one that is in neither ledger
   */
  readonly merge: (history: readonly HistoryEvent[]) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** What comparing no documents shows. */
export const emptyFolding: Folding = {folds: [], passages: [], failed: []};
