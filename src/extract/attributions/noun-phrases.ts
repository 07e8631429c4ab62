import {isTitle} from "./names.ts";
import {type Item, isDash, type Stretch} from "./units.ts";

/** Who or what stands before a verb may be parted from it by this many items of apposition. */
const farthest = 40;

/**
 * The noun phrase that ends right before a place, when adverbs, dates and one apposition, relative clause or
 * parenthesis between them are passed over: “Lind, who has counted them since May, [said]”.
 */
export function phraseBefore(items: readonly Item[], until: number): Stretch | undefined {
  const end = passBackOverAsides(items, until);
  const last = items[end - 1];
  if (last === undefined) return undefined;
  if (isMark(last, ",") || isDash(last) || isMark(last, ")")) return beforeInsertion(items, end - 1);
  const {from} = grownBack(items, end);
  return from < end ? {from, until: end} : undefined;
}

/** The noun phrase that starts at a place: “[said] Lind, a sociologist”, without what follows the comma. */
export function phraseAfter(items: readonly Item[], from: number): Stretch | undefined {
  let until = from;
  while (until < items.length && until - from < farthest && growsAfter(items, from, until)) until++;
  while (until > from && isJoiner(items[until - 1] as Item)) until--;
  return until > from && isNominal(items, {from, until}) ? {from, until} : undefined;
}

function growsAfter(items: readonly Item[], from: number, at: number): boolean {
  const item = items[at] as Item;
  if (isPronoun(item)) return at === from;
  if (item.word === "that" && at > from && items[at - 1]?.pos !== "ADP") return false;
  if (at > from && isPronoun(items[at - 1] as Item)) return false;
  if (item.pos === "ADP" || item.word === "and" || item.word === "&") return at > from && linksNouns(items, at);
  return isNounLike(item) || isAttributive(items, at);
}

/** Back over what stands between subject and verb without being either: “in June”, “on Tuesday”, “also”. */
function passBackOverAsides(items: readonly Item[], until: number): number {
  let end = until;
  for (let moved = true; moved; ) {
    const before = end;
    while (end > 0 && standsBetween.has((items[end - 1] as Item).pos) && !isPossessive(items, end - 1)) end--;
    end = passBackOverDate(items, end);
    moved = end < before;
  }
  return end;
}

const standsBetween: ReadonlySet<string> = new Set(["ADV", "AUX", "PART"]);

function passBackOverDate(items: readonly Item[], until: number): number {
  let at = until;
  while (at > 0 && until - at < 6 && isDateWord(items[at - 1] as Item)) at--;
  if (at === until || !items.slice(at, until).some(namesTime)) return until;
  const preposition = items[at - 1];
  return preposition?.pos === "ADP" ? at - 1 : at;
}

function isDateWord(item: Item): boolean {
  return besideDates.has(item.word) || item.pos === "NUM" || namesTime(item);
}

const besideDates: ReadonlySet<string> = new Set(", last this next early late earlier the same".split(" "));

function namesTime({word}: Item): boolean {
  return timeWords.has(word) || (word.length === 4 && /^\d{4}$/.test(word));
}

