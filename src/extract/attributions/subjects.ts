import {isMark, phraseAfter, phraseBefore} from "./noun-phrases.ts";
import {type Item, isDash, type Stretch} from "./units.ts";
import type {VerbGroup} from "./verb-groups.ts";

/** The subject of a verb: the words, and where what stands before it in the sentence ends. */
export interface Subject {
  readonly words: Stretch | null;
  /** Place where the subject's own region starts; what is said may stand before it. */
  readonly from: number;
  /** Place behind verb and subject; what is said may stand after it. */
  readonly until: number;
  readonly inverted: boolean;
}

/** The first subject of some items, given the place that it has to stand before; it is looked for once. */
export type FirstSubject = (before: number) => Stretch | null;

/**
 * Who does a verb: the phrase before it, or after it where a quotation or a comma stands before (“…”, said Lind), the
 * noun that a “who” stands for, or whoever did the verb before in the same sentence (“and added”).
 *
 * @param earlier subject of the verb group before this one in the unit
 */
export function subjectOf(
  items: readonly Item[],
  group: VerbGroup,
  earlier: Stretch | null,
  first: FirstSubject,
): Subject {
  const inverted = invertedSubject(items, group);
  if (inverted !== undefined) return inverted;
  const before = group.finite || isParticipleOf(items, group) ? phraseBefore(items, group.from) : undefined;
  if (before === undefined)
    return {words: earlier ?? first(group.from), from: group.from, until: group.until, inverted: false};
  const {from} = before;
  return {words: antecedent(items, relativeHead(items, before) ?? before), from, until: group.until, inverted: false};
}

function invertedSubject(items: readonly Item[], group: VerbGroup): Subject | undefined {
  const before = items[group.from - 1];
  const canInvert = before === undefined || before.quotation !== null || isMark(before, ",") || isDash(before);
  if (!canInvert || !group.finite || group.passive || group.from !== group.verb) return undefined;
  if (/^(?:told|tells?|informed|assured|reminded)$/.test(items[group.verb]?.word ?? "")) return undefined;
  const words = phraseAfter(items, group.until);
  if (words === undefined || !endsSpeech(items, words.until)) return undefined;
  return before?.quotation != null || isName(items, words) || !wordsBeforeAreSubject(items, group)
    ? {words, from: group.from, until: words.until, inverted: true}
    : undefined;
}

/** “…, which nobody counted, said Anna Lind, a nurse”: two capitals behind the verb and a mark behind them. */
function isName(items: readonly Item[], {from, until}: Stretch): boolean {
  const isWhole = items.slice(from, until).every(({pos}) => pos === "PROPN");
  return (
    isWhole &&
    until - from >= 2 &&
    (items[until] === undefined || isMark(items[until], ",") || isMark(items[until], "."))
  );
}

function wordsBeforeAreSubject(items: readonly Item[], group: VerbGroup): boolean {
  const phrase = phraseBefore(items, group.from);
  return phrase !== undefined && phrase.until < group.from - 1;
}

/** After an inverted subject comes a mark, a quotation, a preposition or nothing. */
function endsSpeech(items: readonly Item[], at: number): boolean {
  const next = items[at];
  return (
    next === undefined ||
    next.quotation !== null ||
    next.pos === "PUNCT" ||
    next.pos === "ADP" ||
    next.pos === "SCONJ" ||
    next.pos === "PRON"
  );
}

/** “footage of Lind saying”: the participle follows its noun with no comma between. */
function isParticipleOf(items: readonly Item[], {from, verb}: VerbGroup): boolean {
  const before = items[from - 1];
  return (
    items[verb]?.word.endsWith("ing") === true && from === verb && (before?.pos === "PROPN" || before?.pos === "NOUN")
  );
}

/** “an official who spoke on condition of anonymity [said]”: the phrase before “who”, not the last noun before the verb. */
function relativeHead(items: readonly Item[], {from}: Stretch): Stretch | undefined {
  if (items[from - 1]?.pos !== "ADP" && items[from - 1]?.pos !== "VERB") return undefined;
  for (let at = from - 1; at > 0 && from - at <= 12 && items[at]?.pos !== "PUNCT"; at--)
    if (items[at]?.word === "who") return phraseBefore(items, at);
  return undefined;
}

/** “who”, “which” stand for the phrase before them. */
function antecedent(items: readonly Item[], phrase: Stretch): Stretch {
  const word = items[phrase.from]?.word;
  if (phrase.until - phrase.from !== 1 || (word !== "who" && word !== "which" && word !== "that")) return phrase;
  const before = isMark(items[phrase.from - 1], ",") ? phrase.from - 1 : phrase.from;
  return phraseBefore(items, before) ?? phrase;
}

/** “and added”, “, saying”, “wants to say”: the subject of the sentence so far. */
export function firstSubject(items: readonly Item[]): FirstSubject {
  let found: {readonly verb: number; readonly words: Stretch | null} | undefined;
  return (before) => {
    found ??= subjectOfFirstVerb(items);
    return found.verb < before ? found.words : null;
  };
}

function subjectOfFirstVerb(items: readonly Item[]): {readonly verb: number; readonly words: Stretch | null} {
  const limit = Math.min(items.length, 40);
  for (let verb = 1; verb < limit; verb++) {
    const {pos} = items[verb] as Item;
    const phrase = pos === "VERB" || pos === "AUX" ? phraseBefore(items, verb) : undefined;
    if (phrase !== undefined) return {verb, words: antecedent(items, phrase)};
  }
  return {verb: limit, words: null};
}
