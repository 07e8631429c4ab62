import type {Candidate, Dropped} from "./candidate.ts";
import type {PairedCrossings} from "./crossings.ts";
import type {ReadRows} from "./read-rows.ts";
import {type Reason, reasons} from "./reasons.ts";

/**
 * One reason for each row that no candidate rests on: the first that was found.
 *
 * @param dropped in the order of the steps
 * @param candidates those that became observations
 */
export function reasonsOf(
  {readings, repeats}: ReadRows,
  {unpaired}: PairedCrossings,
  dropped: readonly Dropped[],
  candidates: readonly Candidate[],
): ReadonlyMap<string, Reason> {
  const used = new Set(rowIds(candidates));
  const stopped = firstReasons(dropped);
  const reasonFor = (id: string): Reason | undefined => {
    const reading = readings.get(id);
    if (reading?.kind === "unused") return reading.reason;
    const speaker = repeats.get(id);
    if (speaker === undefined) return unpaired.get(id) ?? stopped.get(id);
    return (reading?.kind === "crossing" && unpaired.get(speaker)) || reasons.repeat;
  };
  const found = new Map<string, Reason>();
  for (const id of readings.keys()) {
    const reason = used.has(id) ? undefined : reasonFor(id);
    if (reason !== undefined) found.set(id, reason);
  }
  return found;
}

function rowIds(candidates: readonly Candidate[]): readonly string[] {
  return candidates.flatMap(({rows}) => rows.map(({id}) => id));
}

function firstReasons(dropped: readonly Dropped[]): ReadonlyMap<string, Reason> {
  const found = new Map<string, Reason>();
  for (const {candidate, reason} of dropped) {
    for (const id of rowIds([candidate])) if (!found.has(id)) found.set(id, reason);
  }
  return found;
}
