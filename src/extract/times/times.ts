import {isInside, quotedRanges} from "../../core/quoted-ranges.ts";
import {type DatedEvent, knownEvents} from "../events.ts";
import {dayOf} from "./calendar.ts";
import type {Context, Resolved} from "./context.ts";
import {findEvents} from "./find-events.ts";
import {findMentions} from "./find-mentions.ts";
import type {FoundPeriod} from "./found-period.ts";
import {joinRanges} from "./join-ranges.ts";
import {leadOf, periodOf} from "./kind.ts";
import type {Meaning, Mention} from "./meaning.ts";
import {resolve} from "./resolve.ts";

/**
 * Reads dates of the calendar in a text: a library behind an adapter. `language` is without a region; `read` has 1 for
 * each unit of the text in whose stead nobody will take another date.
 */
export type DateReader = (
  text: string,
  language: string,
  published: string | undefined,
  read: Uint8Array,
) => readonly Mention[];

/** What reading times needs to know besides the text. */
export interface TimesOptions {
  /** BCP 47. English and Russian have rules of their own; other languages have what `dates` finds. */
  readonly language: string;
  /** Day of the document, `YYYY-MM-DD` (or less), where it is known. */
  readonly published?: string | undefined;
  /** Events of the case, besides those everybody knows. */
  readonly events?: readonly DatedEvent[] | undefined;
  /** Reads what our rules do not know. */
  readonly dates?: DateReader | undefined;
}

/**
 * Find the times in a text, in order and without overlap, and say which period each means.
 *
 * Values are past-preferring: a month without a year is the latest one not after the document. In a history, whose
 * years lie far before the document, or go on and on in one without a date, it goes on from the date told before. In any
 * other text without a date it is of the year told last. Inside quotation marks nothing is counted from the document's
 * day, because nobody knows when the words were spoken.
 */
export function times(text: string, options: TimesOptions): readonly FoundPeriod[] {
  const language = options.language.split("-")[0] ?? "";
  const events = findEvents(text, [...(options.events ?? []), ...knownEvents], options.published);
  const dates = (read: Uint8Array) => options.dates?.(text, language, options.published, read) ?? [];
  const mentions = joinRanges(findMentions(text, language, events, dates), text);
  return place(mentions, text, options.published);
}

/** Give each mention its place in the calendar, one after the other: a history goes on from date to date. */
function place(mentions: readonly Mention[], text: string, published: string | undefined): readonly FoundPeriod[] {
  const quoted = quotedRanges(text);
  const day = published === undefined ? undefined : dayOf(published);
  const isHistory = day === undefined ? goesOnAndOn(mentions, text) : liesBack(mentions, day.year);
  let told: Context["told"];
  let latestYear: Context["latestYear"];
  return mentions.map((mention) => {
    const isQuoted = isInside(mention.start, quoted);
    const led = leadOf(text.slice(Math.max(0, mention.start - 40), mention.start));
    const isAhead = looksAhead(text, mention);
    const isOpen = led.lead === "since";
    const context = {today: isQuoted ? undefined : day, published: day, told, isHistory, isAhead, latestYear, isOpen};
    const resolved = resolve(mention.meaning, context);
    if (resolved.start !== null && mention.meaning.is !== "event" && !isForetold(text, mention)) {
      told = resolved.start;
      latestYear = Math.max(dayOf(told).year, latestYear ?? 0);
    }
    return found(mention, led, resolved, text, published);
  });
}

function found(
  mention: Mention,
  {lead, length}: ReturnType<typeof leadOf>,
  resolved: Resolved,
  text: string,
  published: string | undefined,
): FoundPeriod {
  const {meaning, type, end} = mention;
  const start = mention.start - length;
  const setting = {
    published,
    isRange: meaning.is === "range" || meaning.is === "up-to" || (meaning.is === "counted" && meaning.whole),
    isEvent: meaning.is === "event",
  };
  const period = periodOf(lead, resolved, setting);
  const words = {text: text.slice(start, end)};
  if (resolved.start === null && isRelative(meaning, lead))
    return {
      start,
      end,
      type,
      period: {...period, kind: "relative", ...(meaning.is === "narrated" && {anchor: "narrated event"}), ...words},
    };
  return {start, end, type, period: {...period, ...words}};
}

/** Whether the words count from a point that they do not name; “two weeks” by itself counts from nowhere. */
function isRelative(meaning: Meaning, lead: string): boolean {
  if (meaning.is === "duration") return lead === "in" || lead === "after";
  if (meaning.is === "part") return isRelative(meaning.of, lead);
  return ["narrated", "ago", "running", "unit", "weekday"].includes(meaning.is);
}

/** At least five years are named, and most lie more than two years before the document. */
function liesBack(mentions: readonly Mention[], published: number): boolean {
  const years = yearsIn(mentions);
  return years.length >= 5 && years.filter((year) => year < published - 2).length > years.length / 2;
}

/** No year named lies before one named earlier, and nothing “has” happened up to a day that nobody knows. */
function goesOnAndOn(mentions: readonly Mention[], text: string): boolean {
  const years = yearsIn(mentions);
  const isForward = years.every((year, i) => year >= (years[i - 1] ?? year));
  return new Set(years).size > 1 && isForward && !/\b(?:has|have|is|are)\b/.test(text);
}

function yearsIn(mentions: readonly Mention[]): readonly number[] {
  return mentions.map(({meaning}) => yearIn(meaning)).filter((year) => year !== undefined);
}

function yearIn(meaning: Meaning): number | undefined {
  if (meaning.is === "part") return yearIn(meaning.of);
  if (meaning.is === "range") return yearIn(meaning.to);
  return meaning.is === "calendar" || meaning.is === "months" ? meaning.year : undefined;
}

/** “Will start on 1 September”, “scheduled Thursday”: the words of the sentence around the time speak of what is to come. */
function looksAhead(text: string, {start, end}: Mention): boolean {
  const before =
    text
      .slice(Math.max(0, start - 120), start)
      .split(/[.!?]\s|\n/)
      .at(-1) ?? "";
  if (saidThen.test(before)) return false;
  return ahead.test(before) || /^,? (?:\p{L}+ ){0,3}(?:will|(?:is|are) to)\b/u.test(text.slice(end, end + 60));
}

/** “Would leave by the end of 2019”: what somebody foretells is no date that a story goes on from. */
function isForetold(text: string, {start}: Mention): boolean {
  return /\b(?:would|will|could|may|might|expects?|expected|projected|plans?)\b[^.!?\n]{0,60}$/i.test(
    text.slice(Math.max(0, start - 90), start),
  );
}

/** “…, researchers predicted in October”: the day of the saying is past, whatever is said of. */
const saidThen =
  /\b(?:said|told [\p{L} ]{1,30}|wrote|added|announced|reported|predicted|estimated|warned|forecast|calculated|argued)\s+(?:(?:in|on|last|early in|late in|at the end of)\s+)?$/iu;

const ahead =
  /\b(?:will|shall|won['’]t|upcoming|scheduled|slated|supposed to|(?:is|are|was|were) (?:due|set|expected|planned|going|to)|plan(?:s|ned)? to|due to|as (?:early|soon) as)\b/i;
