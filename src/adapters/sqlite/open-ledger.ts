import {join} from "node:path";
import {Kysely, SqliteDialect} from "kysely";
import type {Ledger} from "../../app/ledger/ledger.ts";
import {UserError} from "../../core/user-error.ts";
import {ledgerName} from "./has-ledger.ts";
import {historyOf, mergeHistory} from "./history.ts";
import {migrate} from "./migrate.ts";
import {openSqlite} from "./open-sqlite.ts";
import {contentsOf, type Tables} from "./read-ledger.ts";
import type {LedgerTables} from "./schema.ts";
import {addDocument, decide, keepFolding, undo} from "./write-ledger.ts";

/**
 * Open the ledger of a case; where there is none, an empty one is made.
 *
 * @throws {UserError} when the file is no ledger, is of a newer version, or cannot be opened
 */
export function openLedger(folder: string): Ledger {
  return ledgerAt(join(folder, ledgerName));
}

/** The ledger in a file, or in `:memory:`. */
export function ledgerAt(path: string): Ledger {
  const {database, forKysely} = open(path);
  try {
    migrate(database, path);
  } catch (error) {
    database.close();
    throw error;
  }
  const tables = new Kysely<LedgerTables>({dialect: new SqliteDialect({database: forKysely})});
  return {
    read: () => whole(tables, contentsOf),
    documentIds: async () => new Set((await tables.selectFrom("documents").select("id").execute()).map(({id}) => id)),
    addDocument: (added, act) => whole(tables, (within) => addDocument(within, added, act)),
    keepFolding: (folding, act) => whole(tables, (within) => keepFolding(within, folding, act)),
    decide: (decisions, act) => whole(tables, (within) => decide(within, decisions, act)),
    undo: (numbers, act) => whole(tables, (within) => undo(within, numbers, act)),
    history: () => whole(tables, historyOf),
    merge: (history) => whole(tables, (within) => mergeHistory(within, history)),
    close: () => tables.destroy(),
  };
}

function open(path: string) {
  try {
    return openSqlite(path);
  } catch (error) {
    throw new UserError(`cannot open ${path}: ${(error as Error).message}`);
  }
}

/** In one transaction. */
function whole<Result>(tables: Kysely<LedgerTables>, work: (within: Tables) => Promise<Result>): Promise<Result> {
  return tables.transaction().execute(work);
}
