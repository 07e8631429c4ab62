import type {LedgerEffects} from "../documents/document-effects.ts";
import type {Effects, EvidenceTable} from "../effects.ts";
import {evidenceCsv} from "./evidence-csv.ts";

/**
 * The same world, in which the claims of a case's ledger stand beside its tables: accepted ones, and with `proposed`
 * those too that nobody has decided on. Tables and ledger are one body of evidence to everything that reads it.
 *
 * What the ledger adds is hashed as rows, so that a stored estimate is stale when a decision changed them, and only then.
 */
export function withClaims<World extends LedgerEffects>(effects: World, proposed = false): World {
  const {files, hasLedger, sha256} = effects;
  const added = async (folder: string, tables: readonly EvidenceTable[]) => {
    if (!(await hasLedger(folder))) return [];
    const {claimTables} = await import("./claim-tables.ts");
    return claimTables(effects, folder, tables, proposed);
  };
  const readEvidence: Effects["readEvidence"] = async (folder) => {
    const tables = await files.readEvidence(folder);
    return [...tables, ...(await added(folder, tables))];
  };
  const hashInputs: Effects["hashInputs"] = async (folder) => {
    const inputs = await files.hashInputs(folder);
    const claims = (await hasLedger(folder)) ? await added(folder, await files.readEvidence(folder)) : [];
    const rows = claims.filter((table) => table.rows.length > 0);
    return [...inputs, ...rows.map(({file, rows}) => ({file, sha256: sha256(evidenceCsv(rows))}))];
  };
  return {...effects, readEvidence, hashInputs};
}
