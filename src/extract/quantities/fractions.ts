import {type Numeral, numeral, times} from "./numeral.ts";
import type {Token} from "./token.ts";
import {countedBy} from "./words/head-words.ts";
import {cardinals, denominators, factors, magnitudes} from "./words/number-words.ts";
import {wordSet} from "./words/word-list.ts";

/** Read a share in words: “half”, “two thirds”, “one in five”, “9 out of 10”, “every second”; or half of a magnitude. */
export function readFraction(tokens: readonly Token[], from: number): Numeral | null {
  return (
    outOf(tokens, from) ?? everyNth(tokens, from) ?? half(tokens, from) ?? parts(tokens, from) ?? factor(tokens, from)
  );
}

function share(from: number, to: number, value: number, denominator: number, inWords: boolean, rule: string): Numeral {
  return numeral(from, to, value, {shape: "fraction", grain: 1 / denominator, inWords, rule});
}

/** “one in five”, “9 out of 10”, “two of every three”. */
function outOf(tokens: readonly Token[], from: number): Numeral | null {
  const first = tokens[from + 1]?.lower;
  if (first !== "in" && first !== "out" && first !== "of") return null;
  const above = small(tokens[from]);
  if (above === null) return null;
  const second = tokens[from + 2]?.lower;
  const out =
    (first === "out" && second === "of") ||
    (first === "of" && second === "every") ||
    (first === "in" && second === "every");
  const inWords = tokens[from]?.kind === "word";
  const bare = first === "of" ? isShareOf(tokens, from) : first === "in" && (inWords || above === 1);
  const at = out ? from + 3 : bare ? from + 2 : -1;
  const below = small(tokens[at + (tokens[at]?.lower === "every" ? 1 : 0)]);
  const to = at + 1 + (tokens[at]?.lower === "every" ? 1 : 0);
  if (at < 0 || below === null || below <= above || below < 2 || tokens[to]?.text === "-") return null;
  return share(from, to, above / below, below, inWords, "out-of");
}

/** “One of four emigrants”: two numbers in words before people; “one of four suspects” and “one of the four” are counts. */
function isShareOf(tokens: readonly Token[], from: number): boolean {
  const [above, below, noun] = [tokens[from], tokens[from + 2], tokens[from + 3]];
  return above?.kind === "word" && below?.kind === "word" && countedBy(noun?.lower ?? "") === "persons";
}

/** A whole number up to 1,000 in one token. */
function small(token: Token | undefined): number | null {
  if (token === undefined) return null;
  const value =
    token.kind === "number" ? token.value : (cardinals.get(token.lower) ?? magnitudes.get(token.lower) ?? Number.NaN);
  return Number.isInteger(value) && value >= 1 && value <= 1000 ? value : null;
}

/** “every second resident”, “every fifth”. */
function everyNth(tokens: readonly Token[], from: number): Numeral | null {
  const denominator = tokens[from + 1]?.lower === "second" ? 2 : denominators.get(tokens[from + 1]?.lower ?? "");
  if (tokens[from]?.lower !== "every" || denominator === undefined || tokens[from + 1]?.lower === "half") return null;
  return notTimes.has(tokens[from + 2]?.lower ?? "")
    ? null
    : share(from, from + 2, 1 / denominator, denominator, true, "every-nth");
}

const notTimes = wordSet("day week month year hour minute time quarter season");

/** “half”, “half a million”, “half an hour”; not “first half”, “half-staff”. */
function half(tokens: readonly Token[], from: number): Numeral | null {
  const before = tokens[from - 1];
  if (tokens[from]?.lower !== "half" || before?.text === "-" || halfBefore.has(before?.lower ?? "")) return null;
  const at = nounOfHalf(tokens, from + 1);
  const noun = tokens[at]?.lower ?? "";
  const factor = noun === "dozen" ? 12 : magnitudes.get(noun);
  const rest = {grain: (factor ?? 1) / 2, inWords: true};
  if (factor !== undefined)
    return numeral(from, at + 1, factor / 2, {...rest, multiplier: factor, rule: "half-magnitude"});
  if (halfUnits.has(noun)) return numeral(from, at, 0.5, {...rest, rule: "half-unit"});
  const next = tokens[from + 1];
  return next?.text === "-" || halfAfter.has(next?.lower ?? "") ? null : share(from, from + 1, 0.5, 2, true, "half");
}

/** Past “a”, “-a-”, “-”: where the noun of “half a million”, “half-a-million”, “half-hour” stands. */
function nounOfHalf(tokens: readonly Token[], after: number): number {
  let at = after;
  for (const words of [["-"], ["a", "an"], ["-"]]) if (words.includes(tokens[at]?.lower ?? "")) at++;
  return at;
}

const halfBefore = wordSet("first second other latter this last final top bottom each better next opening");
const halfAfter = wordSet("time way past hearted brother sister life marathon term back");
const halfUnits = wordSet(
  "per percent hour mile year day month century pound decade minute inch acre ton tonne kilometre kilometer pint cup metre meter",
);

/** “two thirds”, “a third of”, “one-fifth”, “three quarters”, “a quarter of a million”. */
function parts(tokens: readonly Token[], from: number): Numeral | null {
  if (tokens[from]?.kind !== "word") return null;
  const count = ["a", "an"].includes(tokens[from]?.lower ?? "") ? 1 : cardinals.get(tokens[from]?.lower ?? "");
  const hyphen = tokens[from + 1]?.text === "-" && tokens[from + 1]?.glued ? 1 : 0;
  const word = tokens[from + 1 + hyphen]?.lower ?? "";
  const denominator = denominators.get(word);
  if (count === undefined || count === 0 || denominator === undefined || count > denominator) return null;
  const to = from + 2 + hyphen;
  const plural = word.endsWith("s") || word === "halves";
  if (count > 1 ? !plural : plural || !followsShare(tokens, to, count === 1 && word === "half")) return null;
  return ofMagnitude(tokens, share(from, to, count / denominator, denominator, true, "parts"));
}

/** Whether a singular (“a third”) is a share here and not an ordinal (“a third wave”) or a span of time. */
function followsShare(tokens: readonly Token[], at: number, sure: boolean): boolean {
  const next = tokens[at];
  return sure || next === undefined || next.kind === "mark" || shareFollowers.has(next.lower);
}

const shareFollowers = wordSet(
  "of have has had are is were was will would said say returned left more less lower higher fewer are in from to by as who and the their all",
);

/** “a quarter of a million” is 250,000. */
function ofMagnitude(tokens: readonly Token[], found: Numeral): Numeral {
  const factor = magnitudes.get(tokens[found.to + 2]?.lower ?? "");
  if (tokens[found.to]?.lower !== "of" || tokens[found.to + 1]?.lower !== "a" || factor === undefined) return found;
  return times(found, factor, {to: found.to + 3, shape: "number", multiplier: factor, rule: "part-of-magnitude"});
}

/** “doubled”, “threefold”. */
function factor(tokens: readonly Token[], from: number): Numeral | null {
  if (tokens[from]?.kind !== "word") return null;
  const value = factors.get(tokens[from]?.lower ?? "");
  if (value === undefined) return null;
  return numeral(from, from + 1, value, {shape: "factor", grain: 1, inWords: true, rule: "factor"});
}
