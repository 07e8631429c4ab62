import type {FoldMember} from "../../core/evidence-document.ts";
import type {Run} from "./align.ts";
import type {Overlap} from "./overlaps.ts";

/** Fewer shared shingles than this are a quotation, however short the texts are. */
export const leastSharedOfCopies = 20;

/** Three long runs cannot make half of a text that shares less than this: a run of 25 words has 21 shingles. */
const leastContainmentOfRuns = 0.4;

/**
 * How two texts that are not the same bytes are copies of each other, or undefined when they are not.
 *
 * Whole-document likeness alone misses a text that was cut short (J = 0.43) and a rolling update (J = 0.6), so
 * containment decides.
 *
 * @param runs the aligned runs of the two; asked for only where containment does not decide
 * @param wordsOfSmaller words of the smaller of the two texts
 */
export function relationOf(
  {shared, containment, jaccard}: Omit<Overlap, "one" | "other">,
  wordsOfSmaller: number,
  runs: () => readonly Run[],
): FoldMember["relation"] | undefined {
  if (shared < leastSharedOfCopies) return undefined;
  if (containment >= 0.6 && jaccard >= 0.85) return "republished";
  if (containment >= 0.95) return "partial-copy";
  if (containment >= 0.6) return "version";
  if (containment < leastContainmentOfRuns) return undefined;
  return holdLongRuns(wordsOfSmaller, runs) ? "version" : undefined;
}

/** At least three runs of 25 words and more, which make half of the smaller text. */
function holdLongRuns(wordsOfSmaller: number, runs: () => readonly Run[]): boolean {
  const long = runs().filter(({words}) => words >= 25);
  return long.length >= 3 && long.reduce((sum, {words}) => sum + words, 0) >= wordsOfSmaller / 2;
}
