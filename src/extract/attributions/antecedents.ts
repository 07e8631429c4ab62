import {isOfOneSex, mayBe} from "./given-names.ts";
import {isTitle, mentionsIn, type Named, type Names} from "./names.ts";
import {officeIn} from "./offices.ts";
import {headOf} from "./phrase-head.ts";
import {firstSubject} from "./subjects.ts";
import type {Item, Unit} from "./units.ts";

/** Somebody as they are met, and where; null for a person whom the text leaves without a name. */
export interface Met {
  readonly named: Named | null;
  readonly at: number;
  readonly block: number;
}

/** Whom a pronoun can mean: the latest last. */
export interface Memory {
  readonly people: Met[];
  readonly bodies: Met[];
  readonly female: Set<string>;
  readonly male: Set<string>;
}

const longestMemory = 40;

export function meet({people, bodies}: Memory, met: Met): void {
  const isPerson = met.named === null || met.named.kind === "person" || isGivenName(met.named);
  const list = isPerson ? people : bodies;
  list.push(met);
  if (list.length > longestMemory) list.shift();
}

/** One word that is neither place, body nor paper, at the head of a sentence: “Ivan left”. */
export function isGivenName({kind, name}: Named): boolean {
  return kind === "unknown" && !name.includes(" ");
}

/** Whom each unit is about: the names before its first verb, an office or a person by their common names, an alias. */
export function subjectsOf(text: string, units: readonly Unit[], names: Names): readonly Met[] {
  return units.flatMap((unit) => {
    const found = [
      ...namesBeforeVerb(text, unit, names),
      ...commonSubject(text, unit, names),
      ...alias(text, unit, names),
    ];
    return found.sort((a, b) => a.at - b.at);
  });
}

function namesBeforeVerb(text: string, {items, block}: Unit, names: Names): readonly Met[] {
  const verb = items.findIndex(({pos, quotation}) => quotation === null && (pos === "VERB" || pos === "AUX"));
  const before = items.slice(0, verb === -1 ? 0 : verb);
  return mentionsIn(text, before).flatMap(({words, start, end}) => {
    const named = names.find(words);
    const [last, next] = [
      before.findLast((item) => item.end <= start && item.pos !== "DET"),
      before.find((item) => item.start >= end),
    ];
    const isBehind = last?.pos === "ADP" && !(last.word === "for" && next?.word === ",");
    const isPart = next?.word === "'s" || isBehind;
    return named === undefined || isPart ? [] : [{named, at: start, block}];
  });
}

/** “The central bank in Lomria has …”, “A nurse from Lomria left …”. */
function commonSubject(text: string, {items, block}: Unit, names: Names): readonly Met[] {
  const subject = firstSubject(items)(items.length);
  if (subject === null) return [];
  const phrase = items.slice(subject.from, subject.until);
  const head = headOf(phrase).at(-1);
  const [first] = phrase;
  if (first === undefined || head === undefined || isNamed(text, phrase, head, names)) return [];
  const office = officeIn(text, phrase, head);
  if (office) return [{named: {...office, title: null, noun: null, first: first.start}, at: first.start, block}];
  const isPerson = isPersonNoun(head.word) || items[subject.until]?.word === "who";
  return isPerson && /^(?:an?|one|another)$/.test(first.word) ? [{named: null, at: first.start, block}] : [];
}

function isNamed(text: string, phrase: readonly Item[], head: Item, names: Names): boolean {
  return mentionsIn(text, phrase).some(
    ({words, start, end}) => start < head.end && end >= head.end && names.find(words),
  );
}

/** A word for one person. */
export function isPersonNoun(word: string): boolean {
  return isTitle(word) || people.test(word);
}

const people =
  /^(?:man|woman|girl|boy|person|refugee|migrant|emigrant|emigre|émigré|exile|returnee|source|informant|mother|father|widow|farmer|fisherman|trader|shopkeeper|nurse|cook|diplomat|neighbour|neighbor|survivor|witness|veteran|soldier|villager|passenger|baker|barber|builder|butcher|carpenter|cleaner|hairdresser|mason|mechanic|miner|plumber|sailor|seamstress|tailor|waiter|waitress|welder|newcomer|pensioner|\p{L}+(?:ist|ician|woman))$/u;

/** “… who asked to be called Ivo”, “gave her name as Ivo”. */
function alias(text: string, {items, start, end, block}: Unit, names: Names): readonly Met[] {
  const found = aliasWords.exec(text.slice(start, Math.min(end, start + longestUnit)));
  if (found === null) return [];
  const from = start + found.index + found[0].length;
  const mention = mentionsIn(text, items).find((one) => one.start >= from && one.start - from <= 2);
  const named = mention && names.find(mention.words);
  return named === undefined ? [] : [{named, at: from, block}];
}

const longestUnit = 2000;
const aliasWords =
  /\b(?:(?:asked|wanted|preferred|wished) to be (?:called|identified|named|known)(?: only)?(?: as| by)?|gave (?:only )?(?:his|her) (?:first )?name(?: only)? as|(?:identified|introduced) (?:himself|herself)(?: only)? as|whom? we (?:will |shall )?call) /i;

/**
 * The latest person of the two paragraphs before whom nothing shows to be of the other sex; null where that is somebody
 * without a name.
 */
export function nearestPerson(pronoun: "he" | "she", block: number, memory: Memory): Named | null | undefined {
  const [own, other] = pronoun === "he" ? [memory.male, memory.female] : [memory.female, memory.male];
  const near = memory.people.findLast(
    ({named, block: met}) => block - met <= 2 && (named === null || (!other.has(named.name) && fits(named, pronoun))),
  );
  if (near?.named) own.add(near.named.name);
  return near?.named;
}

function fits({title, name}: Named, pronoun: "he" | "she"): boolean {
  if (!mayBe(pronoun, name)) return false;
  if (title === null) return true;
  return pronoun === "he"
    ? !/\b(?:Mrs|Ms|\w+woman|queen|actress)\b/i.test(title)
    : !/\b(?:Mr|\w+[^o]man|king|actor)\b/i.test(title);
}

/**
 * The body that the sentences before speak of, in the same paragraph or the one before. None where a name stands between
 * that may be a person's or a body's.
 */
export function nearestBody(block: number, {bodies, people}: Memory): Named | undefined {
  const [last, other] = [bodies.at(-1), people.at(-1)];
  if (last === undefined || block - last.block > 1) return undefined;
  const isUnclear =
    other !== undefined && other.at > last.at && other.named?.title === null && !isOfOneSex(other.named.name);
  return isUnclear ? undefined : (last.named ?? undefined);
}
