import {DuckDBInstance} from "@duckdb/node-api";

/** A query, and the names and numbers that came of it, or why nothing did. */
export type Queried =
  | {readonly names: readonly string[]; readonly values: readonly Float64Array[]}
  | {readonly why: string};

/**
 * Run one query in an empty database. One thread: with more, the order of row groups is not certain. No extension is
 * ever fetched. A process has been seen to die in the engine's native code, so it is asked in one of its own
 * (`query-process.ts`).
 *
 * @param sql its columns are numbers, if it has any
 */
export async function runQuery(sql: string): Promise<Queried> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "1",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  // Neither is closed by hand: the engine frees them when nothing refers to them, and a result may still do so.
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(sql);
    return {
      names: reader.columnNames(),
      values: reader.getColumnsJS().map((column) => Float64Array.from(column, Number)),
    };
  } catch (error) {
    return {why: error instanceof Error ? error.message : String(error)};
  }
}
