import type {ClaimId} from "../../core/claim.ts";
import type {Lineage} from "../../core/lineage.ts";
import {UserError} from "../../core/user-error.ts";
import {closesCircle, tableDescent} from "../claims/without-circles.ts";
import type {LedgerEffects} from "../documents/document-effects.ts";
import {claimOf, stateOf} from "./ledger-state.ts";
import {standingLinks} from "./standing-links.ts";
import {actOf, withLedger} from "./with-ledger.ts";

/**
 * Say that a claim was taken from a row of a table or from another claim: the rules found no trace of it, or the wrong
 * one.
 *
 * @throws {UserError} when one of the two is not there, or the parent is, or was taken from, the child
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
    const rows = tables.flatMap((table) => table.rows);
    const isRow = rows.some(({id}) => id === edge.parent);
    const parent = isRow ? edge.parent : claimOf(state, edge.parent).claim.id;
    if (child === parent) throw new UserError(`${child} cannot be taken from itself`);
    const said = [...standingLinks(state).values()].filter((link) => link !== null);
    if (closesCircle({child, parent}, [...said, ...tableDescent(rows)])) refuseCircle(folder, child, parent, isRow);
    const after: Lineage = {child, parent, relation: edge.relation, basis: "person", by: "person"};
    await ledger.decide([{claim: child, what: "link", after}], {...actOf(effects), reason});
    return after;
  });
}

function refuseCircle(folder: string, child: string, parent: string, isRow: boolean): never {
  throw new UserError(
    `${child} cannot be taken from ${parent}, which was itself taken from ${child}`,
    isRow
      ? `if the row was not, empty its derives_from and derivation`
      : `if it was not, say so first:  countercurrent unlink ${folder} ${parent}`,
  );
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
