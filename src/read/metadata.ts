import type {Candidate, EvidenceDocument, MetadataField, Problem} from "../core/evidence-document.ts";
import {daysApart} from "./written-date.ts";

/** A value of a metadata field and where it was found. */
export type Found = Candidate & {readonly field: MetadataField};

/** Copies of one article may carry the dates of their copying: more days apart than this is worth a look. */
const mostDaysApart = 2;

/** All candidates by field, in the order found, each value of an origin once. */
export function gatherMetadata(found: readonly Found[]): EvidenceDocument["metadata"] {
  const metadata: Partial<Record<MetadataField, Candidate[]>> = {};
  for (const {field, ...candidate} of found) {
    const value = candidate.value.trim();
    if (value === "") continue;
    metadata[field] ??= [];
    const known = metadata[field].some((other) => other.value === value && other.origin === candidate.origin);
    if (!known) metadata[field].push({...candidate, value});
  }
  return metadata;
}

/** A problem when two sources of a date are more than two days apart; the chosen one is named first. */
export function dateProblems({published = []}: EvidenceDocument["metadata"]): readonly Problem[] {
  const [chosen] = published;
  const other = published.find(({value}) => chosen && daysApart(chosen.value, value) > mostDaysApart);
  if (!chosen || !other) return [];
  const apart = `published ${chosen.value} (${chosen.origin}) or ${other.value} (${other.origin})`;
  return [{kind: "metadata-disagree", says: `${apart}: the first is used; a later one may be the date of a copy`}];
}
