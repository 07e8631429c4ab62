import {type Meaning, partNamed} from "../meaning.ts";
import {directionOf} from "./direction.ts";
import {type Around, type Groups, type Rule, words} from "./rule.ts";
import {dayPart, fourDigits, fullWeekday, monthName, monthNumber, readUnit, units, weekdayNumber} from "./words.ts";

const unit = `(?<unit>${units})`;
const wholeUnit = "(?<unit>day|night|weekend|week|month|quarter|year|decade|century)";

/** Days, weeks and years named from the day of writing, or from the day told of, in English. */
export const dayRules: readonly Rule[] = [
  {pattern: words("(?:the )?day before yesterday"), type: "date", read: () => daysAway(-2)},
  {pattern: words("(?:the )?day after tomorrow"), type: "date", read: () => daysAway(2)},
  {
    pattern: words(`(?:early |late |earlier |later )?(?<word>yesterday|today|tomorrow)(?:,? (?:early )?${dayPart})?`),
    type: "date",
    read: ({word = ""}) => daysAway({yesterday: -1, today: 0, tomorrow: 1}[word.toLowerCase()] ?? 0),
  },
  {pattern: words("last night"), type: "time", read: () => daysAway(-1)},
  {pattern: words("tonight|overnight|this (?:morning|afternoon|evening)"), type: "time", read: () => daysAway(0)},
  // next Monday · early on Friday night · Tuesday’s
  {
    pattern: words(
      `(?:(?<which>last|this|next|this past|this coming|the previous|the following) )?(?:early |late )?(?:on )?(?<day>${fullWeekday})(?: (?:the )?(?:early |late )?${dayPart})?(?:['’]s)?`,
    ),
    type: "date",
    read: weekday,
  },
  {pattern: words("(?<day>Mon|Tues?|Wed|Thurs?|Fri)\\.(?= |,|$)"), type: "date", read: weekday},
  // last week · this year · the last month · the next day · that year
  {
    pattern: words(`(?<which>last|past|previous|this|current|next|coming|this past|this coming) ${unit}`),
    type: "date",
    read: calendarUnit,
  },
  {pattern: words(`the (?<which>last|past|next|coming) ${wholeUnit}`), type: "date", read: runningUnit},
  {
    pattern: words(
      `(?:the|that) (?:very )?(?<which>previous|following|same|preceding|final|prior|latest|current|year-ago|year-earlier) (?:fiscal )?(?<unit>day|night|weekend|week|month|quarter|year|decade|period|morning|afternoon|evening)`,
    ),
    type: "date",
    read: toldUnit,
  },
  {
    pattern: words(`(?:the )?${wholeUnit} (?<way>before|after|earlier|later)(?! (?:he|she|it|they|we|I|the)\\b)`),
    type: "date",
    read: ({unit = "", way = ""}) => told(unit, /before|earlier/i.test(way) ? -1 : 1),
  },
  {pattern: words("that (?<unit>day|week|month|year|decade|weekend)"), type: "date", read: thatUnit},
  {pattern: words("that (?:night|morning|afternoon|evening)"), type: "time", read: () => told("day", 0)},
  // later that year · the end of the month · year-end
  {
    pattern: words(
      `(?<part>earlier|later|late|early) (?:on |in )?(?<which>the|that|this|last|next) (?<unit>day|night|week|month|quarter|year|season|decade|century)`,
    ),
    type: "date",
    read: partOfUnit,
  },
  {
    pattern: words(
      `(?:the )?(?<part>middle|beginning|start|end|close|turn) of (?<which>the|that|this|last|next) (?<unit>week|month|quarter|year|decade|century)`,
    ),
    type: "date",
    read: partOfUnit,
  },
  {pattern: words("(?:the )?(?:year|month)[- ](?<part>end)"), type: "date", read: unitEnd},
  // the last week of September 2023 · the first days of March
  {
    pattern: words(
      `(?:the )?(?<which>first|opening|last|final) (?:two |few |ten )?(?:days|weeks?|fortnight) of (?<month>${monthName})(?:,? (?:of )?(?<year>${fourDigits}))?`,
    ),
    type: "date",
    read: edgeOfMonth,
  },
  {pattern: words("the weekend"), type: "date", read: () => ({is: "unit", unit: "weekend", shift: 0})},
];

function edgeOfMonth({which = "", month = "", year}: Groups): Meaning {
  const of: Meaning = {is: "calendar", month: monthNumber(month), ...(year !== undefined && {year: Number(year)})};
  return {is: "part", part: /first|opening/i.test(which) ? "early" : "late", of};
}

function daysAway(shift: number): Meaning {
  return {is: "unit", unit: "day", shift};
}

function told(unit: string, direction: -1 | 0 | 1): Meaning {
  return {is: "narrated", count: 1, unit: readUnit(unit), direction};
}

function weekday({which, day = ""}: Groups): Meaning {
  return {is: "weekday", weekday: weekdayNumber(day), ...(which !== undefined && {shift: directionOf(which)})};
}

/** “last week” is a week of the calendar; “the last week” is the seven days up to now (`runningUnit`). */
function calendarUnit({which = "", unit = ""}: Groups, {before}: Around): Meaning | undefined {
  if (/s$/i.test(unit) || /\bthe\s$/i.test(before)) return undefined;
  return {is: "unit", unit: readUnit(unit), shift: directionOf(which)};
}

/** “Over the next week” runs from now; “the next week he left” goes on from what was told. */
function runningUnit({which = "", unit = ""}: Groups, {before, after}: Around): Meaning {
  if (/^next$/i.test(which) && !/(?:over|in|within|during|for|through|throughout)\s$/i.test(before))
    return told(unit, 1);
  if (/^ (?:of|before)\b/.test(after)) return told(unit, 0);
  return {is: "running", count: 1, unit: readUnit(unit), direction: directionOf(which) === -1 ? -1 : 1};
}

function toldUnit({which = "", unit = ""}: Groups): Meaning {
  if (/^(?:latest|current|year-)/i.test(which) || /^period/i.test(unit)) return {is: "unplaced"};
  return told(/^(?:morning|afternoon|evening)/i.test(unit) ? "day" : unit, directionOf(which));
}

/** “That day” is a time unless it says which by what follows. */
function thatUnit({unit = ""}: Groups, {after}: Around): Meaning | undefined {
  return /^ (?:when|that|which|he|she|they|we|I|of)\b/.test(after) ? undefined : told(unit, 0);
}

function partOfUnit({unit = "", which = "", part = ""}: Groups): Meaning {
  const shift = directionOf(which);
  const of: Meaning = /^that$/i.test(which) ? told(unit, 0) : {is: "unit", unit: readUnit(unit), shift};
  return /^(?:day|night)$/i.test(unit) ? of : {is: "part", part: partNamed(part), of};
}

function unitEnd(_: Groups, {words}: Around): Meaning {
  return {is: "part", part: "end", of: {is: "unit", unit: /month/i.test(words) ? "month" : "year", shift: 0}};
}
