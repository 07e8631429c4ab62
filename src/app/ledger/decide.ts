import type {ClaimId} from "../../core/claim.ts";
import {UserError} from "../../core/user-error.ts";
import type {LedgerEffects} from "../documents/document-effects.ts";
import type {LedgerContents} from "./ledger.ts";
import {claimOf, type LedgerClaim, type LedgerState, stateOf} from "./ledger-state.ts";
import {actOf, withLedger} from "./with-ledger.ts";

/** Which claims of a case an act is for: some by id, or all that are in the state it starts from. */
export type Chosen = readonly ClaimId[] | "all";

/** Claims as they are after an act, and how many of those asked for it left as they were. */
export interface Decided {
  readonly claims: readonly LedgerClaim[];
  readonly unchanged: number;
  readonly documents: LedgerState["documents"];
}

/**
 * Accept or reject claims. `all` is every claim that nobody has decided on.
 *
 * @throws {UserError} when the case has no ledger or no claim of an id
 */
export function decideClaims(
  effects: LedgerEffects,
  folder: string,
  what: "accept" | "reject",
  chosen: Chosen,
  reason: string | undefined,
): Promise<Decided> {
  const goal = what === "accept" ? "accepted" : "rejected";
  return withLedger(effects, folder, async (ledger) => {
    const before = stateOf(await ledger.read());
    const asked = chosen === "all" ? before.claims.filter(({state}) => state === "proposed") : claimsOf(before, chosen);
    const changing = asked.filter(({state}) => state !== goal);
    const decisions = changing.map(({claim}) => ({claim: claim.id, what}));
    if (decisions.length > 0) await ledger.decide(decisions, {...actOf(effects), reason});
    const after = stateOf(await ledger.read());
    return {claims: only(after, changing), unchanged: asked.length - changing.length, documents: after.documents};
  });
}

/**
 * Take back the last decision on some claims, on all claims, or, without any, the last act as a whole.
 *
 * @throws {UserError} when there is nothing to take back
 */
export function undoDecisions(
  effects: LedgerEffects,
  folder: string,
  chosen: Chosen | "last",
  reason: string | undefined,
): Promise<Decided> {
  return withLedger(effects, folder, async (ledger) => {
    const contents = await ledger.read();
    const before = stateOf(contents);
    const undone = chosen === "last" ? lastAct(contents) : lastOnEach(before, contents, chosen);
    if (undone.length === 0) throw new UserError("nothing to take back: no decision stands on these claims");
    await ledger.undo(
      undone.map(({number}) => number),
      {...actOf(effects), reason},
    );
    const after = stateOf(await ledger.read());
    const touched = new Set(undone.map(({claim}) => claim));
    const claims = after.claims.filter(({members}) => members.some((id) => touched.has(id)));
    return {claims, unchanged: 0, documents: after.documents};
  });
}

function claimsOf(state: LedgerState, ids: readonly ClaimId[]): readonly LedgerClaim[] {
  return [...new Set(ids.map((id) => claimOf(state, id)))];
}

function only({claims}: LedgerState, these: readonly LedgerClaim[]): readonly LedgerClaim[] {
  const ids = new Set(these.map(({claim}) => claim.id));
  return claims.filter(({claim}) => ids.has(claim.id));
}

function lastAct({reviews}: LedgerContents) {
  const last = Math.max(0, ...reviews.map(({batch}) => batch));
  return reviews.filter(({batch}) => batch === last);
}

function lastOnEach(state: LedgerState, {reviews}: LedgerContents, chosen: Chosen) {
  const claims = chosen === "all" ? state.claims : claimsOf(state, chosen);
  return claims.flatMap(({members}) => reviews.findLast(({claim}) => members.includes(claim)) ?? []);
}
