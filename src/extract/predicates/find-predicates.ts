import type {Modality} from "../../core/claim.ts";
import type {TextRange} from "../../core/span.ts";
import {holds, type Match, matches, overlap, type Passage} from "../reading/passage.ts";
import type {Frame} from "./frame.ts";
import {frames} from "./frames.ts";
import {type VerbGroup, verbGroup} from "./verb-group.ts";

/** A verb or noun of movement in a sentence, with the auxiliaries that say whether it happened. */
export interface FoundPredicate extends TextRange {
  readonly frame: Frame;
  /** The verb alone; `start` is that of its group: “have since returned”. */
  readonly verb: TextRange;
  readonly form: VerbGroup["form"];
  /** What the auxiliaries and governing verbs make of it; null: it happened. */
  readonly status: Modality | null;
  readonly polarity: "+" | "-";
  /** Stands in a relative clause or after its noun: “who left”, “displaced by”. */
  readonly relative: boolean;
}

/** The predicates of a passage in order of place; of overlapping frames the first of the lexicon wins. */
export function findPredicates(passage: Passage): FoundPredicate[] {
  const taken: FoundPredicate[] = [];
  for (const frame of frames) {
    for (const match of matches(passage, frame.words)) {
      if (taken.some((other) => overlap(other.verb, match)) || !fits(frame, match, passage)) continue;
      taken.push(predicate(frame, match, passage));
    }
  }
  return taken.sort((a, b) => a.verb.start - b.verb.start);
}

function fits(frame: Frame, match: Match, passage: Passage): boolean {
  const following = passage.text.slice(match.end - passage.start);
  const preceding = passage.text.slice(0, match.start - passage.start);
  if (frame.followedBy !== undefined && !frame.followedBy.test(following)) return false;
  if (frame.unlessFollowedBy?.test(following) || frame.unlessAfter?.test(preceding)) return false;
  return !insideName(match, passage);
}

/** “Crossing” in the name of a place is no crossing. */
function insideName(match: Match, passage: Passage): boolean {
  return passage.places.some((place) => holds(place, match));
}

function predicate(frame: Frame, match: Match, passage: Passage): FoundPredicate {
  const verb = {start: match.start, end: match.end};
  if (frame.noun || /ion$/i.test(match.text))
    return {frame, verb, ...verb, form: "noun", status: null, polarity: "+", relative: false};
  const group = verbGroup(passage, verb);
  return {frame, verb, end: match.end, ...group};
}
