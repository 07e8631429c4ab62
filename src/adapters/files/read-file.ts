import {readFile as read} from "node:fs/promises";
import {fileError} from "./file-error.ts";

/** The bytes of a file. @throws {UserError} when it cannot be read */
export async function readFile(path: string): Promise<Uint8Array> {
  try {
    return await read(path);
  } catch (error) {
    throw fileError(error, `cannot read ${path}`);
  }
}
