import {DatabaseSync, type SQLInputValue} from "node:sqlite";
import type {SqliteDatabase} from "kysely";

/**
 * Open a database of Node's own SQLite in the shape that Kysely's dialect expects.
 *
 * A killed process loses nothing that was committed; a power cut may lose the last commits.
 *
 * @param path a file, or `:memory:`
 */
export function openSqlite(path: string): {readonly database: DatabaseSync; readonly forKysely: SqliteDatabase} {
  const database = new DatabaseSync(path, {enableForeignKeyConstraints: true, timeout: busyMilliseconds});
  return {database, forKysely: shapeForKysely(database)};
}

/** How long to wait while another process writes. */
const busyMilliseconds = 5000;

function shapeForKysely(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql);
      const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}
