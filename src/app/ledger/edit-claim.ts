import type {ClaimId} from "../../core/claim.ts";
import {UserError} from "../../core/user-error.ts";
import type {LedgerEffects} from "../documents/document-effects.ts";
import {beforeEdit, type ClaimEdit, periodGiven} from "./claim-edit.ts";
import type {Ledger} from "./ledger.ts";
import {claimOf, type LedgerClaim, type LedgerState, stateOf} from "./ledger-state.ts";
import {actOf, withLedger} from "./with-ledger.ts";

/** What a person gives to put a claim right; what is left out stays. */
export interface Correction extends Omit<ClaimEdit, "period" | "place"> {
  /** `YYYY[-MM[-DD]]`; a stock has only the last. */
  readonly since?: string;
  readonly until?: string;
  /** ISO code, or ALL. */
  readonly host?: string;
}

/**
 * Put a claim right; whoever does accepts it. What it was before stays in the ledger, and undo brings it back.
 *
 * @throws {UserError} when there is no such claim, or the correction cannot be
 */
export function editClaim(
  effects: LedgerEffects,
  folder: string,
  id: ClaimId,
  correction: Correction,
  reason?: string,
): Promise<{readonly claim: LedgerClaim; readonly documents: LedgerState["documents"]}> {
  return withLedger(effects, folder, async (ledger) => {
    const before = claimOf(stateOf(await ledger.read()), id);
    await keepEdit(ledger, effects, before, correction, reason);
    const after = stateOf(await ledger.read());
    return {claim: claimOf(after, id), documents: after.documents};
  });
}

async function keepEdit(
  ledger: Ledger,
  effects: LedgerEffects,
  {claim, householdSize}: LedgerClaim,
  correction: Correction,
  reason: string | undefined,
): Promise<void> {
  const after = editOf(correction, claim.measure, claim.period?.end ?? undefined);
  if (after.householdSize !== undefined) refuseOtherUnits(after.value ?? claim.value, claim.id);
  const decision = {claim: claim.id, what: "edit", before: beforeEdit(claim, after, householdSize), after} as const;
  await ledger.decide([decision], {...actOf(effects), reason});
}

/** @throws {UserError} when a period has no end, or ends before it starts */
function editOf({since, until, host, ...edit}: Correction, measureNow: string, endNow: string | undefined): ClaimEdit {
  const place = host === undefined ? {} : {place: {host}};
  if (since === undefined && until === undefined) return {...edit, ...place};
  const end = until ?? endNow;
  if (end === undefined) {
    throw new UserError(`since ${since}, but until when?`, "give the last day too:  --until 2023-06");
  }
  return {...edit, ...place, period: periodGiven(edit.measure ?? measureNow, since, end)};
}

function refuseOtherUnits(value: LedgerClaim["claim"]["value"], id: ClaimId): void {
  if (value?.kind === "quantity" && value.unit === "households") return;
  const unit = value?.kind === "quantity" ? value.unit : "no number";
  throw new UserError(
    `${id} is not in households but in ${unit}, so a size of households says nothing about it`,
    "if it means households, say so with  --number '~2400' --unit households",
  );
}
