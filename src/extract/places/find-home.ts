import type {Passage} from "../reading/passage.ts";
import {inDateline} from "./dateline.ts";
import type {FoundPlace} from "./find-places.ts";

/**
 * The country that the people of a document left.
 *
 * Each mention votes: a people named as emigrants or citizens, and a country after “left”, “from”, “back to”, count
 * three times a bare mention; where people go, and where the reporter sits, count nothing. Undefined where no country
 * gets three votes, or two get as many: a document may speak of nobody's leaving, and an unknown home is better than a
 * wrong one.
 */
export function findHome(passages: readonly Passage[]): string | undefined {
  const votes = new Map<string, number>();
  for (const passage of passages) {
    for (const place of passage.places) {
      if (place.code === null || place.as === "government") continue;
      const headline = passage.block.role === "title" ? 1 : 0;
      votes.set(place.code, (votes.get(place.code) ?? 0) + weight(place, passage) + headline);
    }
  }
  const [first, second] = [...votes].sort(([, x], [, y]) => y - x);
  if (first === undefined || first[1] < 3 || first[1] === second?.[1]) return undefined;
  return first[0];
}

function weight(place: FoundPlace, passage: Passage): number {
  if (inDateline(place, passage)) return 0;
  const left = passage.text.slice(0, place.start - passage.start);
  const right = passage.text.slice(place.end - passage.start);
  if (arriving.test(left) || isHostLeft(place, left, passage)) return 0;
  if (place.as === "country" && ofPeople.test(right)) return 3;
  if (place.as === "people") return namesLeavers.test(right) || isNoun(place, left) ? 3 : 1;
  if (isHost(left)) return 0;
  if (leaving.test(left)) return othersLeave(place, passage) ? 0 : 3;
  return namesPeople.test(right) || losing.test(right) ? 3 : 1;
}

/** “Afghans have left Pakistan”: people of one country who leave another leave a host. */
function isHostLeft({code, start, as}: FoundPlace, left: string, {places}: Passage): boolean {
  if (as !== "country") return false;
  const subject = places.findLast(({as, end}) => as === "people" && end < start);
  return subject !== undefined && subject.code !== code && /\b(?:left|leav(?:e|es|ing))\s+(?:the\s+)?$/i.test(left);
}

const ofPeople = /^ (?:people|citizens|nationals|refugees|returnees|exiles|emigrants)\b/i;
/** Where people go, or stay abroad, is not home. */
const arriving =
  /\b(?:mov(?:e|ed|ing)|gone|went|arriv\w+|reach(?:ed|ing)?|settled?|relocat\w+|fled|emigrat\w+|flown|flew|came)\s+(?:on\s+)?(?:to|in|into|for)\s+(?:the\s+)?$|\breach(?:ed|ing)?\s+(?:the\s+)?$/i;
const namesLeavers =
  /^[ -](?:\w+ )?(?:emigr|émigr|exile|refugee|citizen|national|asylum|migrant|returnee|people|famil|household)/i;
const namesPeople = /^ (?:people|refugees|citizens|nationals|emigrants|migrants|exiles|returnees|asylum seekers)\b/;

/** “A net outflow” is from the country that records it. */
const losing = /^(?:['’]s)?(?: \w+){0,4} (?:net outflow|net emigration|exodus|brain drain)\b/;

/** “Venezuelans”, “560,000 Sudanese”: people, not a manner. */
function isNoun({text}: FoundPlace, left: string): boolean {
  return /s$/.test(text) || /\d(?: (?:million|thousand))?\s+$/.test(left);
}

/** “Moved to”, “arrived in”, “came back from”: where people are or were, and did not leave home. */
function isHost(left: string): boolean {
  if (/\bfrom\s+(?:the\s+)?$/i.test(left)) return comingBack.test(left);
  const there = going.exec(left) ?? living.exec(left);
  return there !== null && !/\b(?:back|home|return\w*)\b/i.test(there[0]);
}

const going =
  /\b(?:mov|fl(?:ed|ee|ew|own)|cross|emigrat|relocat|go(?:ne|ing)?\b|went|travel|head|came|come|arriv|deport|evacuat|escap|walk|left\b|leav)\p{L}*\s+(?:[\p{L}\d’'-]+\s+){0,4}?(?:to|into|for|in|towards?)\s+(?:the\s+|(?:eastern|western|northern|southern|neighbou?ring)\s+)?$/iu;
const living =
  /\b(?:(?:liv|settl|stay|resid|shelter|host|regist|land)\p{L}*|protection|asylum|refuge)\s+(?:[\p{L}’'-]+\s+){0,2}?in\s+(?:the\s+)?$|\b(?:reach|enter)(?:ed|ing|es|s)?\s+(?:the\s+)?$/iu;

/** What people come back from is not what they left home. */
const comingBack =
  /\b(?:return(?:ed|ing|s|ees)?|(?:c[ao]m(?:e|ing)|go(?:ne|ing)?) (?:back|home)|went (?:back|home)|repatriated|deported|expelled)\b[^.;]*$/i;
const leaving =
  /\b(?:left|leave|leaving|fled|flee|fleeing|quit|from|out of|outside|back to|home to|return(?:ed|ing|s)? to|(?:citizens|nationals|natives) of)\s+(?:the\s+)?$/i;

/** “Afghans have left Pakistan”: another people leaves a country that is not its own. */
function othersLeave(place: FoundPlace, passage: Passage): boolean {
  return passage.places.some(
    ({as, code, end}) => as === "people" && code !== place.code && end <= place.start && place.start - end < nearby,
  );
}

/** Units between a people and the country that it leaves, in one clause. */
const nearby = 60;
