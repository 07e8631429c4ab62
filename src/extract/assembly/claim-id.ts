import type {ClaimId} from "../../core/claim.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import {rawRanges} from "../../core/offset-map.ts";
import type {Sha256} from "../../core/sha-256.ts";
import type {Draft} from "./draft.ts";

/** Id of a claim: where its value or predicate starts in the source, its measure and its kind. Same bytes, same id. */
export function claimId({anchor, measure, kind}: Draft, {id, map}: EvidenceDocument, sha256: Sha256): ClaimId {
  const [raw] = rawRanges(map, anchor.start, anchor.end);
  const place = raw === undefined ? anchor.start : "page" in raw ? `${raw.page}:${raw.box.join(",")}` : raw.start;
  return `c-${sha256([id, place, measure, kind].join("\n")).slice(0, 12)}`;
}
