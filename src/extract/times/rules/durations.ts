import type {Meaning} from "../meaning.ts";
import {type Around, type Groups, type Rule, words} from "./rule.ts";
import {count, readCount, readUnit, unitFactor, units} from "./words.ts";

const hedge =
  "(?:(?:another|more than|less than|at least|about|nearly|almost|over|around|up to|only|just|under|an additional|an extra) )?";
const quality =
  "(?: more| full| whole| long| consecutive| straight| solid| additional| calendar| working| business| trading| extra| short)?";
const unit = `(?<unit>${units})`;

/** Lengths of time in English. Ages (“44-year-old”, “two years old”) are none. */
export const durationRules: readonly Rule[] = [
  {
    pattern: words(
      `${hedge}(?<count>${count})${quality}[ -]${unit}['’]?(?!(?: |-)(?:olds?|of age|younger)\\b)(?:-long)?`,
    ),
    type: "duration",
    read: length,
  },
  {
    pattern: words(`(?:an?|one) ${unit} and a half`),
    type: "duration",
    read: ({unit = ""}) => ({is: "duration", count: 1.5 * unitFactor(unit), unit: readUnit(unit)}),
  },
  {
    pattern: words(
      "(?<=(?:for|of|within|after|in|over|took|takes|lasted|spent|during|through|throughout) )(?:many |long )?(?<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries)(?! (?:old|ago)\\b)",
    ),
    type: "duration",
    read: ({unit = ""}) => ({is: "duration", count: null, unit: readUnit(unit)}),
  },
  {
    pattern: words("(?<unit>decades|years|months|weeks|days|hours|year|month|week|day|decade)[- ]long"),
    type: "duration",
    read: ({unit = ""}) => ({is: "duration", count: /s$/i.test(unit) ? null : 1, unit: readUnit(unit)}),
  },
  {
    pattern: words(
      "(?:all|the whole|the entire|the full|most of the) (?<unit>day|night|week|month|year|season|decade|century|summer|winter)",
    ),
    type: "duration",
    read: () => ({is: "unplaced"}),
  },
];

/** A unit after “a” is a rate behind an amount (`repeatRules`), and “a second” or “the quarter” is often no time at all. */
function length({count = "", unit = ""}: Groups, {before, words}: Around): Meaning | undefined {
  const isArticle = /^an?$/i.test(count);
  const needsNumber = /^(?:seconds?|quarters?|seasons?|semesters?)$/i.test(unit);
  if (needsNumber && (isArticle || !(/^\d/.test(count) || (readCount(count) ?? 0) > 1))) return undefined;
  if (/-quarters?$/i.test(words)) return undefined;
  if (isArticle && amountBefore.test(before)) return undefined;
  if (/^\d+$/.test(count) && /(?:[$€£.,:/-]|\d )$/.test(before)) return undefined;
  const value = readCount(count);
  return {is: "duration", count: value === null ? null : value * unitFactor(unit), unit: readUnit(unit)};
}

/** What makes “a month” a rate: “$5 million a month”, “twice a year”. */
export const amountBefore =
  /(?:[\d%]|million|billion|hundred|thousand|times|once|twice|hours|days|dollars|euros|rubles|roubles|pounds|people|percent|tonn?e?s|barrels)\s$/i;
