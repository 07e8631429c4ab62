import type {Fold, FoldMember} from "../../core/evidence-document.ts";
import {inheritedBy} from "./canonical.ts";
import type {Comparison} from "./compare-texts.ts";
import {spansOf} from "./passages.ts";
import {relationOf} from "./relation.ts";
import type {Side} from "./texts.ts";

/** A document, its words, and the number of its text among those compared; none for a failed extraction. */
export interface Placed extends Side {
  readonly text: number | undefined;
}

/** The fold of documents that are copies of one text; the canonical one comes first. */
export function foldOf([canonical, ...copies]: readonly [Placed, ...Placed[]], comparison: Comparison): Fold {
  return {
    canonical: canonical.document.id,
    members: copies.map((copy) => memberOf(canonical, copy, comparison)),
  };
}

/** How two documents are copies of each other without the help of a third, or undefined when they are not. */
export function directRelation(one: Placed, other: Placed, comparison: Comparison): FoldMember["relation"] | undefined {
  if (one.document.rawSha256 === other.document.rawSha256) return "same-bytes";
  if (one.text === undefined || other.text === undefined) return undefined;
  if (one.text === other.text) return "republished";
  const [a, b] = [one.text, other.text];
  const smaller = Math.min(one.words.ids.length, other.words.ids.length);
  return relationOf(comparison.between(a, b), smaller, () => comparison.runs(a, b));
}

/** A copy of a copy may have drifted far from the canonical document: it is a version of it, whatever they share. */
function memberOf(canonical: Placed, copy: Placed, comparison: Comparison): FoldMember {
  const {containment, jaccard, runs} = agreementOf(canonical, copy, comparison);
  return {
    document: copy.document.id,
    relation: directRelation(canonical, copy, comparison) ?? "version",
    containment,
    jaccard,
    aligned: runs.map((run) => spansOf(canonical, copy, run)),
    inherited: inheritedBy(copy.document, canonical.document),
  };
}

function agreementOf(canonical: Placed, copy: Placed, comparison: Comparison) {
  const [a, b] = [canonical.text, copy.text];
  if (a === undefined || b === undefined || a === b) {
    const words = copy.words.ids.length;
    return {containment: 1, jaccard: 1, runs: words > 0 ? [{inOne: 0, inOther: 0, words}] : []};
  }
  return {...comparison.between(a, b), runs: comparison.runs(a, b)};
}
