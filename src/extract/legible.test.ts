import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {legible} from "./legible.ts";
import {longestWord} from "./limits.ts";

describe("legible", () => {
  it("leaves blank what is longer than any word, so that every offset holds", () => {
    const run = "1,".repeat(longestWord);
    expect(legible(`Half ${run} left.`)).toBe(`Half ${" ".repeat(run.length)} left.`);
  });

  it("keeps a word as long as a word can be", () => {
    const word = "a".repeat(longestWord);
    expect(legible(word)).toBe(word);
  });

  it("keeps scripts that write without blanks", () => {
    const thai = "ผู้คนออกจากประเทศ".repeat(40);
    expect(legible(thai)).toBe(thai);
  });

  it("changes no length, and nothing the second time", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "a".repeat(300), " ", "“", "7"), {maxLength: 20}), (parts) => {
        const text = parts.join("");
        expect(legible(text)).toHaveLength(text.length);
        expect(legible(legible(text))).toBe(legible(text));
      }),
    );
  });
});
