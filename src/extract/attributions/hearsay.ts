import type {CueClass} from "../../core/attribution.ts";
import {citedSource} from "./cited-sources.ts";
import {clauseEnd, farthest} from "./contents.ts";
import {adverbCue} from "./cues.ts";
import {isMark, phraseAfter} from "./noun-phrases.ts";
import type {Statement} from "./statement.ts";
import type {Item, Stretch} from "./units.ts";

/** What is attributed without a verb: “according to …”, “in the words of …”, “for the Kremlin, …”, “reportedly”. */
export function hearsay(items: readonly Item[], last: number): readonly Statement[] {
  return items.flatMap((item, at): readonly Statement[] => {
    if (item.quotation !== null) return [];
    const adverb = adverbCue(item.word);
    if (adverb !== undefined) return [bySentence(items, {from: at, until: at + 1}, adverb, null, last, "adverb")];
    const opener = openerAt(items, at);
    if (opener === undefined) return [];
    const source = opener.names ? sourceAt(items, opener.until) : undefined;
    if (opener.names && source === undefined) return [];
    return [bySentence(items, {from: at, until: opener.until}, opener.cueClass, source ?? null, last, opener.rule)];
  });
}

/** “Lind”, also of “Lind's view”. */
function sourceAt(items: readonly Item[], at: number): Stretch | undefined {
  const phrase = phraseAfter(items, at);
  if (phrase === undefined || !views.test(items[phrase.until - 1]?.word ?? "")) return phrase;
  const until = phrase.until - (items[phrase.until - 2]?.word === "'s" ? 2 : 1);
  return phrase.from < until ? {from: phrase.from, until} : undefined;
}

const views = /^(?:view|opinion|estimation|words|eyes|telling)$/;

interface Opener {
  readonly until: number;
  readonly cueClass: CueClass;
  readonly rule: string;
  /** Whether a name follows. */
  readonly names: boolean;
}

const openers: readonly (readonly [words: readonly string[], cueClass: CueClass, names: boolean])[] = [
  [["according", "to"], "according-to", true],
  [["in", "the", "words", "of"], "according-to", true],
  [["in", "the", "opinion", "of"], "viewpoint", true],
  [["in", "the", "view", "of"], "viewpoint", true],
  [["in", "the", "eyes", "of"], "viewpoint", true],
  [["by", "law"], "according-to", false],
];
const firstOfOpener: ReadonlySet<string> = new Set([...openers.map(([[first = ""]]) => first), "for"]);

function openerAt(items: readonly Item[], at: number): Opener | undefined {
  if (!firstOfOpener.has((items[at] as Item).word)) return undefined;
  for (const [words, cueClass, names] of openers) {
    if (words.every((word, offset) => items[at + offset]?.word === word))
      return {until: at + words.length, cueClass, names, rule: "according-to"};
  }
  return viewpointAt(items, at);
}

/** “For the Kremlin, …” at the start of a sentence, when a name or an office holds the view. */
function viewpointAt(items: readonly Item[], at: number): Opener | undefined {
  if (at !== 0 || items[0]?.word !== "for") return inViewOf(items, at);
  const holder = phraseAfter(items, 1);
  if (holder === undefined || !isMark(items[holder.until], ",")) return undefined;
  const words = items.slice(holder.from, holder.until);
  const holds = words.some(
    ({pos, word}) => pos === "PROPN" || /^(?:officials|authorities|government|critics|many|some)$/.test(word),
  );
  return holds && words.length <= 6 && !words.some(({pos}) => pos === "NUM")
    ? {until: 1, cueClass: "viewpoint", names: true, rule: "viewpoint"}
    : undefined;
}

/** “In Lind's view, …”. */
function inViewOf(items: readonly Item[], at: number): Opener | undefined {
  if (items[at]?.word !== "in" || (at > 0 && items[at - 1]?.pos !== "PUNCT")) return undefined;
  const phrase = phraseAfter(items, at + 1);
  const last = phrase && items[phrase.until - 1];
  return last && views.test(last.word)
    ? {until: at + 1, cueClass: "viewpoint", names: true, rule: "viewpoint"}
    : undefined;
}

/** The rest of the sentence is what is said: behind the comma that closes the opener, or all before it. */
function bySentence(
  items: readonly Item[],
  cue: Stretch,
  cueClass: CueClass,
  source: Stretch | null,
  last: number,
  rule: string,
): Statement {
  const behind = source?.until ?? cue.until;
  const behindView = views.test(items[behind + 1]?.word ?? "") ? behind + 2 : behind;
  const after = {from: behindAside(items, behindView), until: clauseEnd(items, behindAside(items, behindView), last)};
  const near = Math.max(firstWordFrom(items), cue.from - farthest);
  const semicolon = rule === "adverb" ? -1 : items.slice(near, cue.from).findLastIndex((item) => isMark(item, ";"));
  const before = {
    from: near + semicolon + 1,
    until: isMark(items[cue.from - 1], ",") ? cue.from - 1 : cue.from,
  };
  if (source !== null && items[source.from]?.word === "which")
    return {cue, cueClass, source, content: [relative(items, after)], rule};
  const content = cue.from <= before.from ? [after] : rule === "adverb" ? [before, after] : [before];
  return {cue, cueClass, source, content: content.filter(({from, until}) => from < until), rule};
}

/** “…, according to which half have left, …”: up to the comma that ends the clause. */
function relative(items: readonly Item[], {from, until}: Stretch): Stretch {
  const comma = items.slice(from, until).findIndex((item) => isMark(item, ","));
  return {from, until: comma < 1 ? until : from + comma};
}

/** Over the comma, and over “, quoting officials,” if that stands between. */
function behindAside(items: readonly Item[], at: number): number {
  const from = isMark(items[at], ",") ? at + 1 : at;
  const cited = citedSource(items, from);
  return cited && isMark(items[cited.until], ",") ? cited.until + 1 : from;
}

function firstWordFrom(items: readonly Item[]): number {
  return Math.max(
    0,
    items.slice(0, 3).findIndex(({pos}) => pos !== "PUNCT"),
  );
}
