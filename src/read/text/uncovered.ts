import type {OffsetMap, Removed} from "../../core/evidence-document.ts";

/**
 * What of a text source is neither in the clean text nor taken out already, and is not white space: Markdown syntax,
 * targets of links, characters left out.
 */
export function uncovered(source: string, map: OffsetMap, removed: readonly Removed[]): readonly Removed[] {
  const taken = [...map.filter(({as}) => as !== "insert").map(({raw}) => raw), ...removed.map(({raw}) => raw)]
    .filter((range) => "start" in range)
    .sort((a, b) => a.start - b.start);
  const left: Removed[] = [];
  let from = 0;
  for (const {start, end} of [...taken, {start: source.length, end: source.length}]) {
    const between = source.slice(from, start);
    const surface = between.trim();
    if (surface !== "") {
      const at = from + between.indexOf(surface);
      left.push({raw: {start: at, end: at + surface.length}, surface, why: "label"});
    }
    from = Math.max(from, end);
  }
  return left;
}
