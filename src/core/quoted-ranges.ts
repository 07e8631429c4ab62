import type {TextRange} from "./span.ts";

/**
 * Where a text stands inside quotation marks, marks included, in order and without overlap.
 *
 * Opening and closing marks need not be of one family (“ … "). A mark that is never closed holds to the end of its
 * paragraph and, when the next paragraph closes it without opening, to there: quotations run over page breaks.
 * Apostrophes and single marks open nothing.
 */
export function quotedRanges(text: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  let leftOpen = false;
  for (const paragraph of paragraphs(text)) {
    const found = marks(text, paragraph);
    const closesFirst = found[0]?.closes === true && !found[0].opens;
    let opened: number | undefined = leftOpen && closesFirst ? paragraph.start : undefined;
    for (const mark of found) {
      if (opened === undefined && mark.opens) opened = mark.start;
      else if (opened !== undefined && mark.closes && mark.start > opened) {
        ranges.push({start: opened, end: mark.end});
        opened = undefined;
      }
    }
    if (opened !== undefined) ranges.push({start: opened, end: paragraph.end});
    leftOpen = opened !== undefined;
  }
  return ranges;
}

/** Whether a place lies in one of the ranges, which are in order and do not overlap. */
export function isInside(at: number, ranges: readonly TextRange[]): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as TextRange).end <= at) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range.start <= at;
}

interface Mark extends TextRange {
  readonly opens: boolean;
  readonly closes: boolean;
}

function paragraphs(text: string): readonly TextRange[] {
  return [...text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function marks(text: string, within: TextRange): readonly Mark[] {
  return [...text.slice(within.start, within.end).matchAll(/["“”„‟«»]|''|``/g)].map((found) => {
    const start = within.start + found.index;
    return readMark(text, {start, end: start + found[0].length});
  });
}

/** “ opens in English and closes in German, » the other way round in Danish: what stands beside the mark decides. */
function readMark(text: string, at: TextRange): Mark {
  const glyph = text.slice(at.start, at.end);
  if (glyph === "„" || glyph === "‟" || glyph === "``") return {...at, opens: true, closes: false};
  if (glyph === "”") return {...at, opens: false, closes: true};
  const spaceBefore = at.start === 0 || beforeOpening.has(text.charAt(at.start - 1));
  const spaceAfter = at.end === text.length || afterClosing.has(text.charAt(at.end));
  return {...at, opens: spaceBefore || (glyph !== "“" && !spaceAfter), closes: !spaceBefore || spaceAfter};
}

const dashes = "—–-";
const spaces = " \t\n\r\u00a0\u2009\u202f";
const beforeOpening = new Set(`${spaces}([{${dashes}`);
const afterClosing = new Set(`${spaces})]},.;:!?${dashes}`);
