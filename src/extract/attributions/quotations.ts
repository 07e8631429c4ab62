import type {TextRange} from "../../core/span.ts";
import {cueModality} from "./cues.ts";
import {phraseAfter} from "./noun-phrases.ts";
import type {Passage, Spoken} from "./spoken.ts";
import {firstSubject} from "./subjects.ts";
import {type Item, isDash, rangeOf, type Stretch, type Unit} from "./units.ts";

/**
 * All that is spoken, with the quotations that no verb took. They are signed (“…” — Anna Lind), labelled (Anna Lind: “…”),
 * introduced by the
 * sentence before (“Lind said:”), go on from the speaker before in the paragraph (continued), or from the paragraph
 * before when they are a paragraph of their own (carried).
 *
 * Left out are terms and scare quotes, one to three words that nobody is said to say.
 */
export function withLooseQuotations(text: string, passages: readonly Passage[]): readonly Spoken[] {
  const result: Spoken[] = [];
  let last: Spoken | undefined;
  for (const {unit, spoken} of passages) {
    const here = [...spoken];
    const alone = isAlone(unit);
    for (const at of loose(text, unit, spoken, alone)) {
      const quotation = place(unit, at, alone, last);
      here.push(quotation);
      if (quotation.source !== null) last = quotation;
    }
    here.sort(inOrder);
    for (const one of here) result.push(one);
    last = lastWhoSpeaks(here) ?? last;
  }
  return result.filter(({content}) => content.length > 0);
}

/** Whom a quotation after this would go on from: who spoke the last quotation, else who is named first. */
function lastWhoSpeaks(spoken: readonly Spoken[]): Spoken | undefined {
  const named = spoken.filter(({source}) => source !== null);
  return named.findLast(({mode, content}) => mode !== "indirect" || content.length === 0) ?? named[0];
}

function inOrder(a: Spoken, b: Spoken): number {
  return (a.content[0]?.start ?? a.unit.end) - (b.content[0]?.start ?? b.unit.end);
}

/** Places of the quotations that no verb took and that are no terms. */
function loose(text: string, {items}: Unit, spoken: readonly Spoken[], alone: boolean): readonly number[] {
  const taken = new Set(spoken.flatMap(({quotations}) => quotations));
  const isSpeech = (item: Item, at: number) =>
    alone || wordCount(text, item) > 3 || signatureAt(items, at + 1) !== undefined;
  return items.flatMap((item, at) =>
    item.quotation !== null && !taken.has(item.quotation) && !isGloss(items, at) && isSpeech(item, at) ? [at] : [],
  );
}

function wordCount(text: string, {start, end}: TextRange): number {
  return text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

/** A translation, a name or a term in marks: (which means “…”), a “reverse return” programme. */
export function isTerm(text: string, items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  const next = items[at + 1]?.pos;
  return isGloss(items, at) || (wordCount(text, item) <= 3 && (next === "NOUN" || next === "PROPN"));
}

function isGloss(items: readonly Item[], at: number): boolean {
  return items.slice(Math.max(0, at - 3), at).some(({word}) => glosses.test(word));
}

const glosses =
  /^(?:translates?|translated|means?|meaning|literally|titled|entitled|so-called|dubbed|named|abbreviated)$/;

/** Nothing in the unit but quotations and marks. */
function isAlone({items}: Unit): boolean {
  return items.every(({quotation, pos}) => quotation !== null || pos === "PUNCT");
}

function place(unit: Unit, at: number, alone: boolean, last: Spoken | undefined): Spoken {
  const {start, end, quotation} = unit.items[at] as Item;
  const base: Base = {unit, by: unit, content: [{start, end}], mode: "direct", quotations: [quotation as number]};
  return (
    signed(base, at) ??
    introduced(base, last) ??
    goesOn(base, alone, last) ??
    labelled(base, at) ??
    unattributed(base, alone)
  );
}

type Base = Pick<Spoken, "unit" | "by" | "content" | "mode" | "quotations">;

/** “…” — Anna Lind. */
function signed(base: Base, at: number): Spoken | undefined {
  const {items} = base.unit;
  const name = signatureAt(items, at + 1);
  if (name === undefined) return undefined;
  return {...base, cue: null, cueClass: "neutral", modality: "asserted", source: rangeOf(items, name), rule: "signed"};
}

/** “Harbour master Anna Lind: “…””, “Anna Lind was not convinced: “…””: whom the words before the colon are about. */
function labelled(base: Base, at: number): Spoken | undefined {
  const {items} = base.unit;
  if (items[at - 1]?.word !== ":" || at < 3) return undefined;
  const before = items.slice(0, at - 1);
  const label = phraseAfter(before, 0);
  const subject = label?.until === before.length ? label : firstSubject(before)(before.length);
  const isPerson = subject && before.slice(subject.from, subject.until).filter(({pos}) => pos === "PROPN").length > 1;
  if (!subject || !isPerson) return undefined;
  return {
    ...base,
    cue: null,
    cueClass: "neutral",
    modality: "asserted",
    source: rangeOf(items, subject),
    rule: "labelled",
  };
}

/** A dash, then a name with nothing behind it. */
function signatureAt(items: readonly Item[], at: number): Stretch | undefined {
  const name = isDash(items[at]) ? phraseAfter(items, at + 1) : undefined;
  const next = name && items[name.until];
  if (name === undefined || items[name.from]?.pos !== "PROPN") return undefined;
  return next === undefined || next.pos === "PUNCT" || next.quotation !== null ? name : undefined;
}

/** The sentence before ends in a colon and a verb of saying without content. */
function introduced(base: Base, last: Spoken | undefined): Spoken | undefined {
  if (last === undefined || last.content.length > 0 || base.unit.block - last.unit.block > 1) return undefined;
  const {cue, cueClass, modality, source, by} = last;
  return {...base, by, cue, cueClass, modality, source, rule: "introduced"};
}

function goesOn(base: Base, alone: boolean, last: Spoken | undefined): Spoken | undefined {
  if (last === undefined || (last.unit !== base.unit && !alone) || base.unit.block - last.unit.block > 1)
    return undefined;
  const cueClass = last.unit.block === base.unit.block ? "continued" : "carried";
  const modality = cueModality(cueClass, last.modality);
  return {...base, cue: null, cueClass, modality, source: last.source, antecedent: last, rule: cueClass};
}

function unattributed(base: Base, alone: boolean): Spoken {
  const mode = alone ? "direct" : "mixed";
  return {
    ...base,
    mode,
    cue: null,
    cueClass: null,
    modality: "asserted",
    source: null,
    rule: alone ? "alone" : "embedded",
  };
}
