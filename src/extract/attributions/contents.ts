import {citedSource} from "./cited-sources.ts";
import {isMark, phraseAfter} from "./noun-phrases.ts";
import type {Subject} from "./subjects.ts";
import {type Item, isDash, type Stretch} from "./units.ts";
import type {VerbGroup} from "./verb-groups.ts";

/** What a verb of saying attributes reaches this many items to either side at most: the law of linear time. */
export const farthest = 150;

/**
 * What is said: behind the verb (“said that …”, “said: …”, “said …”), before it (“…, he said”), or on both sides of it
 * (“…, he said, …”).
 *
 * @param boundary place behind the words that the verb group before this one has taken
 * @param last place behind the last word of the unit
 */
export function contentOf(
  items: readonly Item[],
  group: VerbGroup,
  subject: Subject,
  boundary: number,
  last: number,
): readonly Stretch[] {
  const end = clauseEnd(items, subject.until, last);
  const before = sayingsBefore(items, subject, boundary);
  const after =
    before !== undefined && onlyTellsWhen(items, subject, group, end)
      ? undefined
      : complement(items, subject, group, end);
  const quoted = before !== undefined && isQuotation(items, before);
  if (after?.sure) return both(quoted ? before : undefined, after);
  if (before !== undefined && (quoted || after === undefined || after.aside))
    return both(before, after?.aside ? after : undefined);
  return both(undefined, after);
}

interface Complement extends Stretch {
  /** That, a colon or a quotation opens it. */
  readonly sure: boolean;
  /** It follows a comma, as the second half of a sentence that the verb parts. */
  readonly aside: boolean;
}

function both(before: Stretch | undefined, after: Stretch | undefined): readonly Stretch[] {
  return [before, after].filter((stretch) => stretch !== undefined).map(({from, until}) => ({from, until}));
}

function isQuotation(items: readonly Item[], {from, until}: Stretch): boolean {
  return until - from === 1 && items[from]?.quotation != null;
}

/** The words before the subject, when a comma, a dash or a quotation parts them from it. */
function sayingsBefore(items: readonly Item[], subject: Subject, boundary: number): Stretch | undefined {
  const last = items[subject.from - 1];
  if (last === undefined) return undefined;
  const parted = isMark(last, ",") || isDash(last);
  if (!parted && last.quotation === null) return undefined;
  const until = parted ? subject.from - 1 : subject.from;
  const from = Math.max(firstWord(items, boundary, until), until - farthest);
  if (from >= until) return undefined;
  return items.slice(from, until).some(isSaid) ? {from, until} : undefined;
}

function firstWord(items: readonly Item[], from: number, until: number): number {
  let at = from;
  while (at < until && ["PUNCT", "SPACE"].includes((items[at] as Item).pos)) at++;
  return at;
}

function isSaid({pos}: Item): boolean {
  return pos === "VERB" || pos === "AUX" || pos === "QUOTE";
}

/** What follows the verb, behind whom it is told to, when and where. */
function complement(items: readonly Item[], subject: Subject, group: VerbGroup, end: number): Complement | undefined {
  const start = subject.inverted ? subject.until : behindAddressee(items, group);
  const at = behindCircumstances(items, start, end);
  const opener = items[at];
  const that = behindCited(items, at);
  if (that !== undefined) return {from: that, until: clauseEnd(items, that, items.length), sure: true, aside: false};
  if (at < end && opener !== undefined) {
    if (opener.word === "that" || opener.quotation !== null) return {from: at, until: end, sure: true, aside: false};
    if (isMark(opener, ":") && at + 1 < end) return {from: at + 1, until: end, sure: true, aside: false};
    if (isMark(opener, ",")) return afterComma(items, at + 1, end, subject.inverted);
  }
  return bareComplement(items, start, group, subject, end);
}

/** “…, the ministry estimated in March”: nothing but the circumstances follows the verb. */
function onlyTellsWhen(items: readonly Item[], subject: Subject, group: VerbGroup, end: number): boolean {
  const start = subject.inverted ? subject.until : behindAddressee(items, group);
  return start < end && behindCircumstances(items, start, end) >= end;
}

/** “Reported, citing the ministry, that …”: the place of “that”. */
function behindCited(items: readonly Item[], at: number): number | undefined {
  const cited = isMark(items[at], ",") ? citedSource(items, at + 1) : undefined;
  if (cited === undefined || !isMark(items[cited.until], ",")) return undefined;
  return items[cited.until + 1]?.word === "that" ? cited.until + 1 : undefined;
}

/** After “, said Lind,” a noun begins an apposition, and “who” a clause about her: neither is said. */
function afterComma(items: readonly Item[], from: number, end: number, inverted: boolean): Complement | undefined {
  const first = items[from];
  if (first === undefined || from >= end) return undefined;
  if (first.quotation !== null) return {from, until: end, sure: true, aside: false};
  if (addsNumber(items, from, end)) return {from, until: end, sure: false, aside: true};
  const aboutSpeaker = /^(?:who|whose|which|whom)$/.test(first.word) || first.word.endsWith("ing");
  if (aboutSpeaker || (inverted && /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(first.pos))) return undefined;
  return items.slice(from, end).some(isSaid) ? {from, until: end, sure: false, aside: true} : undefined;
}

