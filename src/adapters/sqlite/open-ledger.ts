import {join} from "node:path";
import {Kysely, SqliteDialect, sql} from "kysely";
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
  const writing = <Result>(work: (within: Tables) => Promise<Result>) =>
    tables.connection().execute((within) => wholeOrNothing(within, path, work));
  return {
    read: () => whole(tables, contentsOf),
    documentIds: async () => new Set((await tables.selectFrom("documents").select("id").execute()).map(({id}) => id)),
    addDocument: (added, act) => writing((within) => addDocument(within, added, act)),
    keepFolding: (folding, act) => writing((within) => keepFolding(within, folding, act)),
    decide: (decisions, act) => writing((within) => decide(within, decisions, act)),
    undo: (numbers, act) => writing((within) => undo(within, numbers, act)),
    history: () => whole(tables, historyOf),
    merge: (history) => writing((within) => mergeHistory(within, history)),
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

/** All of it as it was at one moment. */
function whole<Result>(tables: Kysely<LedgerTables>, work: (within: Tables) => Promise<Result>): Promise<Result> {
  return tables.transaction().execute(work);
}

/**
 * Work that writes. The right to write is taken before anything is read: of two commands that both read first, neither
 * could write any more.
 */
async function wholeOrNothing<Result>(
  within: Tables,
  path: string,
  work: (within: Tables) => Promise<Result>,
): Promise<Result> {
  await begin(within, path);
  try {
    const result = await work(within);
    await sql`commit`.execute(within);
    return result;
  } catch (error) {
    await sql`rollback`.execute(within);
    throw error;
  }
}

async function begin(within: Tables, path: string): Promise<void> {
  try {
    await sql`begin immediate`.execute(within);
  } catch (error) {
    if ((error as {errcode?: number}).errcode !== busy) throw error;
    throw new UserError(
      `another command is writing to ${path}`,
      "wait for it to end, then run this one again; nothing was changed",
    );
  }
}

/** SQLITE_BUSY */
const busy = 5;
