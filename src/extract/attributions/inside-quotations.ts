import type {TextRange} from "../../core/span.ts";
import type {Sentence} from "../sentences.ts";
import {cueModality} from "./cues.ts";
import type {Spoken} from "./spoken.ts";
import type {Statement} from "./statement.ts";
import {statements} from "./statements.ts";
import {type Item, rangeOf, type Unit, wordItem} from "./units.ts";

/**
 * The same list with what quoted words attribute to others put behind each quotation: “They understand that …,” Lind
 * said. What the speaker says of their own saying (“I think that …”) adds no hand and is left out.
 */
export function insideQuotations(
  sentences: readonly Sentence[],
  quotations: readonly TextRange[],
  spoken: readonly Spoken[],
): readonly Spoken[] {
  const quoted = wordsByQuotation(sentences, quotations);
  const read = new Set<number>();
  return spoken.flatMap((one) => {
    const fresh = one.quotations.filter((quotation) => !read.has(quotation));
    for (const quotation of fresh) read.add(quotation);
    return [one, ...fresh.flatMap((quotation) => othersIn(quoted.get(quotation) ?? [], one))];
  });
}

function wordsByQuotation(
  sentences: readonly Sentence[],
  quotations: readonly TextRange[],
): ReadonlyMap<number, readonly (readonly Item[])[]> {
  const result = new Map<number, Item[][]>();
  let quotation = 0;
  for (const {tokens} of sentences) {
    let started = -1;
    for (const token of tokens) {
      while (quotation < quotations.length && (quotations[quotation] as TextRange).end <= token.start) quotation++;
      if ((quotations[quotation]?.start ?? Number.POSITIVE_INFINITY) > token.start || /^["“”«»„‘’']$/.test(token.text))
        continue;
      const lines = result.get(quotation) ?? [];
      if (started !== quotation) lines.push([]);
      lines.at(-1)?.push(wordItem(token));
      result.set(quotation, lines);
      started = quotation;
    }
  }
  return result;
}

function othersIn(lines: readonly (readonly Item[])[], outer: Spoken): readonly Spoken[] {
  return lines.flatMap((items) => {
    const unit = {...outer.unit, items};
    return statements(items)
      .filter(({source, content}) => source !== null && content.length > 0 && !isOwn(items[source.from] as Item))
      .filter((statement) => opensClause(items, statement))
      .map((statement) => nested(unit, statement));
  });
}

function isOwn({word}: Item): boolean {
  return ["i", "we", "you", "it", "me", "my", "our"].includes(word);
}

function opensClause(items: readonly Item[], {content, rule}: Statement): boolean {
  return rule === "according-to" || items[content[0]?.from ?? 0]?.word === "that";
}

function nested(unit: Unit, {cue, cueClass, source, content}: Statement): Spoken {
  return {
    unit,
    by: unit,
    cue: rangeOf(unit.items, cue),
    cueClass,
    modality: cueModality(cueClass),
    source: source && rangeOf(unit.items, source),
    content: content.map((stretch) => rangeOf(unit.items, stretch)),
    mode: "indirect",
    quotations: [],
    rule: "inside-quotation",
  };
}
