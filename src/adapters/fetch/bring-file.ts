import {open} from "node:fs/promises";
import type {Original, Refusal} from "../../app/documents/document-effects.ts";
import {largestOriginal, refusalOf, tooLarge} from "./refusal.ts";

/** The bytes of a file, or in one line why not: it is gone, empty, too large, or not a file. @param largest bytes */
export async function bringFile(path: string, largest = largestOriginal): Promise<Original | Refusal> {
  try {
    const file = await open(path);
    try {
      const entry = await file.stat();
      if (!entry.isFile()) return {name: path, says: "it is not a file"};
      if (entry.size === 0) return {name: path, says: "it is empty"};
      if (entry.size > largest) return tooLarge(path, largest, entry.size);
      return {name: path, bytes: await file.readFile()};
    } finally {
      await file.close();
    }
  } catch (error) {
    return refusalOf(path, error);
  }
}
