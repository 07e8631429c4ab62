import {isInside, quotedRanges} from "../../core/quoted-ranges.ts";
import type {Span, TextRange} from "../../core/span.ts";
import {spanOf} from "../../core/span-of.ts";
import type {Run} from "./align.ts";
import type {Side} from "./texts.ts";

/** Words in the shortest passage that shows that one text was taken from the other. */
const leastWords = 8;

/** The same words in two documents that are no copies of each other, with a number in them that neither quotes. */
export interface Passage {
  /** In the document of the lower id first; who took it from whom is for lineage to say. */
  readonly spans: readonly [Span, Span];
}

/**
 * The aligned runs of two documents that hold a number outside quotation marks.
 *
 * Two papers may quote one speaker and agree in his number without either having it from the other.
 */
export function passagesOf(one: Side, other: Side, runs: readonly Run[]): readonly Passage[] {
  const long = runs.filter(({words}) => words >= leastWords);
  if (long.length === 0) return [];
  const quoted = [one, other].map(({document}) => quotedRanges(document.text)) as [TextRange[], TextRange[]];
  return long
    .filter((run) => {
      const numbers = numbersIn(one, run.inOne, run.words);
      return numbers.some(
        (at) =>
          !isInside(startOf(one, run.inOne + at), quoted[0]) && !isInside(startOf(other, run.inOther + at), quoted[1]),
      );
    })
    .map((run) => ({spans: lowerFirst(spansOf(one, other, run))}));
}

/** A run as the words of both documents. */
export function spansOf(one: Side, other: Side, {inOne, inOther, words}: Run): readonly [Span, Span] {
  return [spanOfWords(one, inOne, words), spanOfWords(other, inOther, words)];
}

/** Which words of a run are numbers, counted from its first. */
function numbersIn(side: Side, first: number, words: number): readonly number[] {
  return Array.from({length: words}, (_, at) => at).filter((at) => isNumber(wordAt(side, first + at)));
}

function lowerFirst([a, b]: readonly [Span, Span]): readonly [Span, Span] {
  return b.document < a.document ? [b, a] : [a, b];
}

function spanOfWords({document, words}: Side, first: number, count: number): Span {
  return spanOf(document, words.starts[first] as number, words.ends[first + count - 1] as number);
}

function startOf({words}: Side, word: number): number {
  return words.starts[word] as number;
}

function wordAt({document, words}: Side, word: number): string {
  return document.text.slice(words.starts[word], words.ends[word]);
}

/** Whether a word counts something. “One” and «один» are left out: they are articles and pronouns more often. */
function isNumber(word: string): boolean {
  return /\p{N}/u.test(word) || numberWords.test(word);
}

const numberWords = new RegExp(
  `^(?:${[
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety",
    "(?:hundred|thousand|million|billion|dozen)s?|half|halve[sd]|thirds?|quarters?|fifths?|tenths?|doubled|tripled|twice|most|majority|everyone|none",
    "два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|десят(?:ки|ков)|полтор[аы]|половин[аыуе]|треть|трети|четверт[ьи]|вдвое|втрое|большинств[оа]",
    "сто|сот|сотни|сотен|тысяч[аиу]?|тыс|миллион(?:а|ов|ы)?|млн|миллиард(?:а|ов|ы)?|млрд",
  ].join("|")})$`,
  "iu",
);
