import type {FoundAttribution} from "./found-attribution.ts";
import type {Unit} from "./units.ts";

/** An attribution before its speaker has a name. */
export interface Spoken
  extends Pick<FoundAttribution, "cue" | "cueClass" | "modality" | "content" | "source" | "mode" | "rule"> {
  /** Where the words stand. */
  readonly unit: Unit;
  /** Where cue and source stand: the unit before for a quotation that it introduces. */
  readonly by: Unit;
  /** Quotations in its content, by their place in the list of quotations. */
  readonly quotations: readonly number[];
  /** For a quotation that goes on: the attribution it goes on from. */
  readonly antecedent?: Spoken;
}

/** A unit and what its own words attribute. */
export interface Passage {
  readonly unit: Unit;
  readonly spoken: readonly Spoken[];
}
