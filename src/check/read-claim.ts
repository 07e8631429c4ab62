import type {Candidate} from "../account/from-evidence/candidate.ts";
import {hostIndices} from "../account/from-evidence/hosts.ts";
import type {MappedEvidence} from "../account/from-evidence/map-evidence.ts";
import {type Reason, reasons} from "../account/from-evidence/reasons.ts";
import {readRow} from "../account/from-evidence/row-rule.ts";
import {overWholeMonths} from "../account/from-evidence/whole-months.ts";
import type {Design, Observation} from "../account/observation.ts";
import {faultOf} from "../account/rows.ts";
import type {EvidenceRow} from "../core/evidence-row.ts";

/** A row as something that an account can be held against, whether or not it is in that account; or why it cannot. */
export type ReadClaim =
  | {readonly kind: "claim"; readonly claim: Observation}
  /** Counts crossings of a border; what it would say were they people, where the account has such people. */
  | {readonly kind: "crossings"; readonly asPeople: Observation | undefined}
  | {readonly kind: "unreadable"; readonly reason: string};

/** What it takes to read a claim in the terms of an account. */
export type Terms = Pick<MappedEvidence, "design" | "terms">;

/** Read a row that is in no observation of the account, by itself and in the terms of the account. */
export function readClaim(row: EvidenceRow, mapped: Terms): ReadClaim {
  if (countsCrossings(row)) return {kind: "crossings", asPeople: asPeople(row, mapped)};
  const reading = readRow(row, mapped.terms.frame);
  if (reading.kind === "unused") return {kind: "unreadable", reason: reading.reason};
  if (reading.kind !== "candidate") return {kind: "unreadable", reason: reasons.widerBalance};
  const claim = placed(reading.candidate, mapped);
  return typeof claim === "string" ? {kind: "unreadable", reason: claim} : {kind: "claim", claim};
}

/** Whether a row counts crossings, whatever its measure is called. */
function countsCrossings({measure, scope}: EvidenceRow): boolean {
  return scope !== "wrong" && (measure === "entries" || measure === "exits" || scope === "trips");
}

/**
 * The same number said of people of the case. At the home border those who go out leave, and those who come in return;
 * at a host's, those who come in arrive.
 */
function asPeople(row: EvidenceRow, mapped: Terms): Observation | undefined {
  const {home} = mapped.terms.frame;
  const everywhere = row.place === "ALL" || row.place === home;
  const atHome =
    everywhere || row.attributionKind === "official-origin" || /\boutbound\b|\bout of\b/i.test(row.population);
  const leaving = everywhere ? "left_total" : "arrivals";
  const returning = atHome ? "returned_total" : "departures";
  const outwards = row.measure === (atHome ? "exits" : "entries");
  const isGross = row.measure === "entries" || row.measure === "exits";
  const counted = isGross ? (outwards ? leaving : returning) : row.measure;
  const unit = row.unit === "trips" ? "persons" : row.unit;
  const reading = readRow(
    {...row, measure: counted, scope: "case", unit, stay: "any", durationRule: ""},
    mapped.terms.frame,
  );
  if (reading.kind !== "candidate") return undefined;
  const claim = placed(reading.candidate, mapped);
  return typeof claim === "string" ? undefined : claim;
}

/** The observation that a candidate would be in an account it is not in; or why it would be none. */
function placed(alone: Candidate, {design, terms}: Terms): Observation | string {
  const candidate = overWholeMonths(alone);
  const {rows, place, quantity} = candidate;
  const hosts = hostIndices(place, terms.hosts);
  if (hosts === undefined) return `${place} stands in “other”: no evidence that enters speaks of it`;
  if (quantity === "permits" && !hasPermits(design, hosts))
    return "no permits of this host enter, so nobody knows what share of people they cover";
  const base = rows[0].scope === "wider" ? earlierDiaspora(candidate, terms) : null;
  if (base === undefined) return `how many were in ${place} before is not known`;
  const claim = {...candidate, rows: rows.map(({id}) => id), hosts, base};
  return faultOf(claim, design.months) === undefined ? claim : (reasons.severalHosts satisfies Reason);
}

function hasPermits({observations}: Design, hosts: readonly number[] | null): boolean {
  return observations.some((each) => each.quantity === "permits" && each.hosts?.[0] === hosts?.[0]);
}

/** Index of the earlier diaspora that claims of a quantity at a place include. */
function earlierDiaspora({place, quantity}: Candidate, {diasporas}: Terms["terms"]): number | undefined {
  return diasporas.find((each) => each.place === place && each.quantity === quantity)?.base;
}
