import {components} from "./components.ts";
import {eachOverlap, type Overlap, type Postings, textsWith} from "./overlaps.ts";

/** Texts of one host that may hold a shingle before it is boilerplate. */
const mostTexts = 3;

/** Texts of one host from which on a shingle is boilerplate, whatever those texts are: looking would take too long. */
const tooManyTexts = 64;

/**
 * Mark the shingles that are boilerplate: those in more than three texts of one host.
 *
 * Texts of one host that are versions of each other count as one. Otherwise the fourth snapshot of one article would
 * turn all its words into boilerplate, and each snapshot would be a source of its own.
 *
 * @param sets text by text, different numbers of shingles
 * @param hosts text by text, the hosts it stands on; a text without a host makes no boilerplate
 * @returns 1 for each shingle that is boilerplate, else 0
 */
export function boilerplate(
  sets: readonly Uint32Array[],
  postings: Postings,
  hosts: readonly (readonly string[])[],
): Uint8Array {
  const shingles = postings.offsets.length - 1;
  const each = Uint32Array.from(sets, (_, text) => text);
  const counts = Uint32Array.from({length: shingles}, (_, shingle) => onOneHost(shingle, postings, hosts, each));
  const tooMany = Uint8Array.from(counts, (count) => (count > tooManyTexts ? 1 : 0));
  if (counts.every((count) => count <= mostTexts)) return tooMany;
  const families = familiesOf(sets, postings, tooMany, hosts);
  return Uint8Array.from(counts, (count, shingle) =>
    count > mostTexts && (tooMany[shingle] === 1 || onOneHost(shingle, postings, hosts, families) > mostTexts) ? 1 : 0,
  );
}

/** The most families that hold a shingle on any one host. */
function onOneHost(
  shingle: number,
  postings: Postings,
  hosts: readonly (readonly string[])[],
  families: Uint32Array,
): number {
  const texts = textsWith(shingle, postings);
  if (texts.length <= mostTexts) return texts.length;
  const byHost = new Map<string, Set<number>>();
  for (const text of texts)
    for (const host of hosts[text] as readonly string[]) {
      const seen = byHost.get(host) ?? new Set();
      byHost.set(host, seen.add(families[text] as number));
    }
  return Math.max(0, ...[...byHost.values()].map((seen) => seen.size));
}

/** Texts of one host that are more alike than not, or one of which holds the other, are of one family. */
function familiesOf(
  sets: readonly Uint32Array[],
  postings: Postings,
  ignored: Uint8Array,
  hosts: readonly (readonly string[])[],
): Uint32Array {
  const edges: [number, number][] = [];
  eachOverlap(sets, postings, ignored, 1, (overlap: Overlap) => {
    const {one, other, containment, jaccard} = overlap;
    if ((jaccard >= 0.5 || containment >= 0.95) && hosts[one]?.some((host) => hosts[other]?.includes(host)))
      edges.push([one, other]);
  });
  return components(sets.length, edges);
}
