import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {deflateRawSync} from "node:zlib";
import type {PageScript} from "../../app/report/report.ts";
import {UserError} from "../../core/user-error.ts";

/**
 * The script of the report, as `npm run page` built it.
 *
 * @throws {UserError} when it has not been built, as in a clone where only this command was run
 */
export async function pageScript(): Promise<PageScript> {
  const file = new URL("../../../dist/page/page.js", import.meta.url);
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) {
    throw new UserError(`the script of the report is not there: ${fileURLToPath(file)}`, "build it with  npm run page");
  }
  return {text, hash, pack};
}

function hash(script: string): string {
  return createHash("sha256").update(script).digest("base64");
}

function pack(of: string | Uint8Array): string {
  return deflateRawSync(of, {level: 9}).toString("base64");
}
