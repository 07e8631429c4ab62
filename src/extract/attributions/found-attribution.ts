import type {Attribution, CueClass, Link} from "../../core/attribution.ts";
import type {Modality} from "../../core/claim.ts";
import type {TextRange} from "../../core/span.ts";

/** Some words of a text that it gives as someone's, and whose; every range lies in the text that was read. */
export interface FoundAttribution {
  /** The words that attribute (“said”, “are estimated”, “according to”); null where the place of a quotation does. */
  readonly cue: TextRange | null;
  /** Null for a quotation that nothing attributes. */
  readonly cueClass: CueClass | null;
  /** Of the cue; that of its antecedent for a quotation which is continued or carried. */
  readonly modality: Modality;
  readonly content: readonly TextRange[];
  /** Who says it, in the words that stand there: a name with its title, a pronoun. Null: the text does not say. */
  readonly source: TextRange | null;
  /** Who that is: the fullest form of the name in the text. Null: nobody whom the text names. */
  readonly speaker: string | null;
  readonly kind: Link["kind"];
  /** What the text calls them besides their name (“President”, “the head of …”). */
  readonly title: string | null;
  /** Whether the text hides or changes the name, or gives none (“an official”). */
  readonly anonymous: boolean;
  /** Names that the text itself offers for an author whom it doubts. */
  readonly candidates: readonly string[];
  /** Where the words were spoken or printed, and the words that date the statement. */
  readonly venue: TextRange | null;
  readonly date: TextRange | null;
  /** Hands between the speaker and this text, nearest to the speaker first: a newspaper, who made a letter public. */
  readonly through: readonly Hand[];
  /** Place in the list of the attribution in whose content this one stands: X said that Y said. */
  readonly within: number | null;
  readonly mode: Exclude<Attribution["mode"], "narration">;
  /** The pattern that found it. */
  readonly rule: string;
}

/** One who passed the words on. */
export interface Hand {
  readonly role: "publisher" | "intermediary";
  readonly name: string;
  readonly kind: Link["kind"];
  readonly at: TextRange;
}
