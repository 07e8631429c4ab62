import {undoDecisions} from "./decide.ts";
import type {LedgerEffects} from "./document-effects.ts";
import type {Decision} from "./ledger.ts";
import type {LedgerClaim, LedgerState} from "./ledger-state.ts";
import {stateOf} from "./ledger-state.ts";
import {actOf, withLedger} from "./with-ledger.ts";

/** Which claims to review: all that wait, or those with something amiss. */
export const queueFilters = ["no-period", "no-place"] as const;
export type QueueFilter = (typeof queueFilters)[number];

/** Claims that wait for a decision, those of the account first, then those the rules are least sure of. */
export async function reviewQueue(
  effects: LedgerEffects,
  folder: string,
  filter: QueueFilter | undefined,
): Promise<{readonly queue: readonly LedgerClaim[]; readonly state: LedgerState}> {
  const state = await withLedger(effects, folder, async (ledger) => stateOf(await ledger.read()));
  const waiting = state.claims.filter((each) => each.state === "proposed" && passes(each, filter));
  return {queue: waiting.sort(byUrgency), state};
}

/** Decide on one claim of the queue, without reading the ledger again. */
export function decideOne(effects: LedgerEffects, folder: string, decision: Decision, reason?: string): Promise<void> {
  return withLedger(effects, folder, (ledger) => ledger.decide([decision], {...actOf(effects), reason}));
}

/** Take back the last decision on one claim. */
export async function undoOne(effects: LedgerEffects, folder: string, id: string): Promise<void> {
  await undoDecisions(effects, folder, [id], undefined);
}

function passes({claim}: LedgerClaim, filter: QueueFilter | undefined): boolean {
  if (filter === "no-period") return claim.period === null || claim.period.end === null;
  return filter === undefined || (claim.place.host === undefined && claim.place.hostText === undefined);
}

/** Sorting keeps the order of documents where nothing else decides. */
function byUrgency({claim: a}: LedgerClaim, {claim: b}: LedgerClaim): number {
  const later = (use: string) => Number(use !== "account");
  return later(a.use) - later(b.use) || a.extractor.score - b.extractor.score;
}
