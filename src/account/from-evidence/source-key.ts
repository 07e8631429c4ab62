import type {EvidenceRow} from "../../core/evidence-row.ts";
import {type Candidate, keyOf} from "./candidate.ts";

/**
 * Key under which rows share one bias: the column `source`, else made from whoever the number is attributed to first
 * hand, else the publisher; a row that names nobody is alone.
 */
export function sourceKey(row: EvidenceRow): string {
  return row.source || slug(firstHand(row.attributedTo)) || slug(row.publisher) || `unnamed ${row.id}`;
}

/** Key of first permits: a register's count of papers issued has a bias of its own. */
export function issuedKey(source: string): string {
  return `${source}#issued`;
}

/** A source that reports three or more hosts collates registers: then it has one bias for each host. */
export function splitCollations(candidates: readonly Candidate[]): readonly Candidate[] {
  const ofHosts = candidates.filter(({place}) => place !== "ALL");
  const pairs = new Map(ofHosts.map(({source, place}) => [keyOf(source, place), source]));
  const hostsOf = Map.groupBy(pairs.values(), (source) => source);
  return candidates.map((candidate) => {
    const {source, place} = candidate;
    const collates = place !== "ALL" && (hostsOf.get(source)?.length ?? 0) >= 3;
    return collates ? {...candidate, source: `${source}@${place}`} : candidate;
  });
}

const secondHand =
  /,?\s+(?:via|citing|quoted|interviewed?|analysed by|as (?:printed|reported|summari[sz]ed|described))\s|, to \p{Lu}/u;

/** “X via Y”, “X, to Bild” and “X (reported by Y)” rest on the counting of X. */
function firstHand(attributedTo: string): string {
  return attributedTo.replace(/\(.*?\)/g, " ").split(secondHand)[0] ?? "";
}

/** Small letters and digits of any script without accents, the rest one hyphen. */
function slug(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}
