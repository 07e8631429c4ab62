import type {EvidenceRow} from "../../core/evidence-row.ts";
import {periodWords} from "../dates.ts";
import {placeName} from "../place-names.ts";
import {valueInWords} from "../value-in-words.ts";
import {measureWords} from "../words.ts";

/**
 * What changed on the way from one row to another that was taken from it: its number, what it counts, its place, its
 * last day. “number: 700,000 → almost 1,000,000”. Rows that are told by dates of printing alone do not differ by these.
 */
export function driftOf(parent: EvidenceRow, child: EvidenceRow): readonly string[] {
  return [
    changed("number", valueInWords(parent), valueInWords(child)),
    changed("what is counted", measureWords[parent.measure], measureWords[child.measure]),
    changed("place", placeName(parent.place), placeName(child.place)),
    changed("by", dayOf(parent), dayOf(child)),
  ].filter((drift) => drift !== undefined);
}

/** A day that is only the day of printing says nothing about whom the number counts. */
function dayOf({periodEnd, published}: EvidenceRow): string | undefined {
  return periodEnd === "" || periodEnd === published ? undefined : periodWords("", periodEnd);
}

function changed(what: string, from: string | undefined, to: string | undefined): string | undefined {
  return from === undefined || to === undefined || from === to ? undefined : `${what}: ${from} → ${to}`;
}
