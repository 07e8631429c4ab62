import type {Attribution} from "../../core/attribution.ts";
import type {
  Claim,
  ClaimKind,
  ClaimMeasure,
  ClaimPart,
  ClaimPlace,
  Modality,
  Population,
  Topic,
} from "../../core/claim.ts";
import type {Period} from "../../core/period.ts";
import type {Value} from "../../core/quantity.ts";
import type {TextRange} from "../../core/span.ts";
import type {FoundAttribution} from "../attributions/found-attribution.ts";
import type {Passage} from "../reading/passage.ts";

/**
 * A claim as a rule found it. What a rule leaves out is filled by the scope around it: clause, sentence, paragraph,
 * document (`complete.ts`).
 */
export interface Draft {
  readonly kind: ClaimKind;
  readonly measure: ClaimMeasure | Topic;
  readonly value: Value | null;
  /** The words of the value, else of the predicate: they place the claim and find its speaker. */
  readonly anchor: TextRange;
  readonly passage: Passage;
  /** What is quoted as evidence; the whole sentence where a rule does not say. */
  readonly evidence?: TextRange;
  readonly population?: Population | null;
  readonly denominator?: DraftDenominator;
  readonly place?: ClaimPlace;
  /** The period that the sentence gives; without one, “as of” the day of the statement or the document. */
  readonly period?: Period | null;
  /** The status that the words give it (proposed, dropped, planned); else the cue decides. */
  readonly modality?: Modality;
  readonly polarity?: Claim["polarity"];
  /** Where a rule knows better who speaks than the marks around the words: the chain without byline and outlet. */
  readonly attribution?: Attribution;
  /** The statement a view is: what is quoted inside it is not asked. */
  readonly statement?: FoundAttribution;
  readonly parts?: Readonly<Partial<Record<ClaimPart, readonly TextRange[]>>>;
  /** Id of the person whose story it belongs to. */
  readonly case?: string;
  /** Stands in a relative clause: who plans or proposes something about these people does not plan or propose the clause. */
  readonly presupposed?: boolean;
  readonly rules: readonly string[];
}

export interface DraftDenominator {
  readonly measure: ClaimMeasure;
  readonly population: Population;
  readonly words: TextRange;
  readonly period?: Period;
}
