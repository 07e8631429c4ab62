import type {TextRange} from "../../core/span.ts";

/** Some lines of a text; an item is without the mark before it. */
export interface Lines extends TextRange {
  readonly isItem: boolean;
}

/** The items of a block of lines that is a list, and the lines that lead to it; any other block whole. */
export function listLines(source: string, {start, end}: TextRange): readonly Lines[] {
  const whole = [{start, end, isItem: false}];
  const lines = linesOf(source, {start, end});
  const marks = lines.map((line) => markOf(source.slice(line.start, line.end)));
  if (!isList(marks)) return whole;
  const found: {start: number; end: number; isItem: boolean}[] = [];
  for (const [i, line] of lines.entries()) {
    const mark = marks[i];
    const last = found.at(-1);
    if (mark !== undefined) found.push({start: line.start + mark.length, end: line.end, isItem: true});
    else if (last === undefined) found.push({...line, isItem: false});
    else last.end = line.end;
  }
  return found;
}

/** What begins an item, the blanks around it included. */
function markOf(line: string): string | undefined {
  return /^[ \t]*(?:[-*•·▪●◦‣■–—]|\d{1,2}[.)]|\(?[a-z]\))[ \t]+(?=\S)/u.exec(line.slice(0, 40))?.[0];
}

/** A bullet leads it, or the same kind of mark stands before two lines; numbers count up from one. */
function isList(marks: readonly (string | undefined)[]): boolean {
  const known = marks.filter((mark) => mark !== undefined).map((mark) => mark.trim());
  const [first] = known;
  if (first === undefined) return false;
  if (/\d|\p{L}/u.test(first))
    return known.length > 1 && known.every((mark, i) => /\p{L}/u.test(mark) || Number.parseInt(mark, 10) === i + 1);
  if (/[–—]/.test(first)) return known.length > 1;
  return marks[0] !== undefined || known.length > 1;
}

function linesOf(source: string, {start, end}: TextRange): readonly TextRange[] {
  const lines: TextRange[] = [];
  for (let from = start; from < end; ) {
    const at = source.indexOf("\n", from);
    const until = at === -1 || at >= end ? end : at;
    if (source.slice(from, until).trim() !== "") lines.push({start: from, end: until});
    from = until + 1;
  }
  return lines;
}
