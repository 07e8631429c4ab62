import {readFileSync} from "node:fs";

/** The objects of a file with one JSON object a line. */
export function linesOf<T>(path: string): readonly T[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}
