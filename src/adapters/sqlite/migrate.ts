import type {DatabaseSync} from "node:sqlite";
import {UserError} from "../../core/user-error.ts";
import {applicationId, migrations} from "./schema.ts";

/**
 * Bring a ledger to the schema of this program; a new file becomes an empty ledger. A step is taken whole or not at all.
 *
 * @throws {UserError} when the file is no ledger, or was written by a newer program
 */
export function migrate(database: DatabaseSync, path: string): void {
  const version = versionOf(database, path);
  if (version > migrations.length) {
    throw new UserError(
      `${path} was written by a newer Countercurrent (its schema is ${version}, this one knows ${migrations.length})`,
      "update Countercurrent, and open it with that; nothing was changed",
    );
  }
  database.exec("pragma journal_mode = wal; pragma synchronous = normal");
  for (let next = version; next < migrations.length; next++) takeStep(database, next);
}

function takeStep(database: DatabaseSync, from: number): void {
  database.exec("begin immediate");
  try {
    if (pragma(database, "user_version") === from) {
      database.exec(migrations[from] as string);
      database.exec(`pragma application_id = ${applicationId}; pragma user_version = ${from + 1}`);
    }
    database.exec("commit");
  } catch (error) {
    database.exec("rollback");
    throw error;
  }
}

/** Version of the schema; 0 for an empty file. Reading it is the first touch, so a file that is no database shows here. */
function versionOf(database: DatabaseSync, path: string): number {
  const isLedger = () => pragma(database, "application_id") === applicationId;
  const isEmpty = () => database.prepare("select 1 from sqlite_schema limit 1").get() === undefined;
  try {
    if (isLedger() || isEmpty()) return pragma(database, "user_version");
  } catch (error) {
    if ((error as {errcode?: number}).errcode !== notADatabase) throw error;
  }
  throw new UserError(`${path} is not a ledger`, "move it away; the next  countercurrent add  starts a new one");
}

/** SQLITE_NOTADB */
const notADatabase = 26;

function pragma(database: DatabaseSync, name: string): number {
  return database.prepare(`pragma ${name}`).get()?.[name] as number;
}
