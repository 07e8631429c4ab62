import type {TextRange} from "../../core/span.ts";
import {sideOf} from "../assembly/side.ts";
import {holds, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";

/** Whether some words are the document's own, or of someone who holds office: what such people say of a policy is policy. */
export function speaksForState(words: TextRange, {index}: Passage, {spoken}: Scene): boolean {
  const speaker = (spoken[index] ?? []).find(({content}) => content.some((range) => holds(range, words)));
  if (speaker === undefined || speaker.speaker === null) return true;
  return sideOf(speaker) === "official";
}
