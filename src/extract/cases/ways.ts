import type {TextRange} from "../../core/span.ts";
import {before, matches, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";

/** A way somewhere that is a move when one person takes it: “moved to Manchester”, “walked across the border”. */
export interface Way extends TextRange {
  readonly verb: TextRange;
  /** Whether it goes to a place at home. */
  readonly home: boolean;
  readonly planned: boolean;
}

/**
 * Ways to a place that a sentence names. Of many people these words would say too little (“people went to Kyiv”); told of
 * one whose story it is they say where the person lives now.
 */
export function findWays(passage: Passage, {home}: Scene): Way[] {
  return matches(passage, going).flatMap((match) => {
    if (notDone.test(before(passage, match.start))) return [];
    const planned = intends.test(before(passage, match.start));
    const verb = {start: match.start, end: match.end};
    if (/border$/i.test(match.text)) return [{...verb, verb, home: false, planned}];
    const place = passage.places.find(({start}) => start >= match.end);
    if (place === undefined || place.as === "people" || place.code === null) return [];
    const gap = passage.text.slice(match.end - passage.start, place.start - passage.start);
    if (/^(?:crossed|walked|swam)$/i.test(match.text) && !/ (?:to|into) /.test(gap)) return [];
    return toPlace.test(gap) ? [{...verb, verb, home: place.code === home, planned}] : [];
  });
}

const going =
  /\b(?:moved|fled|went|gone|go|came|travelled|traveled|flew|drove|escaped|relocated|emigrated|made (?:it|her way|his way)|settled|arrived|walked|crossed|swam)\b(?: across the border\b| the border\b)?|\b(?:reached|entered)\b/dgi;

/** What may stand between the verb and the place: “with her two children to”, “ to the city of”. */
const toPlace =
  /^(?: (?!and\b|but\b|from\b)[\p{L}\d’'-]+){0,6}? (?:to|into|in|at|for)(?: the)?(?: (?:city|town|port|village|capital|island) of| (?:eastern|western|northern|southern|neighbou?ring|nearby))? $|^ $/u;
const notDone = /\b(?:not|never|n['’]t|could|might|may|would)(?: have)? $/i;
const intends = /\b(?:plans?|planning|intends?|hopes?|going|wants?|will)(?: to)?(?: \w+ly)? $/i;
