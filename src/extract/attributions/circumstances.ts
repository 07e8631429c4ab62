import type {TextRange} from "../../core/span.ts";
import type {Hand} from "./found-attribution.ts";
import {kindOf} from "./name-kinds.ts";
import {mentionsIn} from "./names.ts";
import {phraseAfter} from "./noun-phrases.ts";
import type {Speaker} from "./speakers.ts";
import type {Spoken} from "./spoken.ts";
import {type Item, itemsWithin, type Stretch, type Unit} from "./units.ts";

/** Where, when and through whom something was said. */
export interface Circumstances {
  readonly venue: TextRange | null;
  readonly date: TextRange | null;
  /** “told the Herald”, “in an interview with Radio North”. */
  readonly through: readonly Hand[];
}

/**
 * Venue and date of each statement, from the words around its verb (“said on her channel on Tuesday”), else from the
 * sentence behind it (“Her speech at the forum …”). What is said itself is not looked at: a date in it is its own.
 * Quotations that go on, and what “she” says next, were said on the same occasion.
 */
export function circumstances(
  text: string,
  units: readonly Unit[],
  spoken: readonly Spoken[],
  speakers: readonly Speaker[],
): readonly Circumstances[] {
  const following = new Map(units.map((unit, index) => [unit, units[index + 1]]));
  const found = new Map<Spoken, Circumstances>();
  return spoken.map((one, index) => {
    const before = one.antecedent && found.get(one.antecedent);
    const here = before ?? circumstancesOf(text, one, following.get(one.by));
    const dated = here.date === null && goesOn(text, spoken, speakers, index);
    const occasion = dated ? {...here, date: found.get(spoken[index - 1] as Spoken)?.date ?? null} : here;
    found.set(one, occasion);
    return occasion;
  });
}

function goesOn(text: string, spoken: readonly Spoken[], speakers: readonly Speaker[], index: number): boolean {
  const [before, one] = [spoken[index - 1], spoken[index] as Spoken];
  if (before === undefined || one.source === null || one.unit.block - before.unit.block > 1) return false;
  const same = speakers[index - 1]?.speaker === speakers[index]?.speaker && speakers[index]?.speaker !== null;
  return same && /^(?:he|she|they)$/i.test(text.slice(one.source.start, one.source.end));
}

function circumstancesOf(text: string, one: Spoken, following: Unit | undefined): Circumstances {
  const near = one.cue === null ? [] : aroundCue(one, one.cue);
  const later = following && following.block - one.by.block <= 1 ? venueOfRemarks(following.items) : undefined;
  return {venue: venueIn(near) ?? later ?? null, date: dateIn(near) ?? null, through: outletsIn(text, near, one.cue)};
}

/** A paper or station that the words were said to. */
function outletsIn(text: string, items: readonly Item[], cue: TextRange | null): readonly Hand[] {
  return mentionsIn(text, items).flatMap(({start, end, words}) => {
    const name = words.join(" ");
    if (cue === null || start < cue.end || kindOf(name, null) !== "media") return [];
    return [{role: "intermediary", name, kind: "media", at: {start, end}} as const];
  });
}

/** Letters to each side of a cue in which its circumstances are looked for. */
const nearby = 300;

/** What belongs to the verb: between it and the verbs to both sides, and before the comma that opens the sentence. */
function aroundCue(one: Spoken, cue: TextRange): readonly Item[] {
  const window = {start: Math.max(one.by.start, cue.start - nearby), end: Math.min(one.by.end, cue.end + nearby)};
  const own = itemsWithin(one.by, window).filter((item) => item.quotation === null && !isSaid(item, one));
  const before = own.filter(({end}) => end <= cue.start);
  const after = own.filter(({start}) => start >= cue.end);
  const isVerb = ({pos}: Item) => pos === "VERB" || pos === "AUX";
  const lastVerb = before.findLastIndex(isVerb);
  const nextVerb = after.findIndex(isVerb);
  const opening = lastVerb === -1 ? [] : before.slice(0, Math.min(lastVerb, openingLength(before)));
  return [
    ...opening,
    ...before.slice(ownStart(before, lastVerb)),
    ...after.slice(0, nextVerb === -1 ? after.length : nextVerb),
  ];
}

/** Behind the last verb before a cue; where that verb is of a “, which …,” behind the comma that closes it. */
function ownStart(before: readonly Item[], lastVerb: number): number {
  const relative = before.findLastIndex(({word}, at) => at < lastVerb && /^(?:which|who|whose)$/.test(word));
  const comma = before.findLastIndex(({word}) => word === ",");
  return relative !== -1 && comma > lastVerb ? comma : lastVerb + 1;
}

