import {scaleOf} from "../../account/from-evidence/quantity.ts";
import {reasons} from "../../account/from-evidence/reasons.ts";
import {reasonByMeaning} from "../../account/from-evidence/screen.ts";
import {readValue} from "../../account/from-evidence/value.ts";
import type {Claim} from "../../core/claim.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import type {Quantity} from "../../core/quantity.ts";
import {UserError} from "../../core/user-error.ts";
import {type ClaimSetting, claimRow} from "../claims/claim-row.ts";

/**
 * Refuse a claim put down by hand that no account could hear, whatever its months: it would stand as accepted and count
 * for nothing.
 *
 * @throws {UserError} with the reason, and the numbers that its measure takes
 */
export function refuseNote(claim: Claim & {readonly value: Quantity}, setting: ClaimSetting): void {
  const read = claimRow(claim, setting);
  const reason = "reason" in read ? read.reason : reasonAgainst(read.row, setting.home);
  if (reason === undefined) return;
  const {measure, value} = claim;
  throw new UserError(
    `${value.surface} cannot be noted as ${measure}: ${reason}`,
    reason === reasons.placeUnclear ? "--place takes a country abroad, or ALL" : `${measure} is ${takes(measure)}`,
  );
}

function reasonAgainst(row: EvidenceRow, home: string): string | undefined {
  const reason = reasonByMeaning(row, home);
  if (reason !== undefined || readValue(row, scaleOf(row), "media") !== undefined) return reason;
  return row.measure === "net_entries" ? reasons.boundOnBalance : reasons.noValue;
}

function takes(measure: string): string {
  if (measure.endsWith("_share")) return "a share between 0% and 100%, neither of them, like 40%";
  if (measure === "net_entries") return "a number of people with no bound, like 1200";
  return "a number of people above 0, like 1200";
}
