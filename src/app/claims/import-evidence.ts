import {UserError} from "../../core/user-error.ts";
import type {LedgerEffects} from "../documents/document-effects.ts";
import type {EvidenceTable} from "../effects.ts";

/** A table that was read and checked, with its bytes. */
export interface ImportedTable extends EvidenceTable {
  readonly bytes: Uint8Array;
}

/** What an import needs beside. */
export interface ImportEffects extends LedgerEffects {
  /** Reads and checks tables together with those of the case. @throws {UserError} with every bad row, or a repeated id */
  readonly checkTables: (folder: string, files: readonly string[]) => Promise<readonly ImportedTable[]>;
}

/** `countercurrent/import@1` */
export interface ImportReport {
  readonly schema: "countercurrent/import@1";
  readonly tables: readonly {readonly file: string; readonly rows: number; readonly notes: readonly string[]}[];
}

/**
 * Check tables of evidence and copy them, byte by byte, into a case's `evidence/`. All are copied or none.
 *
 * @throws {UserError} when a row is wrong, an id is taken, or a table of that name is there
 */
export async function importEvidence(
  effects: ImportEffects,
  folder: string,
  files: readonly string[],
): Promise<ImportReport> {
  await effects.readCase(folder);
  const tables = await effects.checkTables(folder, files);
  await refuseClaimIds(effects, folder, tables);
  const copies = tables.map(({file, bytes}) => ({name: `evidence/${nameOf(file)}`, content: bytes}));
  const names = copies.map(({name}) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new UserError(`two of these tables would become ${twice}`, "rename one of them");
  await effects.writeFiles(folder, copies, {fresh: true});
  return {
    schema: "countercurrent/import@1",
    tables: tables.map(({rows, notes}, i) => ({file: names[i] as string, rows: rows.length, notes})),
  };
}

function nameOf(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? file;
  return /\.csv$/i.test(name) ? name : `${name}.csv`;
}

/** A claim and a row of a table cannot share an id: one would be counted twice. */
async function refuseClaimIds(effects: LedgerEffects, folder: string, tables: readonly ImportedTable[]): Promise<void> {
  if (!(await effects.hasLedger(folder))) return;
  const ledger = await effects.openLedger(folder);
  try {
    const ids = new Set((await ledger.read()).claims.map(({id}) => id));
    for (const {file, rows} of tables) {
      const row = rows.find(({id}) => ids.has(id));
      if (row === undefined) continue;
      throw new UserError(
        `${file} line ${row.origin.line}: “${row.id}” is a claim of this case's ledger already`,
        "nothing was imported; take the row out, or import the table into another case",
      );
    }
  } finally {
    await ledger.close();
  }
}
