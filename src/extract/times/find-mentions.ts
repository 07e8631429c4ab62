import type {Mention} from "./meaning.ts";
import {withPart} from "./modifiers.ts";
import {clockRules} from "./rules/clock.ts";
import {countedRules} from "./rules/counted.ts";
import {dateRules} from "./rules/dates.ts";
import {dayRules} from "./rules/days.ts";
import {durationRules} from "./rules/durations.ts";
import {holidayRules} from "./rules/holidays.ts";
import {indefiniteRules} from "./rules/indefinite.ts";
import {repeatRules} from "./rules/repeats.ts";
import {applyRules, type Rule} from "./rules/rule.ts";
import {russianRules} from "./rules/russian.ts";
import {yearRules} from "./rules/years.ts";

/** Rules by language. Calendar dates in figures are read in any. */
const rulesOf: Readonly<Record<string, readonly Rule[]>> = {
  en: [
    ...dateRules,
    ...yearRules,
    ...dayRules,
    ...countedRules,
    ...durationRules,
    ...repeatRules,
    ...clockRules,
    ...holidayRules,
    ...indefiniteRules,
  ],
  ru: russianRules,
};

/**
 * The times that the words of a text name, in order and without overlap: of pieces that overlap the longest is kept.
 *
 * @param events times that are named by an event
 * @param more dates from elsewhere, kept where no rule of ours has one: it gets 1 for each unit that ours have read
 */
export function findMentions(
  text: string,
  language: string,
  events: readonly Mention[],
  more: (read: Uint8Array) => readonly Mention[],
): readonly Mention[] {
  const ours = [...events, ...applyRules(rulesOf[language] ?? [], text)];
  const taken = new Uint8Array(text.length);
  const chosen = chooseLongest(ours, taken);
  const kept = [...chosen, ...chooseLongest(more(taken), taken)];
  return kept.sort((a, b) => a.start - b.start).map((mention) => withPart(mention, text));
}

/** Of pieces that overlap the longest, and none that overlaps what is taken already. Marks in `taken` what it keeps. */
function chooseLongest(mentions: readonly Mention[], taken: Uint8Array): readonly Mention[] {
  const longestFirst = (a: Mention, b: Mention) => b.end - b.start - (a.end - a.start) || a.start - b.start;
  return mentions.toSorted(longestFirst).filter(({start, end}) => {
    const isFree = !taken.subarray(start, end).includes(1);
    if (isFree) taken.fill(1, start, end);
    return isFree;
  });
}
