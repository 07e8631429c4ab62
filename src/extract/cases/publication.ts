import type {Link} from "../../core/attribution.ts";
import {firstMatch, type Match, type Passage} from "../reading/passage.ts";

/** A letter, column or post that somebody made public. */
export interface Publication {
  readonly match: Match;
  /** `letter`, `interview`, … */
  readonly what: string;
  /** Who published it and in what, as links of a chain. */
  readonly links: readonly Link[];
  /** Whether the sentence distances itself: purported, allegedly. */
  readonly doubted: boolean;
}

/** “Journalist Jane Roe published a letter in the Daily Bugle …”. */
export function publicationIn(passage: Passage): Publication | undefined {
  if (!publishing.test(passage.text)) return undefined;
  const match = firstMatch(passage, published);
  const what = match?.groups.what?.text.toLowerCase();
  if (match === undefined || what === undefined) return undefined;
  return {
    match,
    what,
    links: links(match),
    doubted: /\b(?:purport\w*|alleged\w*|supposed\w*|so-called|claimed was)\b/i.test(passage.text),
  };
}

/** Asked first: who and where are looked for around these words only. */
const publishing =
  /\b(?:published|printed|ran|carried|posted|shared|released) (?:an? |the )(?:\p{L}{1,30} ){0,2}?(?:letter|interview|essay|column|post|testimony|diary|message)\b/u;

const published =
  /(?:(?<![\p{L}’'-])(?<title>(?:[\p{L}-]{1,30} ){0,4}?[\p{Ll}-]{1,30}) )?(?<![\p{L}’'-])(?<who>\p{Lu}[\p{L}’'-]{1,40}(?: \p{Lu}[\p{L}’'-]{1,40}){0,2}) (?:published|printed|ran|carried|posted|shared|released) (?:an? |the )(?:\p{L}+ ){0,2}?(?<what>letter|interview|essay|column|post|testimony|diary|message)\b(?: (?:in|on) (?:the |his |her |their )?(?<where>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}))?/dgu;

function links({groups}: Match): Link[] {
  const {who, where, title} = groups;
  return [
    ...(who === undefined
      ? []
      : [{role: "publisher", name: who.text, kind: "person", ...(title && {title: title.text})} as const]),
    ...(where === undefined ? [] : [{role: "intermediary", name: where.text, kind: "media"} as const]),
  ];
}
