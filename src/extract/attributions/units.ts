import type {TextRange} from "../../core/span.ts";
import type {Sentence, Token} from "../sentences.ts";

/** A word, a mark, or a whole quotation, which stands as one thing in the sentence that reports it. */
export interface Item extends TextRange {
  /** In lower case, apostrophes straight; “Q” for a quotation. */
  readonly word: string;
  readonly lemma: string;
  /** Universal part of speech; `QUOTE` for a quotation. */
  readonly pos: string;
  /** Place in the list of quotations. */
  readonly quotation: number | null;
}

/** A sentence as it reads when each quotation is one item, however many sentences the quotation holds itself. */
export interface Unit extends TextRange {
  readonly items: readonly Item[];
  /** Place of the block or paragraph it stands in. */
  readonly block: number;
}

/** Places of items in a unit, half-open. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Where the words of a stretch stand in the text. */
export function rangeOf(items: readonly Item[], {from, until}: Stretch): TextRange {
  return {start: (items[from] as Item).start, end: (items[until - 1] as Item).end};
}

/** The items of a unit that stand wholly in a range of the text. */
export function itemsWithin({items}: Unit, {start, end}: TextRange): readonly Item[] {
  const result: Item[] = [];
  for (let at = firstFrom(items, start); at < items.length && (items[at] as Item).end <= end; at++)
    result.push(items[at] as Item);
  return result;
}

/** Place of the first item that starts at an offset or after it. */
function firstFrom(items: readonly Item[], offset: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Item).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Units of a text: sentences joined where a quotation runs over their border, or where a quotation that asks or
 * exclaims is followed by the words that report it (“Why?” she said).
 *
 * @param reports whether a sentence starts with words that report what stands before it
 */
export function units(
  text: string,
  sentences: readonly Sentence[],
  quotations: readonly TextRange[],
  blocks: readonly TextRange[],
  reports: (items: readonly Item[]) => boolean,
): readonly Unit[] {
  const result: {start: number; end: number; items: Item[]; block: number}[] = [];
  const blockOf = pointer(blocks);
  const quotationOf = pointer(quotations);
  for (const {start, end, tokens} of sentences) {
    const block = blockOf(start) ?? -1;
    const items = itemize(tokens, quotations, quotationOf);
    const before = result.at(-1);
    if (before !== undefined && before.block === block && joins(text, before.items, items, reports)) {
      const [first, ...rest] = items;
      const goesOn = first?.quotation != null && first.quotation === before.items.at(-1)?.quotation;
      for (const item of goesOn ? rest : items) before.items.push(item);
      before.end = end;
    } else if (items.length > 0) result.push({start, end, items, block});
  }
  return result;
}

function joins(
  text: string,
  before: readonly Item[],
  items: readonly Item[],
  reports: (items: readonly Item[]) => boolean,
): boolean {
  const last = before.at(-1);
  if (last?.quotation == null) return false;
  if (items[0]?.quotation === last.quotation) return true;
  if (isDash(items[0]) && items[1]?.pos === "PROPN") return true;
  return before.length === 1 && /[?!,]/.test(text[last.end - 2] ?? "") && reports(items);
}

/** A dash between words. */
export function isDash(item: Item | undefined): boolean {
  return item !== undefined && (dashes.has(item.word) || (item.word.startsWith("--") && /^-+$/.test(item.word)));
}

const dashes: ReadonlySet<string> = new Set("—–―");

function itemize(
  tokens: readonly Token[],
  quotations: readonly TextRange[],
  quotationOf: (at: number) => number | null,
): Item[] {
  const items: Item[] = [];
  const headline = isHeadline(tokens);
  for (const [at, token] of tokens.entries()) {
    const quotation = quotationOf(token.start);
    if (quotation === null && isNounByPlace(tokens, at)) items.push({...wordItem(token), pos: "NOUN"});
    else if (quotation === null)
      items.push(!headline && items.length > 0 ? named(wordItem(token), token) : wordItem(token));
    else if (items.at(-1)?.quotation !== quotation) {
      const {start, end} = quotations[quotation] as TextRange;
      items.push({start, end, word: "Q", lemma: "Q", pos: "QUOTE", quotation});
    }
  }
  return items;
}

/** “The German register showed”: between article, adjective and a verb no second verb stands. */
function isNounByPlace(tokens: readonly Token[], at: number): boolean {
  const [article, adjective, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at] as Token, tokens[at + 1]];
  if (token.pos !== "VERB" || article?.pos !== "DET" || !/^\p{Ll}/u.test(token.text)) return false;
  const isVerbal = next !== undefined && (next.pos === "VERB" || next.pos === "AUX") && !next.text.endsWith("ing");
  return isVerbal && /^(?:PROPN|ADJ)$/.test(adjective?.pos ?? "") && !/(?:ed|ing|s)$/.test(token.text);
}

/** Most words of a headline start with a capital, names or not. */
function isHeadline(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({text}) => text.length >= 4 && /^\p{L}{4}/u.test(text));
  return words.length > 2 && words.filter(({text}) => /^\p{Lu}/u.test(text)).length > 0.7 * words.length;
}

/** A capital inside a sentence makes a name of what the tagger took for a verb: “…,” Lynch said. */
function named(item: Item, {text, pos}: Token): Item {
  return pos === "VERB" && /^\p{Lu}\p{Ll}/u.test(text) && !/(?:ed|ing)$|^Said$/.test(text)
    ? {...item, pos: "PROPN"}
    : item;
}

/** A token as an item that stands in no quotation. “IT” and “US” are no pronouns. */
export function wordItem({start, end, text, lemma, pos}: Token): Item {
  if (pos === "PRON" && /^(?:IT|US)$/.test(text))
    return {start, end, word: text, lemma: text, pos: "PROPN", quotation: null};
  const word = text.toLowerCase();
  return {start, end, word: word.includes("’") ? word.replaceAll("’", "'") : word, lemma, pos, quotation: null};
}

/** Which of some ordered ranges holds a place; asked with places that only grow. */
function pointer(ranges: readonly TextRange[]): (at: number) => number | null {
  let index = 0;
  return (at) => {
    while (index < ranges.length && (ranges[index] as TextRange).end <= at) index++;
    const range = ranges[index];
    return range !== undefined && range.start <= at ? index : null;
  };
}
