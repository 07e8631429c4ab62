import {readFile} from "node:fs/promises";
import type {ImportedTable} from "../../app/claims/import-evidence.ts";
import {readEvidenceTables} from "../csv/read-evidence.ts";
import {readTableFiles} from "./case-folder.ts";
import {fileError} from "./file-error.ts";

/**
 * Read tables of evidence and check them together with those of a case, so that an id stands for one row of them all.
 *
 * @throws {UserError} that lists every wrong cell
 */
export async function checkTables(folder: string, paths: readonly string[]): Promise<readonly ImportedTable[]> {
  const files = await Promise.all(paths.map(async (file) => ({file, content: await bytesOf(file)})));
  const there = await readTableFiles(folder);
  const tables = readEvidenceTables([...there, ...files]).slice(there.length);
  return tables.map((table, i) => ({...table, bytes: (files[i] as (typeof files)[number]).content}));
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw fileError(error, `cannot read ${file}`);
  }
}
