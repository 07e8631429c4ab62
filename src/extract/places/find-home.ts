import type {Passage} from "../reading/passage.ts";
import type {FoundPlace} from "./find-places.ts";

/**
 * The country that the people of a document left.
 *
 * Each mention votes: a people named as emigrants or citizens, and a country after “left”, “from”, “back to”, count
 * three times a bare mention. Undefined where no country gets three votes: a document may speak of nobody's leaving.
 */
export function findHome(passages: readonly Passage[]): string | undefined {
  const votes = new Map<string, number>();
  for (const passage of passages) {
    for (const place of passage.places) {
      if (place.code === null || place.as === "government") continue;
      votes.set(place.code, (votes.get(place.code) ?? 0) + weight(place, passage));
    }
  }
  const [first] = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first !== undefined && first[1] >= 3 ? first[0] : undefined;
}

function weight(place: FoundPlace, passage: Passage): number {
  const left = passage.text.slice(0, place.start - passage.start);
  const right = passage.text.slice(place.end - passage.start);
  if (place.as === "people") return namesLeavers.test(right) || /s$/.test(place.text) ? 3 : 1;
  if (/\bfrom\s+(?:the\s+)?$/i.test(left) && comingBack.test(left)) return 1;
  return leaving.test(left) ? 3 : 1;
}

const namesLeavers = /^[ -](?:\w+ )?(?:emigr|émigr|exile|refugee|citizen|national|asylum|migrant|returnee|people)/i;
/** What people come back from is not what they left home. */
const comingBack =
  /\b(?:return(?:ed|ing|s|ees)?|c[ao]m(?:e|ing) (?:back|home)|went (?:back|home)|repatriated)\b[^.;]{0,80}$/i;
const leaving =
  /\b(?:left|leave|leaving|fled|flee|fleeing|quit|from|out of|back to|return(?:ed|ing|s)? to)\s+(?:the\s+)?$/i;
