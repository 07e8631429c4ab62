import type {ClaimId} from "../../core/claim.ts";
import type {Lineage} from "../../core/lineage.ts";
import {UserError} from "../../core/user-error.ts";
import type {LedgerEffects} from "../documents/document-effects.ts";
import {claimOf, stateOf} from "./ledger-state.ts";
import {actOf, withLedger} from "./with-ledger.ts";

/**
 * Say that a claim was taken from a row of a table or from another claim: the rules found no trace of it, or the wrong
 * one.
 *
 * @throws {UserError} when one of the two is not there, or is the other
 */
export function linkClaim(
  effects: LedgerEffects,
  folder: string,
  edge: Pick<Lineage, "child" | "parent" | "relation">,
  reason: string | undefined,
): Promise<Lineage> {
  return withLedger(effects, folder, async (ledger) => {
    const [state, tables] = [stateOf(await ledger.read()), await effects.files.readEvidence(folder)];
    const child = claimOf(state, edge.child).claim.id;
    const isRow = tables.some(({rows}) => rows.some(({id}) => id === edge.parent));
    const parent = isRow ? edge.parent : claimOf(state, edge.parent).claim.id;
    if (child === parent) throw new UserError(`${child} cannot be taken from itself`);
    const after: Lineage = {child, parent, relation: edge.relation, basis: "person", by: "person"};
    await ledger.decide([{claim: child, what: "link", after}], {...actOf(effects), reason});
    return after;
  });
}

/** Say that claims stand by themselves, whatever the rules suspect. */
export function unlinkClaims(
  effects: LedgerEffects,
  folder: string,
  ids: readonly ClaimId[],
  reason: string | undefined,
): Promise<readonly ClaimId[]> {
  return withLedger(effects, folder, async (ledger) => {
    const state = stateOf(await ledger.read());
    const claims = ids.map((id) => claimOf(state, id).claim.id);
    const decisions = claims.map((claim) => ({claim, what: "unlink" as const}));
    await ledger.decide(decisions, {...actOf(effects), reason});
    return claims;
  });
}
