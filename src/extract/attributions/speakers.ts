import type {Link} from "../../core/attribution.ts";
import {isTitle, mentionsIn, type Named, type Names} from "./names.ts";
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

/** Somebody as they are met, and where. */
interface Met {
  readonly named: Named;
  readonly at: number;
  readonly block: number;
}

/** Whom a pronoun can mean: the latest last. */
interface Memory {
  people: Met[];
  bodies: Met[];
  readonly female: Set<string>;
  readonly male: Set<string>;
}

function startOf({source, cue, content}: Spoken): number {
  return source?.start ?? cue?.start ?? content[0]?.start ?? 0;
}

/** The first name of each unit before its first verb: whom the sentence is about. */
function subjectsOf(text: string, units: readonly Unit[], names: Names): readonly Met[] {
  return units.flatMap(({items, block}) => {
    const verb = items.findIndex(({pos, quotation}) => quotation === null && (pos === "VERB" || pos === "AUX"));
    const before = items.slice(0, verb === -1 ? 0 : verb);
    return mentionsIn(text, before).flatMap(({words, start, end}) => {
      const named = names.find(words);
      const [last, next] = [
        before.findLast((item) => item.end <= start && item.pos !== "DET"),
        before.find((item) => item.start >= end),
      ];
      const isPart = next?.word === "'s" || (last?.pos === "ADP" && next?.word !== ",");
      return named === undefined || isPart ? [] : [{named, at: start, block}];
    });
  });
}

function meet(memory: Memory, met: Met): void {
  const list = met.named.kind === "person" || isGivenName(met.named) ? memory.people : memory.bodies;
  list.push(met);
  if (list.length > 40) list.shift();
}

/** One word that is neither place, body nor paper, at the head of a sentence: “Ivan left”. */
function isGivenName({kind, name}: Named): boolean {
  return kind === "unknown" && !name.includes(" ");
}

function recall(memory: Memory, one: Spoken, {speaker}: Speaker, names: Names): void {
  const named = speaker === null ? undefined : names.find(speaker.split(" "));
  if (named !== undefined) meet(memory, {named, at: startOf(one), block: one.unit.block});
}

function resolve(text: string, one: Spoken, names: Names, memory: Memory): Speaker {
  if (one.source === null) return unknownSpeaker;
  const items = itemsWithin(one.by, one.source);
  const words = text.slice(one.source.start, one.source.end).toLowerCase();
  if (items.length === 1 || items.length === 0) {
    const pronoun = byPronoun(words, one, memory);
    if (pronoun !== undefined) return pronoun;
  }
  return (
    byName(text, items, names) ??
    byPublication(text, items, names) ??
    byTitle(items, memory, one) ??
    byOffice(text, items, memory, one) ??
    unnamed(words, items)
  );
}

function byPronoun(word: string, one: Spoken, memory: Memory): Speaker | undefined {
  if (word === "he" || word === "she") return fromNamed(nearestPerson(word, one, memory));
  if (word === "it") return fromNamed(memory.bodies.at(-1)?.named);
  return /^(?:they|i|we|you|who|which|this|that)$/.test(word) ? unknownSpeaker : undefined;
}

/** The latest person of the two paragraphs before whom nothing has shown to be of the other sex. */
function nearestPerson(pronoun: "he" | "she", {unit}: Spoken, memory: Memory): Named | undefined {
  const [own, other] = pronoun === "he" ? [memory.male, memory.female] : [memory.female, memory.male];
  const near = memory.people.findLast(
    ({named, block}) => unit.block - block <= 2 && !other.has(named.name) && fits(named, pronoun),
  );
  if (near !== undefined) own.add(near.named.name);
  return near?.named;
}

function fits({title}: Named, pronoun: "he" | "she"): boolean {
  if (title === null) return true;
  return pronoun === "he"
    ? !/\b(?:Mrs|Ms|\w+woman|queen|actress)\b/i.test(title)
    : !/\b(?:Mr|\w+[^o]man|king|actor)\b/i.test(title);
}

