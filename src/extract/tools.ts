import type {Sha256} from "../core/sha-256.ts";
import type {DatedEvent} from "./events.ts";
import type {Tagger} from "./sentences.ts";
import type {DateReader} from "./times/times.ts";

/** What extraction needs from outside: heavy parts are handed in, so that this room imports none. */
export interface ExtractTools {
  readonly tag: Tagger;
  readonly dates?: DateReader;
  readonly sha256: Sha256;
  /** Events of the case, beside the built-in ones. */
  readonly events?: readonly DatedEvent[];
  /** The country left, where a case says so; else the document decides. */
  readonly home?: string;
}
