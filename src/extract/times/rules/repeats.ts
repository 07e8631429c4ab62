import type {Meaning} from "../meaning.ts";
import {amountBefore} from "./durations.ts";
import {type Around, type Groups, type Rule, words} from "./rule.ts";
import {count, dayPart, fullWeekday, monthName, units} from "./words.ts";

/** Times that come again and again, in English. */
export const repeatRules: readonly Rule[] = [
  {
    pattern: words(
      "(?:twice[- ]|bi|semi-?|tri)?(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual|annually)",
    ),
    type: "set",
    read: unplaced,
  },
  {
    pattern: words(
      `(?:every|each)(?: (?:single|other|few|couple of|second|third|${count}))? (?:${units}|${fullWeekday}|${dayPart}|spring|summer|autumn|winter|fall|${monthName})`,
    ),
    type: "set",
    read: unplaced,
  },
  {
    pattern: words(`(?:once|twice|(?:three|four|several|\\d+) times) (?:a|an|per|each|every) ${units}`),
    type: "set",
    read: unplaced,
  },
  {pattern: words(`${fullWeekday}s`), type: "set", read: unplaced},
  {pattern: words("(?:an?|per) (?:hour|day|night|week|month|quarter|year|annum)"), type: "set", read: rate},
];

function rate(_: Groups, {before, after}: Around): Meaning | undefined {
  const isRate = amountBefore.test(before) || /\p{L}s\s$/u.test(before);
  return isRate && !/^(?: (?:ago|later|earlier|before|after|old|long|in|of|or)\b|-)/.test(after)
    ? unplaced()
    : undefined;
}

function unplaced(): Meaning {
  return {is: "unplaced"};
}
