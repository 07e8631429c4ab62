import type {CueClass} from "../../core/attribution.ts";
import {citedSource} from "./cited-sources.ts";
import {type Cue, verbCue} from "./cues.ts";
import {phraseAfter} from "./noun-phrases.ts";
import {isOffice} from "./offices.ts";
import type {Item, Stretch} from "./units.ts";

/** A verb that attributes, with its auxiliaries: “has said”, “are estimated”. */
export interface VerbGroup extends Stretch, Cue {
  /** Place of the verb itself. */
  readonly verb: number;
  /** “are estimated”, “was told”: the subject does not speak. */
  readonly passive: boolean;
  /** “saying”, “to say”: the subject stands elsewhere. */
  readonly finite: boolean;
  /** “did not say”. */
  readonly negated: boolean;
}

/** The verb groups of a unit that attribute something, in order. */
export function verbGroups(items: readonly Item[]): readonly VerbGroup[] {
  return items.flatMap((_, place) => verbGroup(items, place) ?? []);
}

/** Whether some words after a quotation report it: “she asked”, “said the minister”. */
export function reportsQuotation(items: readonly Item[]): boolean {
  const place = items.slice(0, 8).findIndex((item) => isSpeech(item));
  if (place === 0) return phraseAfter(items, 1) !== undefined;
  return (
    place > 0 && items.length - place < 14 && !items.slice(0, place).some(({pos}) => pos === "VERB" || pos === "AUX")
  );
}

function isSpeech(item: Item): boolean {
  return always.has(item.word) || (item.pos === "VERB" && cueOf(item)?.cueClass === "neutral");
}

/** Forms that are verbs of saying whatever the tagger thought. */
const always: ReadonlySet<string> = new Set(
  `said says told tells wrote writes asked asks added adds argued tweeted tweets noted replied quipped exclaimed
   insisted joked explained responded continued`.split(/\s+/),
);
const dictionaryForm: Readonly<Record<string, string>> = {
  said: "say",
  says: "say",
  told: "tell",
  tells: "tell",
  wrote: "write",
  writes: "write",
  asks: "ask",
  adds: "add",
  tweets: "tweet",
  quipped: "quip",
  replied: "reply",
};

function verbGroup(items: readonly Item[], place: number): VerbGroup | undefined {
  const item = items[place] as Item;
  if (item.quotation !== null || !isVerb(items, place)) return undefined;
  const cue = putsAt(items, place) || givesCount(items, place) ? estimate : (countingCue(items, place) ?? cueOf(item));
  if (citedSource(items, place) !== undefined || givesPapers(items, place)) return undefined;
  if (comparesNumbers(items, place)) return undefined;
  if (cue === undefined || isAttribute(items, place) || isBareParticiple(items, place)) return undefined;
  const from = backOverAuxiliaries(items, place);
  const auxiliaries = items.slice(from, place);
  const negated = auxiliaries.some(({word}) => word === "not" || word === "n't" || word === "never");
  return {
    ...cue,
    ...(negated && {cueClass: opposite(cue.cueClass)}),
    negated,
    from,
    until: place + 1,
    verb: place,
    passive: isParticiple(item) && passiveAuxiliary(auxiliaries),
    finite:
      !(item.word.endsWith("ing") && !auxiliaries.some(({lemma}) => lemma === "be")) && items[from]?.word !== "to",
  };
}

/** Who does not say it does not hold it; who does not deny it may. */
function opposite(cueClass: CueClass): CueClass {
  return cueClass === "denial" ? "neutral" : "denial";
}

