import type {Link} from "../../core/attribution.ts";
import {kindOf} from "./name-kinds.ts";
import {isOffice, officeKind} from "./offices.ts";
import type {Item, Unit} from "./units.ts";

/** Someone or something with a name, as the whole text knows them. */
export interface Named {
  /** The fullest form of the name in the text, without title and article. */
  readonly name: string;
  readonly kind: Link["kind"];
  /** What the text calls them before or behind the name: “President”, “the head of the service”. */
  readonly title: string | null;
  /** What kind of body the text calls it right before the name: “firm”, “group”. */
  readonly noun: string | null;
  /** Offset of the first mention. */
  readonly first: number;
}

/** A name where it stands. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Its words, without title. */
  readonly words: readonly string[];
  readonly title: string | null;
  readonly noun: string | null;
}

/** Every name of a text, found by any of its forms. */
export interface Names {
  /** Whom a mention names: the one full name that ends in the same word, or the name as it stands. */
  find(words: readonly string[]): Named | undefined;
}

/** Read the names that stand in a text outside quotations. */
export function readNames(text: string, units: readonly Unit[]): Names {
  const byLast = new Map<string, Named[]>();
  for (const {items} of units) for (const mention of mentionsIn(text, items)) remember(byLast, mention);
  return {find: (words) => choose(byLast.get(key(words)) ?? [], words)};
}

/** The names in some items, from left to right. */
export function mentionsIn(text: string, items: readonly Item[]): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < items.length; at++) {
    const until = isMonthOfMay(items, at) ? at : endOfName(items, at);
    if (until === at) continue;
    const mention = readMention(text, items, at, until);
    if (mention !== undefined) mentions.push(mention);
    at = until - 1;
  }
  return mentions;
}

function endOfName(items: readonly Item[], from: number): number {
  let until = from;
  while (until < items.length && (isName(items[until] as Item) || bindsNames(items, from, until))) until++;
  return until;
}

/** “by May and”, “in May 2022”: no name. */
function isMonthOfMay(items: readonly Item[], at: number): boolean {
  if (items[at]?.word !== "may") return false;
  const [before, after] = [items[at - 1], items[at + 1]];
  return (
    /^(?:in|by|since|until|till|from|to|of|before|after|last|this|early|mid|late|and|between|\d{1,2})$/.test(
      before?.word ?? "",
    ) || after?.pos === "NUM"
  );
}

function isName({pos, word, quotation}: Item): boolean {
  return pos === "PROPN" && quotation === null && !notNames.has(word);
}

