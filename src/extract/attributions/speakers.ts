import type {Link} from "../../core/attribution.ts";
import {
  isGivenName,
  isPersonNoun,
  type Memory,
  type Met,
  meet,
  nearestBody,
  nearestPerson,
  subjectsOf,
} from "./antecedents.ts";
import {isTitle, mentionsIn, type Named, type Names} from "./names.ts";
import {isOffice, officeIn, withoutArticle} from "./offices.ts";
import {headOf} from "./phrase-head.ts";
import type {Spoken} from "./spoken.ts";
import {type Item, itemsWithin, type Unit} from "./units.ts";

/** Who a source is. */
export interface Speaker {
  readonly speaker: string | null;
  readonly kind: Link["kind"];
  readonly title: string | null;
  readonly anonymous: boolean;
}

/** Nobody the text names. */
const unknownSpeaker: Speaker = {speaker: null, kind: "unknown", title: null, anonymous: false};
const unnamedPerson: Speaker = {...unknownSpeaker, kind: "person", anonymous: true};

/**
 * Who each of some spoken words is by: a name in its fullest form, a pronoun by the nearest person before it that it
 * fits, “the minister” by the last one who bears the title. What fits nobody stays unknown.
 *
 * @param spoken in text order
 */
export function findSpeakers(
  text: string,
  units: readonly Unit[],
  names: Names,
  spoken: readonly Spoken[],
): readonly Speaker[] {
  const hidden = hiddenNames(text, units, names);
  const memory: Memory = {people: [], bodies: [], female: new Set(), male: new Set()};
  const subjects = subjectsOf(text, units, names);
  const found = new Map<Spoken, Speaker>();
  let next = 0;
  return spoken.map((one) => {
    for (; next < subjects.length && (subjects[next] as Met).at < startOf(one); next++)
      meet(memory, subjects[next] as Met);
    const antecedent = one.antecedent && found.get(one.antecedent);
    const speaker = antecedent ?? resolve(text, one, names, memory);
    const known = speaker.speaker !== null && hidden.has(speaker.speaker) ? {...speaker, anonymous: true} : speaker;
    found.set(one, known);
    recall(memory, one, known, names);
    return known;
  });
}

function startOf({source, cue, content}: Spoken): number {
  return source?.start ?? cue?.start ?? content[0]?.start ?? 0;
}

function recall(memory: Memory, one: Spoken, {speaker, kind, title}: Speaker, names: Names): void {
  if (speaker === null) return;
  const known = names.find(speaker.split(" "));
  const isBody = kind === "organisation" || kind === "government";
  const named =
    known?.name === speaker || !isBody ? known : {name: speaker, kind, title, noun: null, first: startOf(one)};
  if (named !== undefined) meet(memory, {named, at: startOf(one), block: one.unit.block});
}

function resolve(text: string, one: Spoken, names: Names, memory: Memory): Speaker {
  if (one.source === null) return unknownSpeaker;
  const items = itemsWithin(one.by, one.source);
  const words = text.slice(one.source.start, one.source.end).toLowerCase();
  if (items.length === 1 || items.length === 0) {
    const pronoun = byAntecedent(text, words, one, names) ?? byPronoun(words, one, memory);
    if (pronoun !== undefined) return pronoun;
  }
  return (
    byName(text, items, names) ??
    byPublication(text, items, one, names) ??
    byTitle(items, memory, one) ??
    byOffice(text, items, memory, one) ??
    unnamed(words, items)
  );
}

function byPronoun(words: string, one: Spoken, memory: Memory): Speaker | undefined {
  const word = subjectForm[words] ?? words;
  if (word === "he" || word === "she") {
    const near = nearestPerson(word, one.unit.block, memory);
    return near === null ? unnamedPerson : fromNamed(near);
  }
  if (word === "it") return fromNamed(nearestBody(one.unit.block, memory));
  return /^(?:they|i|we|you|who|which|this|that)$/.test(word) ? unknownSpeaker : undefined;
}

/** The name that heads the phrase: what stands before “of …”, behind “…'s”. */
function byName(text: string, items: readonly Item[], names: Names): Speaker | undefined {
  const head = headOf(items);
  const end = head.at(-1)?.end ?? 0;
  const isTitled = isTitle(head.at(-1)?.word ?? "");
  const mention = mentionsIn(text, items).find(
    (one) => (one.start < end && one.end >= end) || (isTitled && one.title !== null && one.end === items.at(-1)?.end),
  );
  if (mention === undefined) return undefined;
  const named = names.find(mention.words);
  return named && {...fromNamed(named), title: named.title ?? mention.title};
}

/** “according to him”. */
const subjectForm: Readonly<Record<string, string>> = {him: "he", her: "she"};

