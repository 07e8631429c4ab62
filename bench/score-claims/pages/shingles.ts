/** Runs of `length` words of a text, each with how often it occurs. */
export function shingles(text: string, length: number): ReadonlyMap<string, number> {
  const words = wordsIn(text);
  const counts = new Map<string, number>();
  for (let i = 0; i + length <= words.length; i++) {
    const run = words.slice(i, i + length).join(" ");
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

/** Precision and recall of the shingles of a text against those it should have; both 1 where both have none. */
export function overlap(
  got: ReadonlyMap<string, number>,
  wanted: ReadonlyMap<string, number>,
): {readonly precision: number; readonly recall: number} {
  let shared = 0;
  for (const [run, count] of got) shared += Math.min(count, wanted.get(run) ?? 0);
  const [all, due] = [total(got), total(wanted)];
  return {
    precision: all === 0 ? Number(due === 0) : shared / all,
    recall: due === 0 ? Number(all === 0) : shared / due,
  };
}

export function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
