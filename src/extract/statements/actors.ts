import {inDateline} from "../places/dateline.ts";
import type {FoundPlace} from "../places/find-places.ts";
import type {Match, Passage} from "../reading/passage.ts";
import {around, type Scene} from "../scene.ts";

/** Whose act it is, and in which country other than home it holds. */
export interface Actor {
  readonly name?: string;
  readonly host?: string;
}

/**
 * The state that acts: the capital or country that stands before the verb as its subject (“Beirut has extended”, “Egypt,
 * which stopped admitting”). Without one the act of “it” or “the government” holds where the paragraph last said that one acts.
 */
export function actorOf(match: Match, passage: Passage, scene: Scene): Actor {
  const subject = passage.places.findLast((place) => isSubject(place, match, passage));
  if (subject !== undefined) return {name: `${subject.text} (the government)`, ...hostOf(subject, scene)};
  const office = passage.places.findLast((place) => isOfOffice(place, match, passage));
  if (office !== undefined) return hostOf(office, scene);
  const goesOn = /^(?:It|The (?:government|country|authorities|ministry))\b/.test(passage.text);
  const governs = goesOn ? lastGovernment(passage, scene) : undefined;
  return governs === undefined ? {} : hostOf(governs, scene);
}

function lastGovernment(passage: Passage, scene: Scene): FoundPlace | undefined {
  const before = around(scene, passage).filter(({index}) => index < passage.index);
  return before.flatMap(({places}) => places).findLast(({as}) => as === "government");
}

function isSubject(place: FoundPlace, match: Match, passage: Passage): boolean {
  if (place.end > match.end || place.as === "people" || place.as === "crossing" || place.code === null) return false;
  if (inDateline(place, passage)) return false;
  const gap = passage.text.slice(place.end - passage.start, Math.max(place.end, match.start) - passage.start);
  const lead = passage.text.slice(0, place.start - passage.start);
  return direct.test(gap) && !/\b(?:in|to|from|at|of|for|into|near|with)\s+(?:the\s+)?$/i.test(lead);
}

/** “Chad's interior minister proposed”, “the Polish government”. */
function isOfOffice({end, code}: FoundPlace, match: Match, {text, start}: Passage): boolean {
  return code !== null && end <= match.start && offices.test(text.slice(end - start, match.start - start));
}

const offices =
  /^(?:['’]s)? (?:[\p{L}-]+ ){0,3}?(?:minister|ministry|government|parliament|authorities|president|cabinet|court|senate|lawmakers|assembly|department)\b/u;
const direct =
  /^(?:, which [^.;]{2,80}?,|,? which)?(?:\s+(?:has|have|had|is|are|also|now|then|still|since|\p{L}+ly))*\s*$/u;

function hostOf({code}: FoundPlace, {home}: Scene): {host?: string} {
  return code === null || code === home ? {} : {host: code.slice(0, 2)};
}
