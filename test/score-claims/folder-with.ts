import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** A new folder that holds one file with one JSON object a line. */
export function folderWith(name: string, lines: readonly object[]): string {
  const folder = mkdtempSync(join(tmpdir(), "score-claims-"));
  writeFileSync(join(folder, name), lines.map((line) => JSON.stringify(line)).join("\n"));
  return folder;
}
