import type {AttributionKind, EvidenceRow} from "../../core/evidence-row.ts";
import type {SourceKind} from "../observation.ts";
import {allHosts} from "./place.ts";

/**
 * Kind of the source of a row. A statistical office that counts departures for all hosts together reads them off the
 * register of the home country, which sees only those who tell it that they leave: an official of the origin.
 */
export function kindOf(row: EvidenceRow, place: string): SourceKind {
  const countsLeavers = row.measure === "departures" || row.measure === "left_total";
  const readsHomeRegister = row.attributionKind === "statistical-office" && countsLeavers && place === allHosts;
  return readsHomeRegister ? "origin official" : kinds[row.attributionKind];
}

/** Whether the source counts as part of its office: its “more than” is a rounded count, not a guess at a bound. */
export function isOffice(kind: SourceKind): boolean {
  return kind === "host official" || kind === "statistical office";
}

const kinds: Readonly<Record<AttributionKind, SourceKind>> = {
  "official-host": "host official",
  "statistical-office": "statistical office",
  research: "research",
  NGO: "research",
  "media-count": "media",
  individual: "media",
  "official-origin": "origin official",
  survey: "survey",
};
