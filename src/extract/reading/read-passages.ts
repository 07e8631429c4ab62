import type {EvidenceDocument} from "../../core/evidence-document.ts";
import type {TextRange} from "../../core/span.ts";
import {bareQuantifiers} from "../counts/bare-quantifiers.ts";
import {joinGroups} from "../counts/join-groups.ts";
import {longestSentence, longestWord} from "../limits.ts";
import {findPlaces} from "../places/find-places.ts";
import type {FoundQuantity} from "../quantities/found-quantity.ts";
import type {Sentence, Token} from "../sentences.ts";
import type {FoundPeriod} from "../times/found-period.ts";
import {overlap, type Passage} from "./passage.ts";

/** What was found in the whole text, to be handed out to its sentences. */
export interface Found {
  readonly quantities: readonly FoundQuantity[];
  readonly periods: readonly FoundPeriod[];
}

/** The sentences of a document, block by block, each with the numbers, dates and places that stand in it. */
export function readPassages(
  {text: whole, blocks}: Pick<EvidenceDocument, "text" | "blocks">,
  sentences: readonly Sentence[],
  found: Found,
): Passage[] {
  const passages: Passage[] = [];
  const [inBlock, quantities, periods] = [inOrder(sentences), inOrder(found.quantities), inOrder(found.periods)];
  blocks.forEach((block, paragraph) => {
    for (const {start, end, tokens} of inBlock(block).flatMap(shortened)) {
      const text = whole.slice(start, end);
      const numbers = joinGroups(quantities({start, end}), text, start);
      passages.push({
        start,
        end,
        text,
        block,
        paragraph,
        index: passages.length,
        tokens,
        quantities: withBare(numbers, bareQuantifiers(text, start)),
        periods: periods({start, end}),
        places: findPlaces(text, start),
      });
    }
  });
  return passages;
}

/** A sentence in pieces of at most so many tokens, so that work grows with the text and not with its square. */
function shortened(sentence: Sentence): Sentence[] {
  const tokens = sentence.tokens.filter(({start, end}) => end - start <= longestWord);
  if (tokens.length === sentence.tokens.length && tokens.length <= longestSentence) return [sentence];
  const pieces: {start: number; end: number; tokens: Token[]}[] = [];
  for (const token of tokens) {
    const piece = pieces.at(-1);
    const goesOn =
      piece !== undefined && piece.tokens.length < longestSentence && token.start - piece.end <= longestWord;
    if (goesOn) {
      piece.tokens.push(token);
      piece.end = token.end;
    } else pieces.push({start: token.start, end: token.end, tokens: [token]});
  }
  return pieces;
}

/** A bare “many of those” is a better reading of the same words than a number of things. */
function withBare(found: readonly FoundQuantity[], bare: readonly FoundQuantity[]): FoundQuantity[] {
  const kept = found.filter((quantity) => !bare.some((other) => overlap(other, quantity)));
  return [...kept, ...bare].sort((a, b) => a.start - b.start);
}

/** Hands out what lies in each range asked for; ranges come in text order, so each item is looked at once. */
function inOrder<Item extends TextRange>(items: readonly Item[]): (within: TextRange) => Item[] {
  let next = 0;
  return ({start, end}) => {
    while (next < items.length && (items[next] as Item).start < start) next++;
    const from = next;
    while (next < items.length && (items[next] as Item).start < end) next++;
    return items.slice(from, next).filter((item) => item.end <= end);
  };
}
