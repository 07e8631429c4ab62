import type {CueClass} from "../../core/attribution.ts";
import type {Stretch} from "./units.ts";

/** Who says what in one unit, as places of its items. */
export interface Statement {
  readonly cue: Stretch;
  readonly cueClass: CueClass;
  readonly source: Stretch | null;
  readonly content: readonly Stretch[];
  readonly rule: string;
}
