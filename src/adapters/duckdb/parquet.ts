import {appendFile, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type {Column} from "../../app/effects.ts";
import {fileError} from "../files/file-error.ts";

/**
 * Numbers as one Parquet file, a DOUBLE column each, compressed with zstd. The same columns give the same bytes.
 *
 * @param columns all as long
 */
export async function toParquet(columns: readonly Column[]): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder, connection) => {
    const csv = join(folder, "columns.csv");
    const parquet = join(folder, "columns.parquet");
    await writeCsv(csv, columns);
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

/**
 * JavaScript prints the shortest digits that read back as the same number, so nothing is lost on the way. Written in
 * parts: all draws of a long account would not fit into one text.
 */
async function writeCsv(path: string, columns: readonly Column[]): Promise<void> {
  const count = columns[0]?.values.length ?? 0;
  await writeFile(path, `${columns.map(({name}) => `"${name}"`).join(",")}\n`);
  for (let from = 0; from < count; from += linesAtOnce) {
    const lines = Array.from(
      {length: Math.min(linesAtOnce, count - from)},
      (_, i) => `${columns.map(({values}) => values[from + i]).join(",")}\n`,
    );
    await appendFile(path, lines.join(""));
  }
}

const linesAtOnce = 500;

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

async function inTemporaryFolder<T>(work: (folder: string, connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const folder = await temporaryFolder();
  // One thread: with more, the order of row groups is not certain. No extension is ever fetched.
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "1",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  // Neither is closed by hand: the engine frees them when nothing refers to them, and a result may still do so.
  const connection = await instance.connect();
  try {
    return await work(folder, connection);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function temporaryFolder(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), "countercurrent-"));
  } catch (error) {
    throw fileError(error, `cannot make a temporary folder in ${tmpdir()}`);
  }
}
