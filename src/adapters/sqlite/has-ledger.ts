import {existsSync} from "node:fs";
import {join} from "node:path";

/** Name of the ledger in its case folder. */
export const ledgerName = "ledger.sqlite";

/** Whether a case has a ledger; asked without opening the engine. */
export function hasLedger(folder: string): boolean {
  return existsSync(join(folder, ledgerName));
}
