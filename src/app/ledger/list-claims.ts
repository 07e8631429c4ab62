import type {Claim} from "../../core/claim.ts";
import type {Lineage} from "../../core/lineage.ts";
import {claimEvidence} from "../claims/claim-evidence.ts";
import type {LedgerEffects} from "../documents/document-effects.ts";
import type {LedgerState} from "./ledger-state.ts";
import {stateOf} from "./ledger-state.ts";
import {withLedger} from "./with-ledger.ts";

/** The claims of a case, and what they would be to its account. */
export interface ListedClaims {
  readonly state: LedgerState;
  /** Which claim repeats which row or claim. */
  readonly lineage: readonly Lineage[];
  /** Why a claim is no row of evidence, by its id. */
  readonly outside: ReadonlyMap<Claim["id"], string>;
}

/** List the claims of a case's ledger. @throws {UserError} where it has none */
export async function listClaims(effects: LedgerEffects, folder: string): Promise<ListedClaims> {
  const {home} = await effects.readCase(folder);
  const tables = await effects.files.readEvidence(folder);
  const state = await withLedger(effects, folder, async (ledger) => stateOf(await ledger.read()));
  const {lineage, outside} = claimEvidence(state, {home, tables, proposed: true});
  return {state, lineage, outside: new Map(outside.map(({claim, reason}) => [claim.claim.id, reason]))};
}
