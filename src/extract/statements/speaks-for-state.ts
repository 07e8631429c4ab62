import type {TextRange} from "../../core/span.ts";
import {sideOf} from "../assembly/side.ts";
import {holds, type Match, overlap, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";

/** Whether some words are the document's own, or of someone who holds office: what such people say of a policy is policy. */
export function speaksForState(words: TextRange, {index}: Passage, {spoken}: Scene): boolean {
  const speaker = (spoken[index] ?? []).find(({content}) => content.some((range) => holds(range, words)));
  if (speaker === undefined || speaker.speaker === null) return true;
  return sideOf(speaker) === "official";
}

/** Told, said by who holds office, or proposed by anybody: a proposal is one whoever makes it. */
export function isPolicy(match: Match, passage: Passage, scene: Scene): boolean {
  const proposed = (scene.spoken[passage.index] ?? []).some(
    ({cue, content}) =>
      cue !== null &&
      asks.test(textAt(cue, scene)) &&
      (overlap(cue, match) || content.some((words) => holds(words, match))),
  );
  return proposed || speaksForState(match, passage, scene);
}

const asks = /^(?:has |had |have )?(?:call(?:s|ed|ing)?|propos|suggest|urg|demand|request|recommend|advocat)/i;

function textAt({start, end}: TextRange, {document}: Scene): string {
  return document.text.slice(start, end);
}
