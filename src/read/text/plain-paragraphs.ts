import type {TextRange} from "../../core/span.ts";
import {isByline} from "../byline.ts";
import {tidy} from "../tidy.ts";
import {imprintOf, isLetterhead} from "./imprint.ts";
import {type Lines, listLines} from "./list-lines.ts";
import type {Paragraph} from "./paragraph.ts";

/** The paragraphs of a plain text: between blank lines or, where it has none, its lines. An item of a list is its own. */
export function plainParagraphs(source: string): readonly Paragraph[] {
  const byBlankLines = split(source, /\r?\n[ \t\r]*\n\s*/g);
  const ranges = byBlankLines.length === 1 && hasParagraphLines(source) ? split(source, /\r?\n/g) : byBlankLines;
  const apart = ranges.flatMap((range, i) => (i < mostBlocksAbove ? masthead(source, range) : [range]));
  return apart
    .flatMap((range) => listLines(source, range))
    .flatMap(({start, end, isItem}: Lines): Paragraph[] => {
      const pieces = tidy([{text: source.slice(start, end), raw: {start, end}, as: "copy"}]);
      return pieces.length > 0 ? [{role: isItem ? "item" : "paragraph", pieces}] : [];
    });
}

/** Headline, byline and date stand in the first two blocks, if anywhere. */
const mostBlocksAbove = 2;
const mostLines = 5;

/** The lines of a block that a letterhead opens, or of which one is a byline, a date or an imprint; any other whole. */
function masthead(source: string, {start, end}: TextRange): readonly TextRange[] {
  const lines = split(source.slice(start, end), /\r?\n/g).map((line) => ({
    start: start + line.start,
    end: start + line.end,
  }));
  const says = (line: TextRange) => source.slice(line.start, line.end).trim();
  const isMade = (line: string) => isByline(line) || imprintOf(line) !== undefined;
  const isMasthead =
    lines.length <= mostLines &&
    (lines.some((line) => isMade(says(line))) || isLetterhead(says(lines[0] ?? {start, end: start})));
  return isMasthead ? lines : [{start, end}];
}

function split(source: string, separator: RegExp): readonly TextRange[] {
  const gaps = [...source.matchAll(separator)].map((gap) => ({start: gap.index, end: gap.index + gap[0].length}));
  const starts = [0, ...gaps.map(({end}) => end)];
  const ends = [...gaps.map(({start}) => start), source.length];
  return starts.map((start, i) => ({start, end: ends[i] as number})).filter(({start, end}) => end > start);
}

/** Lines that mostly end as sentences do are paragraphs; lines that do not were broken to fit a width. */
function hasParagraphLines(source: string): boolean {
  const lines = source.split("\n").filter((line) => line.trim() !== "");
  const whole = lines.filter((line) => /[.!?…:]["”’»)]?\s*$/.test(line.slice(-8)));
  return lines.length > 1 && whole.length >= 0.6 * lines.length;
}
