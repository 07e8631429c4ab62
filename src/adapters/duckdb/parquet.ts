import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type {Column} from "../../app/effects.ts";

/**
 * Numbers as one Parquet file, a DOUBLE column each, compressed with zstd. The same columns give the same bytes.
 *
 * @param columns all as long
 */
export async function toParquet(columns: readonly Column[]): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder, connection) => {
    const csv = join(folder, "columns.csv");
    const parquet = join(folder, "columns.parquet");
    await writeFile(csv, csvOf(columns));
    const types = columns.map(({name}) => `${quoted(name)}: 'DOUBLE'`).join(", ");
    await connection.run(
      `copy (select * from read_csv(${quoted(csv)}, header = true, delim = ',', columns = {${types}}))
       to ${quoted(parquet)} (format parquet, compression zstd)`,
    );
    return readFile(parquet);
  });
}

/** The columns of a Parquet file of numbers, in its order. */
export async function fromParquet(bytes: Uint8Array): Promise<readonly Column[]> {
  return inTemporaryFolder(async (folder, connection) => {
    const parquet = join(folder, "columns.parquet");
    await writeFile(parquet, bytes);
    const reader = await connection.runAndReadAll(`select * from read_parquet(${quoted(parquet)})`);
    const columns = reader.getColumnsJS();
    return reader.columnNames().map((name, i) => ({name, values: Float64Array.from(columns[i] as number[])}));
  });
}

/** JavaScript prints the shortest digits that read back as the same number, so nothing is lost on the way. */
function csvOf(columns: readonly Column[]): string {
  const lines = [columns.map(({name}) => `"${name}"`).join(",")];
  const count = columns[0]?.values.length ?? 0;
  for (let i = 0; i < count; i++) lines.push(columns.map(({values}) => values[i]).join(","));
  return `${lines.join("\n")}\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

async function inTemporaryFolder<T>(work: (folder: string, connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "countercurrent-"));
  // One thread: with more, the order of row groups is not certain. No extension is ever fetched.
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "1",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  try {
    return await work(folder, connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, {recursive: true, force: true});
  }
}