/** The name that heads the phrase: what stands before “of …”, behind “…'s”. */
function byName(text: string, items: readonly Item[], names: Names): Speaker | undefined {
  const head = headOf(items);
  const end = head.at(-1)?.end ?? 0;
  const mention = mentionsIn(text, items).find((one) => one.start < end && one.end >= end);
  if (mention === undefined) return undefined;
  const named = names.find(mention.words);
  return named && {...fromNamed(named), title: named.title ?? mention.title};
}

/** “a report by the Institute of Borders”: the body whose report it is. */
function byPublication(text: string, items: readonly Item[], names: Names): Speaker | undefined {
  if (!publications.test(headOf(items).at(-1)?.word ?? "")) return undefined;
  const [mention] = mentionsIn(text, items.slice(headOf(items).length));
  return mention && fromNamed(names.find(mention.words));
}

const publications =
  /^(?:report|study|survey|poll|analysis|data|figures|statistics|estimates?|statement|research|paper|calculations?|numbers|count|spokes(?:wo)?(?:man|person))$/;

function headOf(items: readonly Item[]): readonly Item[] {
  const preposition = items.findIndex(({pos}, index) => index > 0 && pos === "ADP");
  const core = preposition === -1 ? items : items.slice(0, preposition);
  return core.slice(core.findLastIndex(({word}, index) => word === "'s" && index < core.length - 1) + 1);
}

/** “the minister”: the latest person with that title. */
function byTitle(items: readonly Item[], memory: Memory, one: Spoken): Speaker | undefined {
  const [article, noun] = [items[0]?.word, headOf(items).at(-1)?.word];
  if (article !== "the" || noun === undefined || !isTitle(noun) || items.length > 4) return undefined;
  const met = memory.people.findLast(
    ({named, block}) => one.unit.block - block <= 8 && named.title?.toLowerCase().split(/\W+/).includes(noun) === true,
  );
  return met && fromNamed(met.named);
}

/** “The border police”, “the UN refugee agency”: an office that its common name tells; “the agency” is the last one met. */
function byOffice(text: string, items: readonly Item[], memory: Memory, {unit}: Spoken): Speaker | undefined {
  const from = /^(?:the|an?|its|their|his|her)$/.test(items[0]?.word ?? "") ? 1 : 0;
  const core = items.slice(from);
  const head = headOf(core).at(-1);
  const [first, last] = [core[0], core.at(-1)];
  if (head === undefined || first === undefined || last === undefined || !offices.test(head.word)) return undefined;
  if (core.length === 1) {
    const met = memory.bodies.findLast(
      ({named, block}) => unit.block - block <= 8 && named.name.toLowerCase().split(" ").includes(head.word),
    );
    return met && fromNamed(met.named);
  }
  const isPlain = core.every(({pos, word}) => pos !== "PUNCT" || word === "-") && core.length <= mostOfficeWords;
  if (!isPlain || items[0]?.word === "a" || items[0]?.word === "an") return undefined;
  return {...unknownSpeaker, speaker: text.slice(first.start, last.end), kind: officeKind(head.word)};
}

const mostOfficeWords = 8;

/** Heads of common names of offices, in the singular: “agencies” are several, and nobody in particular. */
const offices =
  /^(?:ministry|agency|police|service|office|department|government|parliament|administration|authority|commission|committee|council|institute|bureau|directorate|inspectorate|municipality|embassy|consulate|army|military|statistics)$/;

function officeKind(head: string): Link["kind"] {
  return /^(?:ministry|government|parliament|administration|authority|police|army|military|embassy|consulate)$/.test(
    head,
  )
    ? "government"
    : "organisation";
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
  const person =
    isTitle(head) ||
    /^(?:source|man|woman|person|resident|emigre|émigré|refugee|author|informant|mother|father)$/.test(head);
  return person ? {...unknownSpeaker, kind: "person", anonymous: true} : unknownSpeaker;
}

function fromNamed(named: Named | undefined): Speaker {
  if (named === undefined) return unknownSpeaker;
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
  /\b(?:names? (?:(?:has|have) been|be|was|were) (?:changed|withheld)|not (?:his|her|their) real name|pseudonym|asked not to be (?:named|identified)|(?:on|under) (?:the )?condition of anonymity|(?:requested|asked for|preferred) anonymity)\b/i;
