import {appendFile, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {extname, join} from "node:path";
import type {Column} from "../../app/effects.ts";
import {fileError} from "../files/file-error.ts";
import {askApart} from "../processes/apart.ts";
import type {Queried} from "./run-query.ts";

/**
 * Numbers as one Parquet file, a DOUBLE column each, compressed with zstd. The same columns give the same bytes.
 *
 * @param columns all as long
 */
export async function toParquet(columns: readonly Column[]): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const csv = join(folder, "columns.csv");
    const parquet = join(folder, "columns.parquet");
    await writeCsv(csv, columns);
    const types = columns.map(({name}) => `${quoted(name)}: 'DOUBLE'`).join(", ");
    await query(
      `copy (select * from read_csv(${quoted(csv)}, header = true, delim = ',', columns = {${types}}))
       to ${quoted(parquet)} (format parquet, compression zstd)`,
    );
    return readFile(parquet);
  });
}

/** The columns of a Parquet file of numbers, in its order. */
export async function fromParquet(bytes: Uint8Array): Promise<readonly Column[]> {
  return inTemporaryFolder(async (folder) => {
    const parquet = join(folder, "columns.parquet");
    await writeFile(parquet, bytes);
    const {names, values} = await query(`select * from read_parquet(${quoted(parquet)})`);
    return names.map((name, i) => ({name, values: values[i] as Float64Array}));
  });
}

/** The emitted program has .js files where the sources have .ts. */
const script = new URL(`./query-process${extname(import.meta.filename)}`, import.meta.url);
const ask = askApart<string, Queried>(script);

/**
 * Run a query in the engine's own process. Where that dies it is asked once more: a query reads files and writes one
 * whole, so it can be repeated.
 *
 * @throws {Error} when the engine refuses the query, or dies of it twice
 */
async function query(sql: string): Promise<Exclude<Queried, {readonly why: string}>> {
  const first = await ask(sql);
  const apart = "died" in first ? await ask(sql) : first;
  if ("died" in apart) throw new Error(`DuckDB stopped on a query, twice (${apart.died})`);
  if ("why" in apart.answer) throw new Error(`DuckDB: ${apart.answer.why}`);
  return apart.answer;
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

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await temporaryFolder();
  try {
    return await work(folder);
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
