import type {OffsetMap, OffsetRun} from "./evidence-document.ts";
import type {RawRange, TextRange} from "./span.ts";

/**
 * Where a piece of the clean text stands in the source.
 *
 * A `copy` run gives exactly the units asked for, a `decode` run always its whole raw range, an `insert` run nothing:
 * those units are ours. Ranges that touch are joined.
 *
 * @param start first unit of the clean text
 * @param end one past the last
 * @returns raw ranges in text order; empty when every unit asked for is ours
 */
export function rawRanges(map: OffsetMap, start: number, end: number): readonly RawRange[] {
  const ranges: RawRange[] = [];
  for (let at = runAt(map, start); at < map.length; at++) {
    const run = map[at] as OffsetRun;
    if (run.text[0] >= end) break;
    if (run.as !== "insert") push(ranges, partOf(run, start, end));
  }
  return ranges;
}

/**
 * The words of the decoded source at some ranges, one after the other.
 *
 * Equal to the clean words where every run between is a `copy`; a `decode` run comes back as the source writes it
 * (`&nbsp;`), and separators of ours are missing. Boxes on a page give nothing: their words need the PDF.
 */
export function reread(source: string, ranges: readonly RawRange[]): string {
  return ranges.map((range) => ("page" in range ? "" : source.slice(range.start, range.end))).join("");
}

/**
 * The piece of the clean text that some units of the source became: the way back of `rawRanges`.
 *
 * Units of the source that are not in the text (syntax, boilerplate) are passed over; a `decode` run touched anywhere
 * comes back whole.
 *
 * @returns undefined when none of the units is in the text
 */
export function textRange(map: OffsetMap, raw: TextRange): TextRange | undefined {
  const pieces = map.map((run) => comesFrom(run, raw)).filter((piece) => piece !== undefined);
  const [first] = pieces;
  const last = pieces.at(-1);
  return first && last && {start: first.start, end: last.end};
}

/** Index of the run that holds a unit of the clean text; the length of the map when none does. */
function runAt(map: OffsetMap, unit: number): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const {text} = map[middle] as OffsetRun;
    if (text[0] + text[1] > unit) high = middle;
    else low = middle + 1;
  }
  return low;
}

function partOf(run: OffsetRun, start: number, end: number): RawRange {
  if (run.as !== "copy" || "page" in run.raw) return run.raw;
  const [first, length] = run.text;
  const skipped = Math.max(0, start - first);
  const kept = Math.min(length, end - first);
  return {start: run.raw.start + skipped, end: run.raw.start + kept};
}

function comesFrom({text: [first, length], raw: at, as}: OffsetRun, raw: TextRange): TextRange | undefined {
  if (as === "insert" || "page" in at || at.end <= raw.start || at.start >= raw.end) return undefined;
  if (as === "decode") return {start: first, end: first + length};
  const start = first + Math.max(0, raw.start - at.start);
  return {start, end: first + Math.min(length, raw.end - at.start)};
}

function push(ranges: RawRange[], range: RawRange): void {
  const last = ranges.at(-1);
  if (last && !("page" in last) && !("page" in range) && last.end === range.start)
    ranges[ranges.length - 1] = {start: last.start, end: range.end};
  else ranges.push(range);
}
