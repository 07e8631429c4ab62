import type {EvidenceDocument} from "../../core/evidence-document.ts";
import type {Passage} from "../reading/passage.ts";
import {countryOfAddress} from "./country-of-address.ts";
import {countryOfCode} from "./disaster-codes.ts";
import {mostNamed} from "./most-named.ts";

/** The country a document is set in. */
export interface Setting {
  /** ISO alpha-2. */
  readonly code: string;
  /** The words of its address that suggest it, where its own text names no country: a guess. */
  readonly guessedFrom?: string;
}

/**
 * The country that a document is set in, for claims whose own sentences name no place: the one it names most often, the
 * one of a disaster's code in it, else the one its address suggests.
 */
export function findSetting(document: EvidenceDocument, passages: readonly Passage[]): Setting | undefined {
  const named = mostNamed(passages.flatMap(({places}) => places)) ?? countryOfCode(document.text);
  if (named !== undefined) return {code: named};
  const url = document.origin.url ?? document.metadata.url?.[0]?.value;
  const code = url === undefined ? undefined : countryOfAddress(url);
  return code === undefined || url === undefined ? undefined : {code, guessedFrom: url};
}
