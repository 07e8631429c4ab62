import type {ClaimId} from "../../core/claim.ts";
import {UserError} from "../../core/user-error.ts";
import {claimEvidence} from "../claims/claim-evidence.ts";
import type {LedgerEffects} from "../documents/document-effects.ts";
import {undoDecisions} from "./decide.ts";
import type {Decision} from "./ledger.ts";
import type {LedgerClaim, LedgerState} from "./ledger-state.ts";
import {stateOf} from "./ledger-state.ts";
import {actOf, withLedger} from "./with-ledger.ts";

/** Which claims to review, beside all that wait; anything else names a document. */
export const queueFilters = ["no-period", "no-place", "suspected", "disagree"] as const;

/** What a person sees of a queue. */
export interface Queue {
  readonly queue: readonly LedgerClaim[];
  readonly state: LedgerState;
  /** What a claim seems to repeat, by its id. */
  readonly suspicions: ReadonlyMap<ClaimId, string>;
}

/**
 * Claims that wait for a decision, those of the account first, then those the rules are least sure of.
 *
 * `suspected` shows accepted claims too: whether they repeat another is a question of its own. `disagree` shows those on
 * which readers decided differently.
 *
 * @param only one of `queueFilters`, or the id or a part of the file name of a document
 * @throws {UserError} when no document is meant
 */
export async function reviewQueue(effects: LedgerEffects, folder: string, only: string | undefined): Promise<Queue> {
  const {home} = await effects.readCase(folder);
  const tables = await effects.files.readEvidence(folder);
  const state = await withLedger(effects, folder, async (ledger) => stateOf(await ledger.read()));
  const {lineage} = claimEvidence(state, {home, tables, proposed: true});
  const suspected = lineage.filter(({relation}) => relation === "suspected");
  const suspicions = new Map(suspected.map(({child, parent}) => [child, parent]));
  return {queue: state.claims.filter(filterOf(only, state, suspicions)).sort(byUrgency), state, suspicions};
}

/** Decide on one claim of the queue, without reading the ledger again. */
export function decideOne(effects: LedgerEffects, folder: string, decision: Decision, reason?: string): Promise<void> {
  return withLedger(effects, folder, (ledger) => ledger.decide([decision], {...actOf(effects), reason}));
}

/** Take back the last decision on one claim. @returns the claim as it is now */
export async function undoOne(effects: LedgerEffects, folder: string, id: string): Promise<LedgerClaim> {
  const {claims} = await undoDecisions(effects, folder, [id], undefined);
  return claims.find(({members}) => members.includes(id)) as LedgerClaim;
}

type Filter = (claim: LedgerClaim) => boolean;

function filterOf(only: string | undefined, state: LedgerState, suspicions: ReadonlyMap<ClaimId, string>): Filter {
  const waits: Filter = (each) => each.state === "proposed";
  switch (only) {
    case undefined:
      return waits;
    case "no-period":
      return (each) => waits(each) && (each.claim.period === null || each.claim.period.end === null);
    case "no-place":
      return (each) => waits(each) && each.claim.place.host === undefined && each.claim.place.hostText === undefined;
    case "suspected":
      return ({state, claim}) => state !== "rejected" && suspicions.has(claim.id);
    case "disagree":
      return disagreed(state);
    default: {
      const documents = documentsNamed(only, state);
      return (each) => waits(each) && documents.has(each.claim.document);
    }
  }
}

/** Claims of which the last decisions of two readers differ. */
function disagreed({reviews}: LedgerState): Filter {
  const decisions = reviews.filter(({what}) => what === "accept" || what === "edit" || what === "reject");
  const byClaim = Map.groupBy(decisions, ({claim}) => claim);
  return ({members}) => {
    const own = members.flatMap((id) => byClaim.get(id) ?? []);
    const last = new Map(own.map(({reader, what}) => [reader, what === "reject"]));
    return new Set(last.values()).size > 1;
  };
}

function documentsNamed(name: string, {documents}: LedgerState): ReadonlySet<string> {
  const found = [...documents.values()].filter(({document, file}) => document.id === name || file.includes(name));
  if (found.length > 0) return new Set(found.map(({document}) => document.id));
  const files = [...documents.values()].map(({file}) => file).join(", ");
  throw new UserError(
    `there is no document “${name}” in this case`,
    `--only takes ${queueFilters.join(", ")}, or a document: ${files}`,
  );
}

/** Sorting keeps the order of documents where nothing else decides. */
function byUrgency({claim: a}: LedgerClaim, {claim: b}: LedgerClaim): number {
  const later = (use: string) => Number(use !== "account");
  return later(a.use) - later(b.use) || a.extractor.score - b.extractor.score;
}
