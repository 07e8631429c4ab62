import type {TextRange} from "../../core/span.ts";
import type {FoundAttribution, Hand} from "./found-attribution.ts";
import {kindOf} from "./name-kinds.ts";
import {mentionsIn, type Names} from "./names.ts";
import {phraseAfter, phraseBefore} from "./noun-phrases.ts";
import {type Item, itemsWithin, rangeOf, type Unit} from "./units.ts";

/** A letter, diary or recording that someone made public for its author. */
interface Letter {
  readonly unit: Unit;
  readonly through: readonly Hand[];
  /** Where the text says by whom it was written, and what it calls them. */
  readonly author: {readonly at: TextRange; readonly noun: string} | null;
}

/** A text is spoken of as “the letter” for this many paragraphs. */
const reach = 6;

/**
 * The same attributions, where words of a published letter are its author's, through whoever published it: “Lind
 * published a letter in the Herald … the author writes”. A publisher who only purports that somebody wrote it is no
 * speaker, and whom the text suspects of having written it is a candidate.
 */
export function throughPublishers(
  text: string,
  units: readonly Unit[],
  names: Names,
  found: readonly FoundAttribution[],
): readonly FoundAttribution[] {
  const letters = units.flatMap((unit) => letterIn(text, unit, names) ?? []);
  if (letters.length === 0) return found;
  return letters.reduce((list, letter) => withLetter(text, units, letter, names, list), found);
}

const published = /^(?:publish|print|post|share|release|run|circulate|carry)$/;
const writings = /^(?:letter|diary|note|message|essay|manuscript|recording|confession|testimony|appeal|memoir)s?$/;

function letterIn(text: string, unit: Unit, names: Names): Letter | undefined {
  const {items} = unit;
  const noun = items.findIndex(({word}) => writings.test(word));
  if (noun <= 0) return undefined;
  const verb = items.slice(0, noun).findLastIndex(({lemma, pos}) => pos === "VERB" && published.test(lemma));
  if (verb === -1 || noun - verb > 4) return undefined;
  const publisher = phraseBefore(items, verb);
  if (publisher === undefined) return undefined;
  const hands = [
    handIn(text, items.slice(publisher.from, publisher.until), "publisher", names),
    outletAt(text, items, noun + 1, names),
  ];
  return {unit, through: hands.filter((hand) => hand !== undefined), author: authorIn(items, noun)};
}

function handIn(text: string, items: readonly Item[], role: Hand["role"], names: Names): Hand | undefined {
  const mention = mentionsIn(text, items).at(-1);
  const named = mention && names.find(mention.words);
  if (mention === undefined || named === undefined) return undefined;
  return {role, name: named.name, kind: named.kind, at: {start: mention.start, end: mention.end}};
}

function outletAt(text: string, items: readonly Item[], at: number, names: Names): Hand | undefined {
  if (!/^(?:in|on|by)$/.test(items[at]?.word ?? "")) return undefined;
  const phrase = phraseAfter(items, at + 1);
  const hand = phrase && handIn(text, items.slice(phrase.from, phrase.until), "intermediary", names);
  return hand && {...hand, kind: kindOf(hand.name, null) === "media" ? "media" : hand.kind};
}

/** “written by a specialist”. */
function authorIn(items: readonly Item[], after: number): Letter["author"] {
  const verb = items.findIndex(
    ({word}, at) => at > after && /^(?:written|penned|sent|signed|authored|recorded)$/.test(word),
  );
  if (verb === -1 || items[verb + 1]?.word !== "by") return null;
  const phrase = phraseAfter(items, verb + 2);
  if (
    phrase === undefined ||
    items.slice(phrase.from, phrase.until).some(({pos, word}) => pos === "PROPN" && word !== "IT")
  )
    return null;
  return {at: rangeOf(items, phrase), noun: items[phrase.until - 1]?.word ?? ""};
}

function withLetter(
  text: string,
  units: readonly Unit[],
  letter: Letter,
  names: Names,
  found: readonly FoundAttribution[],
): readonly FoundAttribution[] {
  const end = endOf(units, letter);
  const near = (at: number) => at >= letter.unit.start && at <= end;
  const isAuthors = (one: FoundAttribution) =>
    one.speaker === null && one.source !== null && near(one.source.start) && namesAuthor(text, one.source, letter);
  const candidates = [
    ...new Set(found.flatMap((one) => (isAuthors(one) ? suspects(text, units, one, found, names) : []))),
  ];
  const authors = {
    speaker: null,
    kind: "person",
    title: null,
    anonymous: true,
    candidates,
    through: letter.through,
  } as const;
  return found.map((one) => {
    if (isAuthors(one)) return {...one, ...authors};
    return purports(one, letter)
      ? {...one, ...authors, source: (letter.author as NonNullable<Letter["author"]>).at}
      : one;
  });
}

function endOf(units: readonly Unit[], {unit}: Letter): number {
  return units.findLast(({block}) => block <= unit.block + reach)?.end ?? unit.end;
}

/** “the letter's author”, “the writer”, “the IT specialist” where the letter was written by an IT specialist. */
function namesAuthor(text: string, source: TextRange, {author}: Letter): boolean {
  const last = text
    .slice(source.start, source.end)
    .toLowerCase()
    .match(/^(?:the|its)\b.*?(\p{L}+)$/u)?.[1];
  return last !== undefined && (/^(?:author|writer|diarist)$/.test(last) || last === author?.noun);
}

function purports({cueClass, content}: FoundAttribution, {author}: Letter): boolean {
  if (cueClass !== "strong-doubt" || author === null) return false;
  return content.some(({start, end}) => start <= author.at.start && author.at.end <= end);
}

/** “— who many speculated was Lind himself —” behind the source of a statement. */
function suspects(
  text: string,
  units: readonly Unit[],
  {source, cue}: FoundAttribution,
  found: readonly FoundAttribution[],
  names: Names,
): readonly string[] {
  const between = found.filter(
    (other) =>
      other.cueClass === "speculation" &&
      other.cue !== null &&
      source !== null &&
      cue !== null &&
      other.cue.start >= source.end &&
      other.cue.end <= cue.start,
  );
  const ranges = between.flatMap(({content}) => content);
  const items = units.flatMap((unit) => ranges.flatMap((range) => itemsWithin(unit, range)));
  return mentionsIn(text, items).flatMap(({words}) => names.find(words)?.name ?? []);
}
