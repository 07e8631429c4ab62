import {shingles, wordsIn} from "./shingles.ts";

const leastWords = 6;
const shingleWords = 5;
/** A sentence with this share of its shingles in the other text is in it; with less than the second, it is not. */
const keptShare = 0.9;
const foreignShare = 0.5;

/** How many sentences with a number there are, and how many of them are lost, or come from elsewhere. */
export interface NumberSentences {
  readonly gold: number;
  readonly kept: number;
  readonly ours: number;
  readonly foreign: number;
}

export function compareNumberSentences(ours: string, gold: string): NumberSentences {
  const [wanted, got] = [numberSentences(gold), numberSentences(ours)];
  const [inOurs, inGold] = [shingles(ours, shingleWords), shingles(gold, shingleWords)];
  return {
    gold: wanted.length,
    kept: wanted.filter((sentence) => shareIn(sentence, inOurs) >= keptShare).length,
    ours: got.length,
    foreign: got.filter((sentence) => shareIn(sentence, inGold) < foreignShare).length,
  };
}

/** Sentences of six words or more with a digit; a line end ends a sentence. */
function numberSentences(text: string): readonly string[] {
  const sentences = text.split(/\n+|(?<=[.!?…]["”’)]?)\s+(?=["“‘(]?\p{Lu})/u);
  return sentences.filter((sentence) => /\d/.test(sentence) && wordsIn(sentence).length >= leastWords);
}

function shareIn(sentence: string, text: ReadonlyMap<string, number>): number {
  const runs = [...shingles(sentence, shingleWords).keys()];
  return runs.filter((run) => text.has(run)).length / runs.length;
}
