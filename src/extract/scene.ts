import type {EvidenceDocument} from "../core/evidence-document.ts";
import type {TextRange} from "../core/span.ts";
import type {FoundAttribution} from "./attributions/found-attribution.ts";
import type {Person} from "./cases/find-people.ts";
import {nearSentences} from "./limits.ts";
import type {Setting} from "./places/find-setting.ts";
import type {FoundPredicate} from "./predicates/find-predicates.ts";
import type {Passage} from "./reading/passage.ts";

/** What the rules know of the whole document while they read one sentence of it. */
export interface Scene {
  readonly document: EvidenceDocument;
  readonly passages: readonly Passage[];
  /** Predicates of each passage, by its index. */
  readonly predicates: readonly (readonly FoundPredicate[])[];
  readonly attributions: readonly FoundAttribution[];
  /** The attributions that touch each passage, by its index. */
  readonly spoken: readonly (readonly FoundAttribution[])[];
  /** Country the people left, ISO alpha-2; undefined where the document speaks of nobody's leaving. */
  readonly home: string | undefined;
  /** Country the document is set in, where its words name one or its address suggests one. */
  readonly setting: Setting | undefined;
  /** Day the document was published, `YYYY-MM-DD`, where it says so. */
  readonly published: string | undefined;
  /** People whose own story the document tells. */
  readonly people: readonly Person[];
}

/** The passages that a range touches, in order. */
export function passagesIn(passages: readonly Passage[], {start, end}: TextRange): readonly Passage[] {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((passages[middle] as Passage).end > start) high = middle;
    else low = middle + 1;
  }
  let last = low;
  while (last < passages.length && (passages[last] as Passage).start < end) last++;
  return passages.slice(low, last);
}

/** For each passage the attributions whose content, source or cue stands in it. */
export function spokenIn(
  passages: readonly Passage[],
  attributions: readonly FoundAttribution[],
): readonly (readonly FoundAttribution[])[] {
  const spoken: FoundAttribution[][] = passages.map(() => []);
  for (const attribution of attributions) {
    const {content, source, cue} = attribution;
    const ranges = [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])];
    const touched = new Set(ranges.flatMap((range) => passagesIn(passages, range)));
    for (const {index} of touched) spoken[index]?.push(attribution);
  }
  return spoken;
}

/** The sentences of the same paragraph, and those of `back` paragraphs before. */
export function around({passages}: Scene, {index, paragraph}: Passage, back = 0): readonly Passage[] {
  return passages
    .slice(Math.max(0, index - nearSentences), index + nearSentences)
    .filter((other) => other.paragraph <= paragraph && paragraph - other.paragraph <= back);
}