/** A verb by its tag, by its form, or, taken for a plural, by the clause that hangs on it (“the office reports that”). */
function isVerb(items: readonly Item[], place: number): boolean {
  const [before, item, after] = [items[place - 1], items[place] as Item, items[place + 1]];
  if (always.has(item.word)) return true;
  if (item.pos !== "VERB" && (item.pos !== "NOUN" || !item.word.endsWith("s"))) return false;
  if (before !== undefined && /^(?:'s?|’s?)$/.test(before.word)) return false;
  if (item.word.endsWith("s") && before?.pos === "VERB") return false;
  if (item.pos === "VERB") return true;
  if (after === undefined || after.word === ".") return closesSentence(items, place);
  return after.word === "that" && (before?.pos === "PROPN" || before?.word === ")" || isOffice(before?.word ?? ""));
}

/** “…, the institute estimates.”: between the comma and the end a body and nothing else. */
function closesSentence(items: readonly Item[], place: number): boolean {
  const comma = items.findLastIndex(({word}, at) => at < place && word === ",");
  const body = items.slice(comma + 1, place);
  if (comma < 1 || body.length === 0 || body.length > 8) return false;
  return (
    (body[0]?.pos === "PROPN" || body[0]?.word === "the") &&
    body.slice(1).every(({pos, word}) => /^(?:NOUN|PROPN|ADJ|ADP|DET)$/.test(pos) || word === "'s")
  );
}

/** “known for”, “shown here”: a participle that no “have” makes a verb. */
function isBareParticiple(items: readonly Item[], place: number): boolean {
  if (!/^(?:known|shown|seen|written|given|sung|proven)$/.test(items[place]?.word ?? "")) return false;
  return !items.slice(Math.max(0, place - 3), place).some(({pos}) => pos === "AUX");
}

function cueOf(item: Item): Cue | undefined {
  const form = dictionaryForm[item.word] ?? item.lemma;
  return verbCue(form) ?? verbCue(form.replace(/(?:ed|ing|s)$/, ""));
}

/** “put the number at 3,000”. */
function putsAt(items: readonly Item[], place: number): boolean {
  if (!/^puts?$/.test(items[place]?.word ?? "")) return false;
  return items
    .slice(place + 1, place + 10)
    .some(({word}, index) => word === "at" && /^(?:NUM|ADV|ADP|ADJ|DET)$/.test(items[place + index + 2]?.pos ?? ""));
}

/** “…, compared with 900 in May”. */
function comparesNumbers(items: readonly Item[], place: number): boolean {
  const [mark, {word}, next] = [items[place - 1], items[place] as Item, items[place + 1]?.word ?? ""];
  if (word !== "compared" || mark?.word !== "," || !/^(?:with|to)$/.test(next)) return false;
  return items.slice(place + 2, place + 5).some(({pos}) => pos === "NUM");
}

/** “gives a lower figure for the coast: 3,000”. */
function givesCount(items: readonly Item[], place: number): boolean {
  if (!/^(?:gives?|gave|has|had|offers?|offered)$/.test(items[place]?.word ?? "")) return false;
  const next = items.slice(place + 1, place + 16);
  const colon = next.findIndex(({word}) => word === ":");
  const isCount = next.slice(0, 5).some(({word}) => /^(?:count|figure|number|estimate|total|tally)$/.test(word));
  return isCount && colon !== -1 && next.slice(colon, colon + 4).some(({pos}) => pos === "NUM");
}

/** “Issued 2,300 residence permits”: an act, and no words. */
function givesPapers(items: readonly Item[], place: number): boolean {
  if (!/^(?:issued?|issues|issuing|granted|released)$/.test(items[place]?.word ?? "")) return false;
  return items
    .slice(place + 1, place + 8)
    .some(({word}) => /^(?:permits?|visas?|passports?|documents|ids)$/.test(word));
}

/** “Counted 4,200 people”, “registered more than 100,000”: a number with thousands is somebody's count or register. */
function countingCue(items: readonly Item[], place: number): Cue | undefined {
  const verb = items[place]?.word ?? "";
  if (!/^(?:counted|tallied|registered|recorded|documented|logged|showed|shows)$/.test(verb)) return undefined;
  const next = items.slice(place + 1, place + 7);
  if (!next.some(({word}) => /^\d{1,3}[,.]?\d{3}|^(?:thousand|million)s?$/.test(word))) return undefined;
  return verb === "counted" || verb === "tallied" ? estimate : register;
}

const register: Cue = {cueClass: "neutral", frame: "any"};
const estimate: Cue = {cueClass: "estimate", frame: "any"};

/** “alleged crimes”, “proposed laws”: a participle that only describes a noun. */
function isAttribute(items: readonly Item[], place: number): boolean {
  const [before, item, after] = [items[place - 1], items[place] as Item, items[place + 1]];
  if (!/(?:ed|ing|en)$/.test(item.word) || always.has(item.word)) return false;
  const nounFollows = after?.pos === "NOUN" || after?.pos === "ADJ";
  const opens =
    before === undefined ? false : ["DET", "ADP", "ADJ", "NUM"].includes(before.pos) || before.word === "'s";
  return (nounFollows && opens) || before?.word === "-" || (before?.pos === "DET" && after?.word !== "that");
}

function backOverAuxiliaries(items: readonly Item[], place: number): number {
  let from = place;
  while (from > 0 && place - from < 6) {
    const {pos, word} = items[from - 1] as Item;
    if (pos === "AUX" || (pos === "ADV" && word !== "when") || word === "not" || word === "n't" || word === "to")
      from--;
    else break;
  }
  while (from < place && (items[from] as Item).pos === "ADV") from++;
  return from;
}

function isParticiple(item: Item): boolean {
  return /(?:ed|en|wn|ld|id|ught|ood|nt)$/.test(item.word);
}

function passiveAuxiliary(auxiliaries: readonly Item[]): boolean {
  const last = auxiliaries.findLast(({pos}) => pos === "AUX");
  return last?.lemma === "be" || (last !== undefined && /^(?:is|are|was|were|been|be|being|'s|'re)$/.test(last.word));
}
