import type {Meaning} from "../meaning.ts";
import {type Around, type Groups, type Rule, words} from "./rule.ts";
import {dayPart, fullWeekday} from "./words.ts";

const zone =
  "(?: ?(?:EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT|GMT|UTC|BST|CET|IST|local time|Moscow time|Eastern(?: time)?))";
const hours = "(?:[01]?\\d|2[0-3])";
const clock = `${hours}(?::[0-5]\\d(?::[0-5]\\d)?)?`;
const dayBehind = `(?:,? (?:on )?(?:yesterday|today|tomorrow|${fullWeekday})(?: (?:morning|afternoon|evening|night))?)?`;

/** Times of the day in English. They have no place in the calendar by themselves. */
export const clockRules: readonly Rule[] = [
  {
    pattern: words(`(?:around |about |at )?${clock} ?(?:[ap]\\.m\\.|[ap]m\\b)${zone}?${dayBehind}`),
    type: "time",
    read: unplaced,
  },
  {pattern: words(`${hours}[:.][0-5]\\d(?::[0-5]\\d)?(?: ?(?:hours|hrs)|${zone})`), type: "time", read: unplaced},
  {
    pattern: words(`(?<=(?:at|by|until|from|around|about|to|before|after|since) )${hours}:[0-5]\\d(?::[0-5]\\d)?`),
    type: "time",
    read: unplaced,
  },
  {pattern: words("[0-2]\\d[0-5]\\d (?:hours|hrs|GMT|UTC)"), type: "time", read: unplaced},
  {
    pattern: words("(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}) o['’]clock"),
    type: "time",
    read: unplaced,
  },
  {
    pattern: words(
      `(?:the|that|one|this|at|by|around|before|after|until|in the) (?:early |late |mid-?|following |previous |same |next )?(?<part>${dayPart})s?(?! (?:of|shift|club|school|vision|sky)\\b)`,
    ),
    type: "time",
    read: partOfDay,
  },
  {
    pattern: words("(?:early|late|mid-?)[ -]?(?:morning|afternoon|evening)|midnight|noon|midday|nightfall|daybreak"),
    type: "time",
    read: unplaced,
  },
];

/** “By evening” is a time; “before morning prayers” is one as well, but “after night fell” and “around morning” are rare. */
function partOfDay({part = ""}: Groups, {words}: Around): Meaning | undefined {
  const needsArticle = /^(?:around|before|after|until) \p{L}+$/iu.test(words);
  return needsArticle && /^(?:morning|afternoon|evening)$/i.test(part) ? undefined : unplaced();
}

function unplaced(): Meaning {
  return {is: "unplaced"};
}
