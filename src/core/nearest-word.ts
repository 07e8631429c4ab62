/**
 * The word that `text` was probably meant to be, for “did you mean …?”.
 *
 * Capitals, spaces, hyphens and underscores do not count; of what remains, at most one letter in three may be missing,
 * added or different. Of words equally near, the first.
 *
 * @returns undefined when none is near
 */
export function nearestWord(text: string, words: Iterable<string>): string | undefined {
  const wanted = bare(text);
  let nearest: string | undefined;
  let fewest = Math.floor(wanted.length / 3) + 1;
  for (const word of words) {
    const candidate = bare(word);
    if (Math.abs(candidate.length - wanted.length) >= fewest) continue;
    const edits = editDistance(wanted, candidate);
    if (edits < fewest) [nearest, fewest] = [word, edits];
  }
  return nearest;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, "");
}

/** Letters to add, drop or change to turn `a` into `b` (Levenshtein), one row of the table at a time. */
function editDistance(a: string, b: string): number {
  let above = Array.from({length: b.length + 1}, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = (above[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      here.push(Math.min(change, (above[column] as number) + 1, (here[column - 1] as number) + 1));
    }
    above = here;
  }
  return above[b.length] as number;
}