/** “On June 4, …”: up to the first comma, when it comes soon. */
function openingLength(items: readonly Item[]): number {
  return Math.max(
    0,
    items.slice(0, 6).findIndex(({word}) => word === ","),
  );
}

function isSaid({start, end}: Item, {content, source, cue}: Spoken): boolean {
  const taken = [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])];
  return taken.some((range) => range.start < end && start < range.end);
}

/** A preposition, then a phrase that holds a place where people speak: “in an interview”, “on his Telegram channel”. */
function venueIn(items: readonly Item[]): TextRange | undefined {
  for (let at = 0; at < items.length; at++) {
    if (!/^(?:on|in|at|during|to|via|for|told)$/.test(items[at]?.word ?? "")) continue;
    const phrase = phraseAfter(items, at + 1);
    if (phrase !== undefined && items.slice(phrase.from, phrase.until).some(({word}) => isVenue(word)))
      return venueRange(items, phrase);
  }
  return undefined;
}

function isVenue(word: string): boolean {
  return venues.test(word);
}

const venues =
  /^(?:interview|speech|address|statement|forum|conference|channel|telegram|twitter|facebook|instagram|youtube|x|post|blog|letter|report|briefing|hearing|meeting|rally|summit|television|tv|radio|parliament|broadcast|debate|tweet|newspaper|tabloid|magazine|website|panel|session|congress|podcast|article|column|op-ed)$/;

/** “His speech at the forum …”: the remarks just quoted, and where they were made. */
function venueOfRemarks(items: readonly Item[]): TextRange | undefined {
  const [owner, remarks, preposition] = items;
  if (!/^(?:his|her|their|the|its)$/.test(owner?.word ?? "") || !isRemarks(remarks?.word ?? "")) return undefined;
  if (!/^(?:at|in|on|during|to|before)$/.test(preposition?.word ?? "")) return undefined;
  const phrase = phraseAfter(items, 3);
  return phrase && venueRange(items, phrase);
}

function isRemarks(word: string): boolean {
  return /^(?:speech|remarks?|comments?|statements?|words|interview|address|announcement|claims?|appearance)$/.test(
    word,
  );
}

/** Without the article of a name: “St. Petersburg Forum”, but “the evening briefing”. */
function venueRange(items: readonly Item[], {from, until}: Stretch): TextRange {
  const named = items[until - 1]?.pos === "PROPN" && items[from]?.word === "the";
  return {start: (items[named ? from + 1 : from] as Item).start, end: (items[until - 1] as Item).end};
}

const days = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday)$/;
const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|aug|sept?|oct|nov|dec)\.?)$/;
const spans = /^(?:week|month|year|night|summer|spring|autumn|fall|winter)$/;

/** “in June”, “On June 21”, “Tuesday”, “last week”, with the preposition. */
function dateIn(items: readonly Item[]): TextRange | undefined {
  const at = items.findIndex(
    ({word}, index) => days.test(word) || isMonth(items, index) || isLastSpan(items, index) || word === "Q",
  );
  if (at === -1) return undefined;
  let [from, until] = [at, at + 1];
  while (until < items.length && continuesDate(items, until)) until++;
  while (
    from > 0 &&
    /^(?:on|in|last|this|early|late|earlier|of|\d{1,2}(?:st|nd|rd|th)?)$/.test(items[from - 1]?.word ?? "")
  )
    from--;
  return {start: (items[from] as Item).start, end: (items[until - 1] as Item).end};
}

/** “may” and “march” are months only where a preposition or a number stands beside them. */
function isMonth(items: readonly Item[], at: number): boolean {
  if (!months.test(items[at]?.word ?? "")) return false;
  return items[at]?.pos === "PROPN" || items[at + 1]?.pos === "NUM";
}

function isLastSpan(items: readonly Item[], at: number): boolean {
  return spans.test(items[at]?.word ?? "") && /^(?:last|this|earlier)$/.test(items[at - 1]?.word ?? "");
}

function continuesDate(items: readonly Item[], at: number): boolean {
  const word = items[at]?.word ?? "";
  return (
    /^\d{1,4}(?:st|nd|rd|th)?$/.test(word) ||
    months.test(word) ||
    (word === "," && /^(?:19|20)\d\d$/.test(items[at + 1]?.word ?? ""))
  );
}
