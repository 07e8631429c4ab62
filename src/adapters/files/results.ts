import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {TargetRow} from "../../app/effects.ts";
import {readTargets} from "../csv/read-targets.ts";
import {errorCode, fileError} from "./file-error.ts";

/** A file that an earlier command wrote; undefined where there is none. */
export async function readResult(folder: string, name: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw fileError(error, `cannot read ${name} in ${folder}`);
  }
}

/** A table of questions for `ask`. */
export async function readTargetsFile(file: string): Promise<readonly TargetRow[]> {
  try {
    return readTargets(await readFile(file), file);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    throw fileError(error, `cannot read ${file}`);
  }
}
