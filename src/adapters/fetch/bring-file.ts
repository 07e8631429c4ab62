import {open} from "node:fs/promises";
import type {Original, Refusal} from "../../app/document-effects.ts";
import {largestOriginal, refusalOf, tooLarge} from "./refusal.ts";

/** The bytes of a file, or in one line why not: it is gone, empty, too large, or not a file. */
export async function bringFile(path: string): Promise<Original | Refusal> {
  try {
    const file = await open(path);
    try {
      const entry = await file.stat();
      if (!entry.isFile()) return {name: path, says: "it is not a file"};
      if (entry.size === 0) return {name: path, says: "it is empty"};
      if (entry.size > largestOriginal) return tooLarge(path, entry.size);
      return {name: path, path, bytes: await file.readFile()};
    } finally {
      await file.close();
    }
  } catch (error) {
    return refusalOf(path, error);
  }
}
