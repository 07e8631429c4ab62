import {longestWord} from "./limits.ts";

/**
 * The text with what is no word as blanks, so that every offset holds: runs without a blank that are longer than any
 * word. Scripts whose letters have no case write without blanks and are left as they are.
 */
export function legible(text: string): string {
  return text.replace(tooLong, (run) => " ".repeat(run.length));
}

const tooLong = new RegExp(`(?<![^\\s\\p{Lo}])[^\\s\\p{Lo}]{${longestWord + 1},}`, "gu");
