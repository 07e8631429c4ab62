import {type Candidate, type Sifted, sift, siftInTurn} from "./candidate.ts";
import {reasons} from "./reasons.ts";

/**
 * Of a whole and its parts in one release, keep what does not say the same twice.
 *
 * A part of the same place (a month of a year) goes while its whole is there. Parts by host stay beside an incomplete
 * whole, for they say where people went; where they make it up, the whole goes. The part of a whole that does not enter
 * stands for itself.
 *
 * @param repeats row → the row that speaks for it
 */
export function sortPartsAndWholes(candidates: readonly Candidate[], repeats: ReadonlyMap<string, string>): Sifted {
  const bySpeaker = (id: string) => repeats.get(id) ?? id;
  return siftInTurn(candidates, [
    (all) => {
      const wholeOf = wholesIn(all, bySpeaker);
      return sift(all, (part) => (wholeOf(part)?.place === part.place ? reasons.partOfWhole : undefined));
    },
    (all) => {
      const partsOf = Map.groupBy(all, wholesIn(all, bySpeaker));
      return sift(all, (whole) => (areComplete(partsOf.get(whole) ?? [], whole) ? reasons.wholeOfParts : undefined));
    },
  ]);
}

/** Parts make up their whole when nine tenths of it are named: the rest is rounding, and hosts too small to print. */
const complete = 0.9;

function wholesIn(
  candidates: readonly Candidate[],
  speaker: (id: string) => string,
): (part: Candidate) => Candidate | undefined {
  const byRow = new Map(candidates.flatMap((candidate) => candidate.rows.map(({id}) => [id, candidate])));
  return (part) => {
    const wholes = part.rows.map(({partOf}) => byRow.get(speaker(partOf)));
    return wholes.find((whole) => whole !== undefined && whole !== part);
  };
}

function areComplete(parts: readonly Candidate[], whole: Candidate): boolean {
  const alike = parts.filter(({quantity, form}) => quantity === whole.quantity && form === whole.form);
  const sum = alike.reduce((total, part) => total + sizeOf(part), 0);
  return alike.length > 0 && sum >= complete * sizeOf(whole);
}

function sizeOf({form, y}: Candidate): number {
  return form === "balance" ? Math.abs(y) : Math.exp(y);
}