/** “…, Lind said, up from 9,000 a year before”: the number compared with is hers too. */
function addsNumber(items: readonly Item[], from: number, end: number): boolean {
  const [first, second] = [items[from]?.word ?? "", items[from + 1]?.word ?? ""];
  const compares = /^(?:compared|against|including)$/.test(first) || (/^(?:up|down)$/.test(first) && second === "from");
  return (
    (compares || (first === "of" && /^wh(?:om|ich)$/.test(second))) &&
    items.slice(from, end).some(({pos}) => pos === "NUM")
  );
}

function bareComplement(
  items: readonly Item[],
  from: number,
  group: VerbGroup,
  subject: Subject,
  end: number,
): Complement | undefined {
  if (from >= end || subject.inverted || items[from]?.pos === "PUNCT") return undefined;
  const words = items.slice(from, end);
  return group.frame === "any" || isClause(words) ? {from, until: end, sure: false, aside: false} : undefined;
}

/** A sentence without “that”, or a quotation in it: its first verb is finite and has its subject before it. */
function isClause(words: readonly Item[]): boolean {
  if (words.some(({quotation}) => quotation !== null)) return true;
  const verb = words.findIndex(({pos, word}) => (pos === "VERB" || pos === "AUX") && !word.endsWith("ing"));
  return verb > 0 && !words.slice(0, verb).some(({word}, at) => opensOther.has(word) && !isOfNumber(words, at));
}

const opensOther: ReadonlySet<string> = new Set(["to", "who", "which", "that", "whose", "with", "about"]);

/** “up to 9,000”, “close to half”, “about 40”: the word belongs to a number. */
function isOfNumber(words: readonly Item[], at: number): boolean {
  const [before, {word}, after] = [words[at - 1]?.word ?? "", words[at] as Item, words[at + 1]];
  return (word === "to" && /^(?:up|close|\d[\d,.]*)$/.test(before)) || (word === "about" && after?.pos === "NUM");
}

/** “told reporters that”: the addressee is no part of what is told. */
function behindAddressee(items: readonly Item[], {verb, until}: VerbGroup): number {
  if (!/^(?:tell|inform|remind|assure|warn|advise|brief|told)$/.test(items[verb]?.lemma ?? "")) return until;
  return phraseAfter(items, until)?.until ?? until;
}

/** Over “on Tuesday”, “in a speech”, “to reporters”, “again”. */
function behindCircumstances(items: readonly Item[], start: number, end: number): number {
  let at = start;
  for (let moved = true; moved && at < end; ) {
    const before = at;
    const item = items[at] as Item;
    if (item.pos === "ADV") at++;
    else if (item.pos === "ADP") at = phraseAfter(items, at + 1)?.until ?? at;
    else if (timed.test(item.word) || (at > start && releases.test(item.word))) at++;
    moved = at > before;
  }
  return at;
}

/** “in a report released on Thursday”. */
const releases = /^(?:released|published|issued|posted|obtained|seen|sent|made|carried|aired|broadcast)$/;

const timed =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|last|this|week|month|year|today|yesterday|morning|night|afternoon|evening)$/;

/** End of the sentence, or of the dashes or the bracket that the verb stands in; before “and added”, “, according to”. */
export function clauseEnd(items: readonly Item[], from: number, last: number): number {
  const inDashes = insideDashes(items, from);
  const inRelative = insideRelative(items, from);
  const limit = Math.min(last, from + farthest);
  for (let at = from; at < limit; at++) {
    const item = items[at] as Item;
    if (isMark(item, ")") && !items.slice(from, at).some((earlier) => isMark(earlier, "("))) return at;
    if ((inDashes && isDash(item)) || (inRelative && isMark(item, ",")) || isMark(item, ";")) return at;
    if ((item.word === "according" && items[at + 1]?.word === "to") || citedSource(items, at) !== undefined)
      return isMark(items[at - 1], ",") ? at - 1 : at;
  }
  return limit;
}

/** Place behind the last item that is no mark. */
export function lastWord(items: readonly Item[]): number {
  let end = items.length;
  while (end > 0 && items[end - 1]?.pos === "PUNCT") end--;
  return end;
}

/** “Lind, who asked that …, left”: the verb stands close behind a “who” that a comma opens. */
function insideRelative(items: readonly Item[], at: number): boolean {
  for (let place = at - 1; place > 0 && at - place <= 5; place--)
    if (["who", "which"].includes(items[place]?.word ?? "")) return isMark(items[place - 1], ",");
  return false;
}

function insideDashes(items: readonly Item[], at: number): boolean {
  const near = items.slice(Math.max(0, at - 10), at);
  return near.filter(isDash).length % 2 === 1;
}
