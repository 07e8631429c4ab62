import {isCapitalised, isPlain} from "./plain.ts";
import type {Core} from "./ranges.ts";
import type {Token} from "./token.ts";
import {monthNames} from "./words/calendar.ts";

/** “[7]”, “[2–5]”, “[19,34,41]”, and “(Miller et al., 2009)”, “Stone (1989)”. */
export function isCitation(tokens: readonly Token[], core: Core): boolean {
  if (core.first.unit?.kind === "date") return isCitedYear(tokens, core);
  if (!isPlain(tokens, core) || core.first.numeral.inWords) return false;
  const after = tokens[core.to]?.text ?? "";
  if (!["]", ")", ",", ";"].includes(after)) return false;
  const open = openBracket(tokens, core.from);
  if (open < 0) return false;
  return tokens[open]?.text === "[" ? after !== ")" : isReference(tokens, core, open, after);
}

/** “(27)” after a common word, “(3,21–24,60)”: numbers of notes in round brackets. */
function isReference(tokens: readonly Token[], core: Core, open: number, after: string): boolean {
  const word = tokens[open - 1];
  if (after === "]" || (core.first.numeral.high ?? 0) > 400) return false;
  const lone = open === core.from - 1 && after === ")";
  const common = word?.kind === "word" && word.text === word.lower && tokens[open]?.glued !== true;
  return lone ? common && (core.first.numeral.high ?? 0) < 200 : listCloses(tokens, core.to);
}

/** Index of the bracket that opened a list of short numbers, or -1. */
function openBracket(tokens: readonly Token[], from: number): number {
  for (let at = from - 1; at > from - 12 && at >= 0; at--) {
    const token = tokens[at];
    if (token?.text === "(" || token?.text === "[") return at;
    if (token?.kind === "number" ? token.text.length > 3 : !",;–-".includes(token?.text ?? " ")) return -1;
  }
  return -1;
}

/** Whether only short whole numbers stand before the bracket closes. */
function listCloses(tokens: readonly Token[], to: number): boolean {
  for (let at = to; at < to + 24; at++) {
    const token = tokens[at];
    if (token?.text === ")") return true;
    if (token?.kind === "number" ? token.text.length > 3 : !",;–-".includes(token?.text ?? " ")) return false;
  }
  return false;
}

/** A year after “et al.,”, after a name and a comma inside brackets, or in brackets after a name. */
function isCitedYear(tokens: readonly Token[], core: Core): boolean {
  const before = tokens[core.from - 1];
  const name = tokens[core.from - 2];
  if (before?.text === "," || before?.text === ".") {
    const al = name?.text === "." ? tokens[core.from - 3]?.lower === "al" : false;
    return (
      al ||
      (before.text === "," && (isCapitalised(name) || isCitedNeighbour(tokens, core)) && inBrackets(tokens, core.from))
    );
  }
  const al = name?.text === "." && tokens[core.from - 3]?.lower === "al";
  const closes = [")", ";", ","].includes(tokens[core.to]?.text ?? "");
  if (before?.kind === "word") return closes && isSurname(before) && inBrackets(tokens, core.from);
  return before?.text === "(" && closes && (al || isSurname(name));
}

/** “2005, 2007” inside a citation. */
function isCitedNeighbour(tokens: readonly Token[], core: Core): boolean {
  const earlier = tokens[core.from - 2];
  const mark = tokens[core.from - 3]?.text;
  return (
    earlier?.kind === "number" &&
    earlier.text.length === 4 &&
    mark === "," &&
    (isCapitalised(tokens[core.from - 4]) || tokens[core.from - 4]?.text === ".")
  );
}

/** “Stone (1989)”: a capitalised word of more than two letters, neither an acronym nor a month. */
function isSurname(name: Token | undefined): boolean {
  if (name === undefined || !isCapitalised(name) || name.text.length < 3) return false;
  return name.text.slice(1) === name.lower.slice(1) && !monthNames.has(name.lower);
}

function inBrackets(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at > from - 60 && at >= 0; at--) {
    const text = tokens[at]?.text;
    if (text === "(" || text === "[") return true;
    if (text === ")" || text === "]") return false;
  }
  return false;
}
