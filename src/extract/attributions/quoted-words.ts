import {quotedRanges} from "../../core/quoted-ranges.ts";
import type {TextRange} from "../../core/span.ts";

/** Longest quotation in single marks: an apostrophe that was taken for a mark does no harm beyond it. */
const longest = 1200;

/**
 * Everything in quotation marks, in order, without overlap: double marks of any kind, and single ones as British papers
 * set them, where the closing mark follows a stop or a comma (‘We counted,’ she said).
 */
export function quotedWords(text: string): readonly TextRange[] {
  const double = quotedRanges(text);
  const single = [...singleQuoted(text)].filter((range) => !touches(range, double));
  return [...double, ...single].sort((a, b) => a.start - b.start);
}

function* singleQuoted(text: string): Generator<TextRange> {
  let from = 0;
  for (const opening of text.matchAll(/(?<=^|[\s(—–])[‘'](?=\p{Lu})/gmu)) {
    if (opening.index < from) continue;
    const line = text.slice(opening.index + 1, opening.index + longest);
    const closing = line.search(/(?<=[.,!?…])['’](?=$|[\s.,;)—–])|\n/u);
    if (closing === -1 || line[closing] === "\n") continue;
    from = opening.index + closing + 2;
    yield {start: opening.index, end: from};
  }
}

/** Whether a range overlaps one of some ordered ranges. */
function touches({start, end}: TextRange, ranges: readonly TextRange[]): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as TextRange).end <= start) low = middle + 1;
    else high = middle;
  }
  const next = ranges[low];
  return next !== undefined && next.start < end;
}
