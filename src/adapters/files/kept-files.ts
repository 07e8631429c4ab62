import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import {errorCode, fileError} from "./file-error.ts";

/** Names of the files directly in a folder with the SHA-256 of their bytes; none where there is no such folder. */
export async function keptFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const kept = new Map<string, string>();
  for (const name of await filesIn(folder)) kept.set(name, await sha256Of(join(folder, name)));
  return kept;
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, {withFileTypes: true});
    return entries.filter((entry) => entry.isFile()).map(({name}) => name);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw fileError(error, `cannot read ${folder}`);
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
