import type {ItsFunction} from "wink-nlp";
import type {Sentence, Tagger, Token} from "../../extract/sentences.ts";

type Read = (line: string) => readonly (readonly Word[])[];
interface Word {
  readonly text: string;
  readonly lemma: string;
  readonly pos: string;
}

/**
 * Load wink-nlp with its English model and make a tagger of it. Offsets are those of the text given, to the unit.
 *
 * Lines are read one by one, so that a heading without a full stop is not drawn into the paragraph under it; a sentence
 * that would start in lower case (“Why?” he asked) stays with the one before.
 */
export async function openTagger(): Promise<Tagger> {
  const read = await openWink();
  return (text) => [...lines(text)].flatMap(({start, end}) => joined(text, placed(text, start, end, read)));
}

async function openWink(): Promise<Read> {
  const [{default: wink}, {default: model}] = await Promise.all([
    import("wink-nlp"),
    import("wink-eng-lite-web-model"),
  ]);
  const nlp = wink(model, ["sbd", "pos"]);
  const {pos, span} = nlp.its;
  // The types of wink deny `out` what it does take, and say too little of what it gives.
  const lemma = nlp.its.lemma as ItsFunction<string>;
  return (line) => {
    const doc = nlp.readDoc(easyToRead(line));
    const tokens = doc.tokens();
    // All at once: for a token by itself wink makes an object with eight functions.
    const [texts, lemmas, tags] = [tokens.out(), tokens.out(lemma), tokens.out(pos)];
    const words = texts.map((text, at): Word => ({text, lemma: lemmas[at] as string, pos: tags[at] as string}));
    const spans = doc.sentences().out(span) as [first: number, last: number][];
    return spans.map(([first, last]) => words.slice(first, last + 1));
  };
}

/**
 * The line with apostrophes straight, Latin letters plain and no run of more than 256 letters: wink knows contractions
 * by the straight mark only, cuts “Đorđević” into six words, and takes half a minute for one word of 200,000 letters.
 * Everything but the added spaces keeps its length.
 */
function easyToRead(line: string): string {
  return line
    .replace(/(?<=\p{L})’(?=\p{L})/gu, "'")
    .replace(/[\u0100-\u024f\u1e00-\u1eff]/g, plainLetter)
    .replace(/\S{256}(?=\S)/gu, "$& ");
}

function plainLetter(letter: string): string {
  return withoutMark[letter] ?? letter.normalize("NFD").charAt(0);
}

/** Letters whose mark Unicode does not part from them. */
const withoutMark: Readonly<Record<string, string>> = {
  Đ: "D",
  đ: "d",
  Ħ: "H",
  ħ: "h",
  ı: "i",
  Ł: "L",
  ł: "l",
  Ŋ: "N",
  ŋ: "n",
  Œ: "O",
  œ: "o",
  Ŧ: "T",
  ŧ: "t",
  Ə: "A",
  ə: "a",
};

function* lines(text: string): Generator<{readonly start: number; readonly end: number}> {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (text.slice(start, end).trim() !== "") yield {start, end};
    start = end + 1;
  }
}

/** Find each word again where it stands, from left to right; wink gives no offsets. */
function placed(text: string, from: number, until: number, read: Read): readonly Sentence[] {
  let at = from;
  const place = (word: Word): Token[] => {
    const surface = word.text.trim();
    if (surface === "") return [];
    const start = skipSpace(text, at, until);
    const end = Math.min(start + surface.length, until);
    at = end;
    if (start >= end) return [];
    const words = text.startsWith(surface, start) ? surface : text.slice(start, end);
    return [{start, end, text: words, lemma: word.lemma, pos: word.pos}];
  };
  return read(text.slice(from, until)).flatMap((words) => {
    const tokens = withColons(words.flatMap(place));
    const [first, last] = [tokens[0], tokens.at(-1)];
    return first === undefined || last === undefined ? [] : [{start: first.start, end: last.end, tokens}];
  });
}

/** “Re:Russia” is one name: a colon between a letter and a capital, with no blank, parts no words. */
function withColons(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({text}) => text === ":")) return tokens;
  const whole: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [token, colon, next] = [tokens[at] as Token, tokens[at + 1], tokens[at + 2]];
    if (colon?.text === ":" && next !== undefined && isGlued(token, colon, next)) {
      const text = `${token.text}:${next.text}`;
      whole.push({start: token.start, end: next.end, text, lemma: text, pos: "PROPN"});
      at += 2;
    } else whole.push(token);
  }
  return whole;
}

function isGlued(left: Token, colon: Token, right: Token): boolean {
  return (
    left.end === colon.start &&
    colon.end === right.start &&
    /^\p{Lu}\p{L}*$/u.test(left.text) &&
    /^\p{Lu}/u.test(right.text)
  );
}

function skipSpace(text: string, from: number, until: number): number {
  let at = from;
  while (at < until && (text[at] === " " || /\s/u.test(text[at] as string))) at++;
  return at;
}

function joined(text: string, sentences: readonly Sentence[]): readonly Sentence[] {
  const result: {start: number; end: number; tokens: Token[]}[] = [];
  for (const {start, end, tokens} of sentences) {
    const before = result.at(-1);
    if (before !== undefined && continues(text, start, end)) {
      for (const token of tokens) before.tokens.push(token);
      before.end = end;
    } else result.push({start, end, tokens: [...tokens]});
  }
  return result;
}

/** Starts in lower case, or holds nothing but marks. */
function continues(text: string, start: number, end: number): boolean {
  const surface = text.slice(start, end);
  return /^[^\p{L}\p{N}]*\p{Ll}/u.test(surface) || !/[\p{L}\p{N}]/u.test(surface);
}
