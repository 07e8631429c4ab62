import type {TextRange} from "../../core/span.ts";
import type {Tagger} from "../sentences.ts";
import {type Circumstances, circumstances} from "./circumstances.ts";
import {cueModality} from "./cues.ts";
import type {FoundAttribution} from "./found-attribution.ts";
import {insideQuotations} from "./inside-quotations.ts";
import {throughPublishers} from "./letters.ts";
import {readNames} from "./names.ts";
import {isTerm, withLooseQuotations} from "./quotations.ts";
import {quotedWords} from "./quoted-words.ts";
import {findSpeakers, type Speaker} from "./speakers.ts";
import type {Spoken} from "./spoken.ts";
import type {Statement} from "./statement.ts";
import {statements} from "./statements.ts";
import {rangeOf, type Unit, units} from "./units.ts";
import {reportsQuotation} from "./verb-groups.ts";

/**
 * Who says what in a text: quotations and indirect speech, with the words that attribute them, and who speaks.
 * Whatever reads as the text's own narration is left out.
 *
 * @param tools the tagger of the text's language; the blocks of its document, which else are its paragraphs
 */
export function attributions(
  text: string,
  {tag, blocks}: {readonly tag: Tagger; readonly blocks?: readonly TextRange[]},
): readonly FoundAttribution[] {
  const quotations = quotedWords(text);
  const sentences = tag(text);
  const read = units(text, sentences, quotations, blocks ?? paragraphsOf(text), reportsQuotation);
  const passages = read.map((unit) => ({unit, spoken: statements(unit.items).map((one) => spokenIn(text, unit, one))}));
  const spoken = insideQuotations(sentences, quotations, withLooseQuotations(text, passages));
  const names = readNames(text, read);
  const speakers = findSpeakers(text, read, names, spoken);
  const settings = circumstances(text, read, spoken, speakers);
  const outer = enclosing(spoken);
  const found = spoken.map((one, index) => ({
    ...pick(one),
    ...(speakers[index] as Speaker),
    ...(settings[index] as Circumstances),
    candidates: [],
    within: outer[index] ?? null,
  }));
  return throughPublishers(text, read, names, found);
}

function pick({cue, cueClass, modality, content, source, mode, rule}: Spoken) {
  return {cue, cueClass, modality, content, source, mode, rule};
}

function spokenIn(text: string, unit: Unit, {cue, cueClass, source, content, rule}: Statement): Spoken {
  const places = content.flatMap(({from, until}) => Array.from({length: until - from}, (_, index) => from + index));
  const words = places.filter((at) => unit.items[at]?.pos !== "PUNCT");
  const inMarks = words.filter((at) => unit.items[at]?.quotation !== null);
  const quoted = inMarks.filter((at) => !isTerm(text, unit.items, at)).length;
  return {
    unit,
    by: unit,
    cue: rangeOf(unit.items, cue),
    cueClass,
    modality: cueModality(cueClass),
    source: source && rangeOf(unit.items, source),
    content: content
      .map((stretch) => trimmed(text, rangeOf(unit.items, stretch)))
      .filter(({start, end}) => start < end),
    mode: quoted === 0 ? "indirect" : quoted === words.length ? "direct" : "mixed",
    quotations: inMarks.map((at) => unit.items[at]?.quotation as number),
    rule,
  };
}

function trimmed(text: string, {start, end}: TextRange): TextRange {
  const words = text.slice(start, end);
  const lead = words.search(/[^\s,;:—–]/u);
  if (lead === -1) return {start, end: start};
  let last = words.length;
  while (/[\s,;:—–]/u.test(words[last - 1] as string)) last--;
  return {start: start + lead, end: start + last};
}

/** How many attributions back one is looked for that holds another: enough for any sentence, and linear. */
const lookBack = 30;

function enclosing(spoken: readonly Spoken[]): readonly (number | undefined)[] {
  return spoken.map((one, index) => {
    const at = one.content[0];
    for (let other = index - 1; at !== undefined && other >= Math.max(0, index - lookBack); other--)
      if (spoken[other]?.content.some(({start, end}) => start <= at.start && at.end <= end)) return other;
    return undefined;
  });
}

function paragraphsOf(text: string): readonly TextRange[] {
  return Array.from(text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g), ({index, 0: words}) => ({
    start: index,
    end: index + words.length,
  }));
}
