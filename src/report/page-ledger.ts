import type {Attribution} from "../core/attribution.ts";
import type {ClaimId, Modality} from "../core/claim.ts";
import type {FoldMember} from "../core/evidence-document.ts";
import type {Lineage} from "../core/lineage.ts";

/** What a page holds of a case's ledger: the words under its numbers, dated acts, and the stories of single people. */
export interface PageLedger {
  readonly documents: readonly PageDocument[];
  /** Claims that are rows of the account, acts, or parts of a single case. */
  readonly claims: readonly PageClaim[];
  /** Which row was taken from which, and how that is known; what a table says of its own rows stands in these. */
  readonly lineage: readonly Pick<Lineage, "child" | "parent" | "basis">[];
  /** By date; what has none last. */
  readonly acts: readonly Act[];
  readonly cases: readonly ToldCase[];
}

/** Where a reader finds a document again. */
export interface PageDocument {
  readonly title: string;
  readonly outlet: string;
  /** `YYYY[-MM[-DD]]`, or empty. */
  readonly published: string;
  readonly url: string;
  readonly file: string;
}

/** A claim with its words and all hands it came through. */
export interface PageClaim {
  readonly id: ClaimId;
  /** One sentence of ours. */
  readonly statement: string;
  readonly modality: Modality;
  readonly attribution: Attribution;
  /** Index of its document. */
  readonly document: number;
  readonly passages: readonly (readonly Piece[])[];
  /** Other documents with the same words, by index. */
  readonly copies: readonly {readonly document: number; readonly relation: FoldMember["relation"]}[];
}

/** A piece of a passage: what stands around the words, the words, and in them what the claim rests on. */
export interface Piece {
  readonly text: string;
  readonly as: "context" | "words" | "mark";
}

/** A dated policy, incentive, call or punishment. */
export interface Act {
  readonly claim: ClaimId;
  /** `YYYY[-MM[-DD]]`, or null where nothing dates it. */
  readonly date: string | null;
  /** Whether the date is that of the event, of the statement, or only of the document: then it was so by that day. */
  readonly dated: "event" | "statement" | "document" | "no";
  readonly topic: string;
  readonly status: string;
  readonly statement: string;
  readonly who: string;
}

/** One person's story. It is never counted. */
export interface ToldCase {
  readonly name: string;
  readonly claims: readonly ClaimId[];
  /** The story in our sentences, one a claim. */
  readonly told: readonly string[];
  /** What follows from the person's own figures. */
  readonly follows: readonly {readonly says: string}[];
}
