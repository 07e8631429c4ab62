import type {Meaning, Unit} from "../meaning.ts";
import {directionOf} from "./direction.ts";
import {type Groups, type Rule, words} from "./rule.ts";
import {count, readCount, readUnit, unitFactor, units} from "./words.ts";

const hedge =
  "(?:(?:about|around|nearly|almost|some|roughly|over|more than|less than|at least|just|only|just over|just under) )?";
const amount = `${hedge}(?<count>${count})`;
const unit = `(?<unit>${units})`;

/** So many weeks ago, later, in a row, in English. */
export const countedRules: readonly Rule[] = [
  {
    pattern: words(`${amount}(?: more)?[ -](?:full |whole |long |short )?${unit} ago`),
    type: "date",
    read: (groups) => ({is: "ago", ...amountOf(groups), direction: -1}),
  },
  {
    pattern: words(`(?:an?|one) ${unit} and a half ago`),
    type: "date",
    read: ({unit = ""}) => ({is: "ago", count: 1.5 * unitFactor(unit), unit: readUnit(unit), direction: -1}),
  },
  {
    pattern: words(`${amount} ${unit} (?:from (?:now|today)|hence)`),
    type: "date",
    read: (groups) => ({is: "ago", ...amountOf(groups), direction: 1}),
  },
  {
    pattern: words(`${amount} ${unit} (?<way>earlier|later|before|previously|afterwards?|thereafter|after|on)`),
    type: "date",
    read: told,
  },
  {
    pattern: words(`(?<=after )${amount}(?: more| full| whole)? ${unit}(?! (?:of|in|on|at|as|with|ago)\\b)`),
    type: "date",
    read: (groups) => ({is: "narrated", ...amountOf(groups), direction: 1}),
  },
  // the past three years · over the next few weeks · the first six months
  {
    pattern: words(
      `(?:the |these |those |this |his |her |its |their |our )?(?<which>past|last|next|coming|previous|following|preceding|first|final|latest|recent|subsequent|upcoming|ensuing)(?: full)? ${amount} ${unit}`,
    ),
    type: "duration",
    read: running,
  },
  {
    pattern: words(
      "(?:the )?(?<which>recent|past|coming|subsequent|previous|earlier|preceding|intervening|ensuing) (?<unit>days|nights|weekends|weeks|months|quarters|years|decades|centuries)",
    ),
    type: "date",
    read: someUnits,
  },
  {
    pattern: words("the (?<which>last|next|following|early|later|latter) (?<unit>days|weeks|months|years|decades)"),
    type: "date",
    read: someUnits,
  },
];

function amountOf({count = "", unit = ""}: Groups): {readonly count: number | null; readonly unit: Unit} {
  const units = readCount(count);
  return {count: units === null ? null : units * unitFactor(unit), unit: readUnit(unit)};
}

/** “Two months after the war” counts from what is told, as “two months later” does. “Six days on” needs a number. */
function told({way = "", ...groups}: Groups): Meaning | undefined {
  const {count, unit} = amountOf(groups);
  if (/^on$/i.test(way) && (count === null || count === 1)) return undefined;
  return {is: "narrated", count, unit, direction: /^(?:earlier|before|previously)$/i.test(way) ? -1 : 1};
}

/** Only what runs up to or on from the present has a place; “the first three years” have none. */
function running({which = "", ...groups}: Groups): Meaning {
  const direction = directionOf(which);
  const fromPresent = /^(?:past|last|latest|recent|next|coming|upcoming)/i.test(which);
  if (!fromPresent || direction === 0) return {is: "narrated", ...amountOf(groups), direction: 0};
  return {is: "running", ...amountOf(groups), direction};
}

function someUnits({which = "", unit = ""}: Groups): Meaning {
  if (!/^(?:recent|past|last)$/i.test(which)) return {is: "unplaced"};
  return {is: "running", count: null, unit: readUnit(unit), direction: -1};
}
