import type {Meaning} from "../meaning.ts";
import {type Around, type Groups, type Rule, words} from "./rule.ts";
import {readUnit} from "./words.ts";

/** The present, the past and the future at large, in English: times without a place in the calendar. */
export const indefiniteRules: readonly Rule[] = [
  {
    pattern: words(
      "(?:more |most )?recently|lately|currently|nowadays|formerly|at present|the present(?: day)?|at the moment|these days|at (?:this|that) time|at this point|right now|until now|by now|by then|until then|since then|back then|so far this year|the time being|year-to-date",
    ),
    type: "date",
    read: () => ({is: "unplaced"}),
  },
  {pattern: words("now"), type: "date", read: now},
  {pattern: words("(?:the |in |in the near |the near )future"), type: "date", read: largeNoun},
  {pattern: words("the past"), type: "date", read: largeNoun},
  {pattern: words("the (?:fiscal )?(?<unit>quarter|year|month|week)"), type: "date", read: wholeUnit},
];

/** “Now that he is gone” and “from now on” are no times. */
function now(_: Groups, {before, after}: Around): Meaning | undefined {
  return /^ (?:that|then)\b/.test(after) || /\bfrom\s$/i.test(before) ? undefined : {is: "unplaced"};
}

/** “The year to June 2023” is a length; “the year” by itself is some year. */
function wholeUnit(groups: Groups, around: Around): Meaning | undefined {
  if (!/^ (?:to|through|up to|ended|ending) /.test(around.after)) return largeNoun(groups, around);
  return {is: "duration", count: 1, unit: readUnit(groups.unit ?? "")};
}

/** A time when the noun ends its phrase: “in the past,” but not “the past president”. */
function largeNoun(_: Groups, {after}: Around): Meaning | undefined {
  const endsPhrase = /^(?:['’]s|[^\p{L}\s-]|$|\s(?:and|but|or|was|is|has|had|to|ended|ending|in|for|on|with|when)\b)/u;
  return endsPhrase.test(after) ? {is: "unplaced"} : undefined;
}
