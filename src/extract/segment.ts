import type {Sentence, Token} from "./sentences.ts";

/**
 * Sentences and words of a text in any language that `Intl.Segmenter` knows, without a model: for languages that have
 * no tagger. Parts of speech are guessed from form alone: `NUM`, `PUNCT`, `PROPN` (a capital inside a sentence), else `X`.
 *
 * @param language BCP 47
 */
export function segment(text: string, language: string): readonly Sentence[] {
  const segmenter = new Intl.Segmenter(language, {granularity: "sentence"});
  const pieces: {start: number; end: number}[] = [];
  for (const {index: start, segment: piece} of segmenter.segment(text)) {
    const before = pieces.at(-1);
    if (before !== undefined && isUnfinished(text.slice(Math.max(before.start, start - longest), start), piece)) {
      before.end = start + piece.length;
    } else pieces.push({start, end: start + piece.length});
  }
  return pieces.flatMap(({start, end}) => sentence(text.slice(start, end), start));
}

/** Abbreviations that come before a name or a number, so that a capital after them starts no sentence. */
const abbreviations = [
  ..."dr mr mrs ms prof sen rep gov gen col lt sgt st rev hon pres vs no art fig approx".split(" "),
  ..."jan feb mar apr jun jul aug sep sept oct nov dec".split(" "),
  ..."hr fr bzw nr str ca mme mlle m sr sra d".split(" "),
  ..."г гг тыс млн млрд руб им ул стр см ст п д проф акад др пр т е н".split(" "),
];
const longest = 16;
const abbreviated = new RegExp(`(?:^|[^\\p{L}])(?:${abbreviations.join("|")}|\\p{Lu})\\.[\\s\\u00a0]*$`, "iu");

/** The piece before ends in an abbreviation or an initial, or the next one goes on in lower case on the same line. */
function isUnfinished(tail: string, next: string): boolean {
  if (tail.endsWith("\n")) return false;
  return abbreviated.test(tail) || /^[^\p{L}\p{N}]*\p{Ll}/u.test(next.slice(0, longest));
}

const word = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|[^\s]/gu;

function sentence(piece: string, offset: number): readonly Sentence[] {
  const tokens = Array.from(piece.matchAll(word), (match, position): Token => {
    const text = match[0];
    const start = offset + match.index;
    return {start, end: start + text.length, text, lemma: text.toLowerCase(), pos: guess(text, position)};
  });
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first === undefined || last === undefined ? [] : [{start: first.start, end: last.end, tokens}];
}

function guess(text: string, position: number): string {
  if (/^\p{N}/u.test(text)) return "NUM";
  if (!/^\p{L}/u.test(text)) return "PUNCT";
  return position > 0 && /^\p{Lu}/u.test(text) ? "PROPN" : "X";
}
