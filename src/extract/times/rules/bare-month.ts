import type {Meaning} from "../meaning.ts";
import type {Around, Groups} from "./rule.ts";
import {monthNumber} from "./words.ts";

/**
 * Whether the name of a month by itself is a month.
 *
 * “May” and “March” are words, and “April”, “June” and “August” are people too: what stands before has to ask for a
 * month, or it ends a bracket (“(900 adults, March)”), and a surname must not follow (“in Jan Nowak's house”).
 */
export function bareMonth({month = ""}: Groups, {before, after}: Around): Meaning | undefined {
  if (!/^\p{Lu}/u.test(month)) return undefined;
  const isAlone = /[(,;]\s?$/.test(before) && /^\)/.test(after);
  if (otherwiseUsed.test(month) && !isAlone && (!asksForMonth.test(before) || /^['’]s\b/.test(after))) return undefined;
  if (/^(?:May|Mar|Jan|Jun|Dec)$/.test(month) && /^ \p{Lu}/u.test(after)) return undefined;
  if (month === "March" && /^ (?:on|for|of|against)\b/.test(after)) return undefined;
  return {is: "calendar", month: monthNumber(month)};
}

const otherwiseUsed = /^(?:May|March|Mar|Jan|Dec|Sun|August|April|June|Jun)\.?$/;

const asksForMonth =
  /(?:^|[\s(])(?:in|since|by|until|till|from|of|between|and|to|through|throughout|before|after|during|early|mid|late|for|than|around|about|following|every|each|or|a|with|on)[\s-]$|^$/i;
