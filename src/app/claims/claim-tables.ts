import type {LedgerEffects} from "../documents/document-effects.ts";
import type {EvidenceTable} from "../effects.ts";
import {stateOf} from "../ledger/ledger-state.ts";
import {claimEvidence, ledgerTable} from "./claim-evidence.ts";

/** The table that the claims of a case's ledger form beside those of `evidence/`; none where there are no claims. */
export async function claimTables(
  effects: LedgerEffects,
  folder: string,
  tables: readonly EvidenceTable[],
  proposed: boolean,
): Promise<readonly EvidenceTable[]> {
  const {home} = await effects.readCase(folder);
  const ledger = await effects.openLedger(folder);
  try {
    return ledgerTable(claimEvidence(stateOf(await ledger.read()), {home, tables, proposed}));
  } finally {
    await ledger.close();
  }
}
