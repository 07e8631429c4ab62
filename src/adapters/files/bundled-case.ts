import {existsSync} from "node:fs";
import {cp, mkdir} from "node:fs/promises";
import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {fileError} from "./file-error.ts";

/**
 * The folder of a bundled case. In a checkout it is the one under examples/; an installed package is not to be written
 * into, so there the case is copied into the working directory, unless it already was.
 */
export async function bundledCase(name: string): Promise<{readonly folder: string; readonly copied: boolean}> {
  const bundled = fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url));
  if (import.meta.filename.endsWith(".ts")) return {folder: relative(process.cwd(), bundled) || ".", copied: false};
  const copy = join(process.cwd(), name);
  if (existsSync(join(copy, "case.yaml"))) return {folder: name, copied: false};
  try {
    await mkdir(copy, {recursive: true});
    for (const part of ["documents", "evidence", "case.yaml"])
      await cp(join(bundled, part), join(copy, part), {recursive: true});
  } catch (error) {
    throw fileError(error, `cannot copy the bundled case to ${copy}`);
  }
  return {folder: name, copied: true};
}
