import type {Sha256} from "../core/sha-256.ts";
import type {LanguageGuess} from "./language.ts";
import type {ReadLimits} from "./limits.ts";

/** What reading needs from outside. */
export interface ReadTools {
  readonly sha256: Sha256;
  readonly language?: LanguageGuess;
  readonly limits?: Partial<ReadLimits>;
}
