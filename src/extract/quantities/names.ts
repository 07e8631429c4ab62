import {isCitation} from "./citations.ts";
import {isCapitalised, isPlain, nounFollows} from "./plain.ts";
import type {Core} from "./ranges.ts";
import {isScore} from "./scores.ts";
import type {Token} from "./token.ts";
import {gluedBounds} from "./words/bound-words.ts";
import {labelAbbreviations, labelWords, monthNames} from "./words/calendar.ts";
import {functionWords} from "./words/function-words.ts";
import {countedBy} from "./words/head-words.ts";
import {currencyOfSymbol} from "./words/money.ts";

/** Why a number names something and counts nothing, or null where it counts. */
export type NameReason = "ordinal" | "label" | "score" | "citation" | "list-mark";

/** Tell whether a number is part of a name: “Figure 4”, “COVID-19”, “[7]”, “3-2”, “second”. */
export function nameReason(tokens: readonly Token[], core: Core): NameReason | null {
  if (core.first.numeral.shape === "ordinal") return "ordinal";
  if (isCitation(tokens, core)) return "citation";
  if (isScore(tokens, core)) return "score";
  if (isPlain(tokens, core) && (isNamed(tokens, core) || isPrefix(tokens, core))) return "label";
  return null;
}

/** After a label word, glued to a word by a hyphen, or after a name: “page 12”, “G-20”, “Apollo 9”, “No. 6”. */
function isNamed(tokens: readonly Token[], core: Core): boolean {
  const before = tokens[core.from - 1];
  const earlier = tokens[core.from - 2];
  if (before === undefined) return isListMark(tokens, core);
  if (tokens[core.from]?.glued && before.text === "-" && earlier?.kind === "word" && before.glued)
    return !openers.has(earlier.lower);
  if (tokens[core.from]?.glued && before.kind === "word" && !isLeader(before)) return true;
  if (before.text === "#") return true;
  if (before.text === "." && before.glued && labelAbbreviations.has(earlier?.lower ?? "")) return true;
  if (tokens[core.from]?.glued && isInFormula(tokens, core, before)) return true;
  if (isLabelled(tokens, core, before)) return true;
  return joinsLabel(tokens, core) || isListMark(tokens, core) || afterName(tokens, core, before);
}

function isLeader(before: Token): boolean {
  return currencyOfSymbol(before.text) !== null || gluedBounds.has(before.lower);
}

/** “Ca(OH)2”, “t(12)”, “QX1.0”: glued to a bracket, or to a point, that is glued to a word. */
function isInFormula(tokens: readonly Token[], core: Core, before: Token): boolean {
  const earlier = tokens[core.from - 2];
  if (before.text === ")" || before.text === "]") return true;
  if (before.text === ".") return before.glued && earlier?.kind === "word";
  return before.text === "(" && before.glued && earlier?.kind === "word" && earlier.text.length === 1;
}

const openers = new Set(["minus", "sub", "mid", "plus", "non", "to", "and", "or"]);

/** “14C”, “3D”, “2SD”, “90Sr”: glued to letters that are no unit. */
function isPrefix(tokens: readonly Token[], core: Core): boolean {
  const next = tokens[core.to];
  return (
    core.first.unit === null &&
    !core.first.numeral.inWords &&
    next?.kind === "word" &&
    next.glued &&
    tokens[core.to - 1]?.kind === "number"
  );
}

function isLabelled(tokens: readonly Token[], core: Core, before: Token): boolean {
  if (!labelWords.has(before.lower) || core.first.numeral.inWords) return false;
  const capital = before.text[0] !== before.lower[0];
  const value = core.first.numeral.low ?? 0;
  const small = value < (Number.isInteger(value) ? 10_000 : 100);
  return small && (capital || !nounFollows(tokens, core.to)) && !isOtherwise(tokens, core);
}

/** “no”, “point”, “class” before a number that does count: “no 5 people”. */
function isOtherwise(tokens: readonly Token[], core: Core): boolean {
  return ["no", "p", "level", "levels"].includes(tokens[core.from - 1]?.lower ?? "") && nounFollows(tokens, core.to);
}

/** “Figs. 2 and 6”, “phases 1, 2, and 8”: a list that starts with a label. */
function joinsLabel(tokens: readonly Token[], core: Core): boolean {
  if (nounFollows(tokens, core.to) || !Number.isInteger(core.first.numeral.low)) return false;
  for (let at = core.from - 1; at > core.from - 16 && at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.kind === "word" && labelWords.has(token.lower))
      return at < core.from - 1 && (tokens[at + 1]?.kind === "number" || ".(".includes(tokens[at + 1]?.text ?? " "));
    const goesOn =
      token.kind === "number" ||
      [",", "and", "or", "–", "-", ".", "&", "(", ")", "to"].includes(token.lower) ||
      /^[A-Za-h]$/.test(token.text);
    if (!goesOn) return false;
  }
  return false;
}

/** “(1)”, “1)”, “2.” that start an item. */
function isListMark(tokens: readonly Token[], core: Core): boolean {
  if (core.first.numeral.inWords || (core.first.numeral.low ?? 0) > 30) return false;
  const [before, after] = [tokens[core.from - 1], tokens[core.to]];
  if (after?.text === ")" && after.glued && before?.text === "(") return (tokens[core.from]?.text.length ?? 9) <= 2;
  return (
    isStartOfSentence(tokens, core.from) &&
    after?.glued === true &&
    (after.text === ")" || after.text === ".") &&
    tokens[core.to + 1]?.glued !== true
  );
}

/** “Apollo 9”, “Game 7”: a small bare number after a name inside a sentence, with nothing that it counts. */
function afterName(tokens: readonly Token[], core: Core, before: Token): boolean {
  const {numeral, unit} = core.first;
  const measured = unit !== null && tokens[core.to - 1]?.glued !== true;
  if (numeral.inWords || core.second !== null || measured || !isNameWord(before)) return false;
  const value = numeral.low ?? 0;
  const grouped = tokens[numeral.from]?.text.includes(",");
  if (value >= 3000 || grouped || !Number.isInteger(value)) return false;
  return !nounFollows(tokens, core.to) && !isStart(tokens, core.from - 1) && !inSeries(tokens, core);
}

function isNameWord(word: Token): boolean {
  if (!isCapitalised(word) || functionWords.has(word.lower) || countedBy(word.lower) !== null) return false;
  return !monthNames.has(word.lower) && word.lower !== "age" && word.lower !== "aged";
}

/** “Germany 120, Poland 45 and Latvia 30”: numbers of several places. */
function inSeries(tokens: readonly Token[], core: Core): boolean {
  const next = isComma(tokens[core.to]) && isCapitalised(tokens[core.to + 1]) && tokens[core.to + 2]?.kind === "number";
  const last = isComma(tokens[core.from - 2]) && tokens[core.from - 3]?.kind === "number";
  return next || (last && isCapitalised(tokens[core.from - 4]));
}

function isComma(token: Token | undefined): boolean {
  return token !== undefined && [",", ";", "and"].includes(token.lower);
}

/** Whether a token opens a sentence, so that its capital says nothing. */
function isStart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || '.!?:“"'.includes(before.text);
}

function isStartOfSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before === undefined ||
    (".!?".includes(before.text) && tokens[at]?.glued !== true && tokens[at - 2]?.lower.length !== 1)
  );
}