/** “a report by the Institute of Borders”, “a poll of 900 people, taken by the institute,”: the body whose it is. */
function byPublication(text: string, items: readonly Item[], one: Spoken, names: Names): Speaker | undefined {
  const head = headOf(items);
  if (!publications.test(head.at(-1)?.word ?? "")) return undefined;
  const [mention] = mentionsIn(text, items.slice(head.length));
  const owner = mention ?? mentionsIn(text, head).find(({words}) => isBody(names.find(words)));
  if (owner !== undefined) return fromNamed(names.find(owner.words));
  if (one.cue === null || one.source === null || one.cue.start < one.source.end) return undefined;
  return makerIn(text, itemsWithin(one.by, {start: one.source.end, end: one.cue.start}), names);
}

/** “Interior Ministry data”: the body whose data it is stands before them. */
function isBody(named: Named | undefined): boolean {
  return named?.kind === "organisation" || (named?.kind === "government" && named.name.includes(" "));
}

/** “A forecast by the institute, according to which …”. */
function byAntecedent(text: string, word: string, {by, cue, rule}: Spoken, names: Names): Speaker | undefined {
  if (word !== "which" || rule !== "according-to" || cue === null) return undefined;
  return makerIn(text, itemsWithin(by, {start: Math.max(by.start, cue.start - nearby), end: cue.start}), names);
}

const nearby = 300;

/** Who stands behind the last “by”, close to it. */
function makerIn(text: string, items: readonly Item[], names: Names): Speaker | undefined {
  const by = items.findLastIndex(({word}) => word === "by");
  const [mention] = by === -1 ? [] : mentionsIn(text, items.slice(by + 1, by + 8));
  return mention && fromNamed(names.find(mention.words));
}

const publications =
  /^(?:report|study|survey|poll|analysis|data|figures|statistics|estimates?|statement|research|paper|calculations?|numbers|count|sample|projection|forecast|model|assessment|census|index|tally|spokes(?:wo)?(?:man|person))$/;

/** “the minister”: the latest person with that title. */
function byTitle(items: readonly Item[], memory: Memory, one: Spoken): Speaker | undefined {
  const [article, noun] = [items[0]?.word, headOf(items).at(-1)?.word];
  if (article !== "the" || noun === undefined || !isTitle(noun) || items.length > 4) return undefined;
  const met = memory.people.findLast(
    ({named, block}) => one.unit.block - block <= 8 && named?.title?.toLowerCase().split(/\W+/).includes(noun) === true,
  );
  return met && fromNamed(met.named);
}

/** “The border police”, “the UN refugee agency”: an office that its common name tells; “the agency” is the last one met. */
function byOffice(text: string, items: readonly Item[], memory: Memory, {unit}: Spoken): Speaker | undefined {
  const core = withoutArticle(items);
  const head = headOf(core).at(-1);
  if (head === undefined || !isOffice(head.word)) return undefined;
  if (core.length > 1) {
    const office = officeIn(text, items, head);
    return office && {...unknownSpeaker, speaker: office.name, kind: office.kind};
  }
  const met = memory.bodies.findLast(
    ({named, block}) => unit.block - block <= 8 && named !== null && isCalled(named, head.word),
  );
  return met && fromNamed(met.named);
}

function isCalled({name, noun}: Named, word: string): boolean {
  return noun === word || name.toLowerCase().split(" ").includes(word);
}

/** A phrase without a name: people whom the text leaves unnamed, or a body with a common name. */
function unnamed(words: string, items: readonly Item[]): Speaker {
  const head = headOf(items).at(-1)?.word ?? "";
  if (/^(?:ministry|government|authorities|administration|state|parliament)$/.test(head))
    return {...unknownSpeaker, kind: "government"};
  if (
    /^(?:many|some|others|several|most|few|critics|supporters|observers|those|people)$/.test(head) ||
    /[^s]s$/.test(head)
  )
    return {...unknownSpeaker, kind: "collective", anonymous: /\b(?:sources|officials|people)\b/.test(words)};
  return isPersonNoun(head) ? unnamedPerson : unknownSpeaker;
}

function fromNamed(named: Named | null | undefined): Speaker {
  if (!named) return unknownSpeaker;
  return {speaker: named.name, kind: isGivenName(named) ? "person" : named.kind, title: named.title, anonymous: false};
}

/** Names that the text says are not the true ones. */
function hiddenNames(text: string, units: readonly Unit[], names: Names): ReadonlySet<string> {
  return new Set(
    units.flatMap(({start, end, items}) => {
      if (!changedName.test(text.slice(start, end))) return [];
      const named = mentionsIn(text, items)[0];
      return (named && names.find(named.words)?.name) ?? [];
    }),
  );
}

const changedName =
  /\b(?:names? (?:(?:has|have) been|be|was|were) (?:changed|withheld)|not (?:his|her|their) real name|pseudonym|asked (?:not to be (?:named|identified)|to be (?:called|known|identified (?:only )?(?:as|by)))|whom? we (?:will |shall )?call|gave (?:only )?(?:his|her) (?:first )?name|(?:on|under) (?:the )?condition of anonymity|(?:requested|asked for|preferred) anonymity)\b/i;