const timeWords: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
   october november december jan feb aug sept oct nov dec jan. feb. aug. sept. oct. nov. dec. today yesterday morning
   afternoon evening night week month year day weekend spring summer autumn fall winter`.split(/\s+/),
);

/** The phrase before “, who …,” “— who … —” or “(…)”, given the place of the mark that closes it. */
function beforeInsertion(items: readonly Item[], close: number): Stretch | undefined {
  const closing = items[close] as Item;
  for (let at = close - 1; at > 0 && close - at <= farthest; at--) {
    if (!opensFor(items, at, closing)) continue;
    const until = beforeBracket(items, at);
    const {from} = grownBack(items, until);
    const inserted = {from: at + 1, until: close};
    if (from < until && isMark(closing, ",") && isNameOf(items, inserted, until)) return inserted;
    if (from < until && isHead(items, {from, until}, closing)) return {from, until};
  }
  return undefined;
}

/** “a researcher at the institute, Anna Lind,”: a trade first, and between the commas the whole of a name. */
function isNameOf(items: readonly Item[], {from, until}: Stretch, headEnd: number): boolean {
  const names = items.slice(from, until);
  const before = items.slice(Math.max(0, headEnd - 8), headEnd);
  const trade = before.findLast(({word}) => isTitle(word));
  return (
    names.length >= 2 &&
    names.length <= 4 &&
    names.every(({pos}) => pos === "PROPN") &&
    trade !== undefined &&
    trade.pos !== "PROPN"
  );
}

/** “Lind (Lomria), a nurse,”: back over the bracket that closes right before a place. */
function beforeBracket(items: readonly Item[], until: number): number {
  if (!isMark(items[until - 1], ")")) return until;
  for (let at = until - 2; at > 0 && until - at < 8; at--) if (isMark(items[at], "(")) return at;
  return until;
}

function opensFor(items: readonly Item[], at: number, closing: Item): boolean {
  const item = items[at] as Item;
  if (isMark(closing, ")")) return isMark(item, "(");
  if (isDash(closing)) return isDash(item);
  return isMark(item, ",") && opensInsertion(items[at + 1] as Item);
}

function opensInsertion({word, pos}: Item): boolean {
  return (
    /^(?:who|whose|which|whom|an?|the|one|his|her|its|their|now|then)$/.test(word) ||
    /^(?:NOUN|PROPN|ADJ|NUM|ADP|VERB)$/.test(pos)
  );
}

/** An apposition belongs to a name, or to a phrase at the start of its sentence; a list does neither. */
function isHead(items: readonly Item[], {from, until}: Stretch, closing: Item): boolean {
  const before = items[from - 1];
  if (before !== undefined && before.pos === "ADP") return false;
  if (!isMark(closing, ",")) return true;
  return before === undefined || startsClause(before) || items[until - 1]?.pos === "PROPN";
}

function startsClause(item: Item): boolean {
  return (
    item.pos === "CCONJ" || item.pos === "SCONJ" || item.pos === "QUOTE" || item.pos === "PUNCT" || item.word === "that"
  );
}

/** The phrase that ends at a place, as far back as nouns and what binds them go. */
function grownBack(items: readonly Item[], until: number): {from: number} {
  let from = until;
  while (from > 0 && until - from < farthest && growsBefore(items, from - 1, until)) from--;
  while (from < until && (isJoiner(items[from] as Item) || items[from]?.pos === "PART")) from++;
  const stretch = {from, until};
  return isNominal(items, stretch) ? stretch : {from: until};
}

function growsBefore(items: readonly Item[], at: number, until: number): boolean {
  const item = items[at] as Item;
  if (isPronoun(item))
    return at === until - 1 || (items[at + 1]?.pos === "ADP" && item.word !== "he" && item.word !== "she");
  if (item.pos === "ADP" || item.word === "and" || item.word === "&") return at < until - 1 && linksNouns(items, at);
  if (at < until - 1 && (isPronoun(items[at + 1] as Item) || opensPhrase(items, at + 1))) return false;
  return isNounLike(item) || (at < until - 1 && isAttributive(items, at));
}

/** An article opens a phrase of its own behind a noun: “in Lomria the ministry”. */
function opensPhrase(items: readonly Item[], at: number): boolean {
  const [before, item] = [items[at - 1], items[at]];
  return (
    /^(?:the|an?)$/.test(item?.word ?? "") && /^(?:NOUN|PROPN)$/.test(before?.pos ?? "") && before?.word !== "half"
  );
}

/** “the exiled group”, “a leading paper”: a participle between article and noun. */
function isAttributive(items: readonly Item[], at: number): boolean {
  const [before, item, after] = [items[at - 1], items[at] as Item, items[at + 1]];
  if (item.pos !== "VERB" || before?.pos !== "DET" || !/(?:ed|ing|en)$/.test(item.word)) return false;
  return after?.pos === "NOUN" || after?.pos === "PROPN" || after?.pos === "ADJ";
}

function linksNouns(items: readonly Item[], at: number): boolean {
  const [left, item, right] = [items[at - 1], items[at] as Item, items[at + 1]];
  if (left === undefined || right === undefined || !(binding.has(item.word) || bindsAuthor(left, item))) return false;
  if (left.pos === "NUM" && /^\d{4}$/.test(left.word)) return false;
  if (item.word === "and" && namesTime(left)) return false;
  return isNounLike(left) && isNounLike(right) && left.pos !== "DET" && left.pos !== "ADJ";
}

/** “a report by the institute”. */
function bindsAuthor(left: Item, {word}: Item): boolean {
  return (
    word === "by" &&
    /^(?:report|study|survey|poll|analysis|estimates?|statement|letter|article|research|paper|calculations?|count)$/.test(
      left.word,
    )
  );
}

const binding = new Set(["of", "for", "in", "at", "from", "with", "on", "near", "behind", "to", "and", "&", "against"]);

function isNounLike({word, pos}: Item): boolean {
  return nounLike.has(pos) || boundToNouns.has(word);
}

const nounLike: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM", "DET", "SYM"]);
const boundToNouns: ReadonlySet<string> = new Set(
  "' 's - more most their his her its our my those others someone somebody nobody everyone everybody".split(" "),
);

function isPronoun({word}: Item): boolean {
  return pronouns.has(word);
}

const pronouns: ReadonlySet<string> = new Set("he she they i we you it who which him them".split(" "));

/** Holds a noun, a name or a word that stands for one: “many”, “others”, “he”. */
function isNominal(items: readonly Item[], {from, until}: Stretch): boolean {
  for (let at = from; at < until; at++) {
    const item = items[at] as Item;
    if (item.pos === "NOUN" || item.pos === "PROPN" || isPronoun(item) || standIn.has(item.word)) return true;
    if (item.word === "%" && items[at - 1]?.pos === "NUM") return true;
  }
  return false;
}

const standIn: ReadonlySet<string> = new Set(
  "many some others several most few both all this that those someone somebody one everyone everybody nobody".split(
    " ",
  ),
);

function isPossessive(items: readonly Item[], at: number): boolean {
  const word = items[at]?.word;
  return (word === "'s" || word === "'") && items[at]?.pos === "PART";
}

function isJoiner(item: Item): boolean {
  return item.pos === "ADP" || item.pos === "CCONJ" || item.word === "&" || item.word === "-";
}

export function isMark(item: Item | undefined, mark: string): boolean {
  return item !== undefined && item.word === mark;
}
