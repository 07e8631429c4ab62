import type {EvidenceDocument, Problem, Removed} from "../core/evidence-document.ts";
import type {Draft} from "./compose.ts";
import type {Found} from "./metadata.ts";

/** What a reader of one format makes of a source: blocks to compose, and what goes beside them. */
export interface Reading {
  readonly drafts: readonly Draft[];
  readonly removed: readonly Removed[];
  readonly found: readonly Found[];
  readonly problems: readonly Problem[];
  readonly kind: EvidenceDocument["kind"];
  /** Words of the language attribute of a page, where it has one. */
  readonly declaredLanguage?: string;
}
