import type {EvidenceRow} from "../../core/evidence-row.ts";
import {allHosts, placeOf} from "./place.ts";
import {type Reason, reasons} from "./reasons.ts";

/** Why a row cannot mean a quantity of the account, whatever its value, its dates and its publication. */
export function reasonByMeaning(row: EvidenceRow, home: string): Reason | undefined {
  if (row.scope === "wrong") return reasons.wrong;
  if (row.measure === "other") return reasons.other;
  if (!unitFits(row)) return reasons.unit;
  if (placeOf(row, home) === undefined) return reasons.placeUnclear;
  if (isIntention(row)) return reasons.intention;
  return countsPassengers(row) ? reasons.passengers : undefined;
}

/** Why the people a row counts are not those of the account; flows of a wider population are looked at later. */
export function reasonByPopulation(row: EvidenceRow, place: string): Reason | undefined {
  if (isCrossing(row)) return undefined;
  if (row.scope === "trips") return reasons.loneCrossings;
  if (row.scope === "part") return reasons.part;
  if (row.measure === "returned_total" && /of all kinds|internal/i.test(row.population)) return reasons.widerReturns;
  return row.scope === "wider" ? reasonAgainstWider(row, place) : undefined;
}

/** Whether a row counts people or vehicles crossing a border one way. */
export function isCrossing({measure}: EvidenceRow): boolean {
  return measure === "entries" || measure === "exits";
}

function unitFits({measure, unit}: EvidenceRow): boolean {
  if (measure === "returned_share" || measure === "survey_share") return unit === "share";
  if (measure === "entries" || measure === "exits") return unit === "persons" || unit === "trips";
  if (measure === "permits_stock" || measure === "permits_issued") return unit === "persons" || unit === "permits";
  return unit === "persons";
}

/** What people mean to do; but arrivals by the stay they intend are a residence rule of many offices. */
function isIntention({durationRule}: EvidenceRow): boolean {
  return (
    /intention|intend|\bplan/i.test(durationRule) && !/intended (length of |duration of )?stay/i.test(durationRule)
  );
}

/** Arrivals and departures of everyone who passed, which no counterpart turns into a balance. */
function countsPassengers({measure, durationRule, population}: EvidenceRow): boolean {
  const gross = measure === "arrivals" || measure === "departures";
  const counted = `${durationRule} ${population}`.replace(leftOut, "");
  return gross && /any stay|passenger|visit/i.test(counted);
}

/** “excluding visitors”, “visitors excluded”. */
const leftOut =
  /\b(?:excluding|without|not counting) (?:visit|passenger)\w*|\b(?:visit|passenger)\w* (?:are )?(?:excluded|not counted)/gi;

function reasonAgainstWider({measure}: EvidenceRow, place: string): Reason | undefined {
  if (measure === "departures" && place !== allHosts) return reasons.byDestination;
  if (measure === "net_entries") return reasons.widerBalance;
  const returns = measure === "returned_total" || measure === "returned_share" || measure === "survey_share";
  return returns ? reasons.widerReturns : undefined;
}