const notNames: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
   october november december jan. feb. aug. sep. sept. oct. nov. dec.`.split(/\s+/),
);

function bindsNames(items: readonly Item[], from: number, at: number): boolean {
  const next = items[at + 1];
  if (at === from || next === undefined) return false;
  return bindsParticles(items, at) || bindsBody(items, from, at) || pairsBody(items, from, at);
}

/** “van der Meer”, “de la Cruz”: small words with a name behind them. */
function bindsParticles(items: readonly Item[], at: number): boolean {
  let next = at;
  while (next - at < 3 && binding.has(items[next]?.word ?? "")) next++;
  return next > at && items[next] !== undefined && isName(items[next] as Item);
}

const binding: ReadonlySet<string> = new Set(
  "de del della van von der den ter bin ibn bint abu ben al el la los di da do dos das du zu -".split(" "),
);

/** “Institute of Borders”, “Ministry of the Interior”. */
function bindsBody(items: readonly Item[], from: number, at: number): boolean {
  const [word, next, after] = [items[at]?.word, items[at + 1], items[at + 2]];
  if (word === "the") return items[at - 1]?.word === "of" && next !== undefined && isName(next);
  if ((word !== "of" && word !== "for") || !items.slice(from, at).some((item) => bodies.test(item.word))) return false;
  return next !== undefined && (isName(next) || (next.word === "the" && after !== undefined && isName(after)));
}

/** “the Roads and Harbours Department”: one body, of two fields. */
function pairsBody(items: readonly Item[], from: number, at: number): boolean {
  if (items[at]?.word !== "and" || items[from - 1]?.word !== "the") return false;
  const before = items.slice(from, at);
  let until = at + 1;
  while (until < items.length && until - at < 5 && isName(items[until] as Item)) until++;
  return !before.some(({word}) => bodies.test(word)) && until > at + 2 && bodies.test(items[until - 1]?.word ?? "");
}

const bodies =
  /^(?:forum|institute|university|ministry|council|bank|department|office|house|academy|union|federation|committee|commission|board|cent(?:er|re)|school|association|organi[sz]ation|bureau|court|chamber|fund|foundation|agency|service)$/;

/** Split “State Duma Speaker Anna Lind” into title and name; take “digital minister” before the name for a title too. */
function readMention(text: string, items: readonly Item[], from: number, until: number): Mention | undefined {
  const run = items.slice(from, until);
  const lastTitle = Math.max(
    run.findLastIndex(({word}, index) => index < run.length - 1 && isTitle(word)),
    portfolioEnd(items, from, run),
  );
  const named = run.slice(lastTitle + 1);
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined || (named.length === 1 && isTitle(first.word.replace(/s$/, ""))))
    return undefined;
  const words = wordsOf(text, named);
  if (!words.some((word) => /\p{Lu}/u.test(word))) return undefined;
  const titleFrom = portfolioEnd(items, from, run) === -1 ? backOverTitle(items, from, lastTitle >= 0) : from - 2;
  const titleUntil = from + lastTitle + 1;
  const before = titleFrom < titleUntil ? textOf(text, items.slice(titleFrom, titleUntil)) : null;
  const noun =
    items[from - 1]?.pos === "NOUN" && isOffice(items[from - 1]?.word ?? "") ? (items[from - 1]?.word ?? null) : null;
  return {start: first.start, end: last.end, words, title: before ?? apposition(text, items, until), noun};
}

/** Place of the last word of an office before a name: “Minister of Foreign Affairs | Anna Lind”; -1 where there is none. */
function portfolioEnd(items: readonly Item[], from: number, run: readonly Item[]): number {
  if (!/^(?:of|for)$/.test(items[from - 1]?.word ?? "") || !isTitle(items[from - 2]?.word ?? "")) return -1;
  const last = run.findLastIndex(({word}) => portfolios.has(word));
  if (run.length - last > 2 && last !== -1) return last;
  const holdsOffice = /^(?:minister|secretary|commissioner)$/.test(items[from - 2]?.word ?? "");
  return holdsOffice && run.length > 2 && !run.some(({word}) => bodies.test(word)) ? run.length - 3 : -1;
}

const portfolios: ReadonlySet<string> = new Set(
  `affairs agriculture citizenship communities culture defence defense development economy education emergencies energy
   environment finance foreign health home immigration industry information integration interior justice labor labour
   migration minorities planning reconstruction refugees repatriation returns security state statistics trade transport
   welfare`.split(/\s+/),
);

/** The words of a name; what hyphens join is one word. */
function wordsOf(text: string, items: readonly Item[]): readonly string[] {
  const words: string[] = [];
  for (const [at, {start, end, word}] of items.entries()) {
    const before = items[at - 1];
    const joins = before !== undefined && before.end === start && (word === "-" || before.word === "-");
    if (joins) words.push(`${words.pop() ?? ""}${text.slice(start, end)}`);
    else words.push(text.slice(start, end));
  }
  return words;
}

function backOverTitle(items: readonly Item[], name: number, named: boolean): number {
  if (!named && !isTitle(items[name - 1]?.word ?? "")) return name;
  let from = name;
  while (from > 0 && name - from < 6 && (titleLike(items[from - 1] as Item) || pairsTitles(items, from - 1))) from--;
  return from;
}

function titleLike({pos, word}: Item): boolean {
  return pos === "NOUN" || pos === "ADJ" || pos === "PROPN" || isTitle(word) || word === "-";
}

/** “journalist and politician Anna Lind”. */
function pairsTitles(items: readonly Item[], at: number): boolean {
  return items[at]?.word === "and" && isTitle(items[at - 1]?.word ?? "");
}

/** “Anna Lind, the head of the service, …”. */
function apposition(text: string, items: readonly Item[], after: number): string | null {
  if (items[after]?.word !== ",") return null;
  let until = after + 1;
  while (until < items.length && until - after < 16 && !/^[,.;:(—–]$/.test(items[until]?.word ?? ".")) until++;
  const words = items.slice(after + 1, until).filter(({pos}, index) => index > 0 || pos !== "DET");
  return words.slice(0, 4).some(({word}) => isTitle(word)) ? textOf(text, words) : null;
}

function textOf(text: string, items: readonly Item[]): string | null {
  const [first, last] = [items[0], items.at(-1)];
  return first === undefined || last === undefined ? null : text.slice(first.start, last.end);
}

/** A word that is an office or a trade: whoever bears it is a person. */
export function isTitle(word: string): boolean {
  return titles.test(word);
}

const titles =
  /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|maj|capt|lt|sgt|rev|hon)\.?$|^(?:president|premier|chancellor|king|queen|prince|secretary|minister|ambassador|envoy|consul|commissioner|governor|mayor|senator|congress(?:wo)?man|representative|lawmaker|deputy|mp|speaker|leader|head|chief|chair(?:wo)?(?:man|person)?|director|spokes(?:wo)?(?:man|person)|general|colonel|major|captain|lieutenant|judge|justice|prosecutor|attorney|lawyer|professor|doctor|sociologist|demographer|economist|historian|scientist|researcher|analyst|expert|scholar|journalist|reporter|editor|correspondent|author|writer|blogger|columnist|politician|activist|dissident|businessman|entrepreneur|founder|owner|ceo|coordinator|adviser|advisor|aide|official|officer|candidate|nominee|philosopher|specialist|student|teacher|driver|programmer|developer|volunteer|pastor|bishop|patriarch|pope|sir|lord|lady|vice|co-founder|manager|resident|psychologist|geographer|statistician|worker|engineer|designer|artist|singer|actor|actress)$/;

function remember(byLast: Map<string, Named[]>, mention: Mention): void {
  const known = byLast.get(key(mention.words)) ?? [];
  byLast.set(key(mention.words), known);
  const name = mention.words.join(" ");
  const same = known.findIndex((other) => other.name === name || isShortFor(mention.words, other.name));
  const longer = known.findIndex((other) => isShortFor(other.name.split(" "), name));
  const index = same === -1 ? longer : same;
  const before = known[index];
  const fullest = same === -1 || before === undefined ? name : before.name;
  const title = before?.title ?? mention.title;
  const noun = before?.noun ?? mention.noun;
  if (before !== undefined && before.name === fullest && before.title === title && before.noun === noun) return;
  const kind = noun === null ? kindOf(fullest, title) : officeKind(noun);
  const next: Named = {name: fullest, title, noun, kind, first: before?.first ?? mention.start};
  if (index === -1) known.push(next);
  else known[index] = next;
}

/** “Lind” is short for “Anna Lind”; “Anna” is not. */
function isShortFor(words: readonly string[], name: string): boolean {
  const full = name.split(" ");
  return words.length < full.length && words.every((word, index) => full[full.length - words.length + index] === word);
}

function choose(known: readonly Named[], words: readonly string[]): Named | undefined {
  const name = words.join(" ");
  return known.find((other) => other.name === name) ?? known.find((other) => isShortFor(words, other.name));
}

function key(words: readonly string[]): string {
  return (words.at(-1) ?? "").toLowerCase();
}
