import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {align} from "./align.ts";
import {numberShingles} from "./shingles.ts";

const lexicon = new Map<string, number>();
const numbers = (words: readonly string[]) =>
  Uint32Array.from(words, (word) => lexicon.get(word) ?? lexicon.set(word, lexicon.size).size - 1);

const aligned = (one: string, other: string) => {
  const {count, at} = numberShingles([numbers(one.split(" ")), numbers(other.split(" "))]);
  return align(at[0] as Uint32Array, at[1] as Uint32Array, new Uint8Array(count));
};

describe("align", () => {
  it("gives the runs around a word that was changed", () => {
    expect(aligned("a b c d e f X g h i j k", "a b c d e f Y g h i j k")).toEqual([
      {inOne: 0, inOther: 0, words: 6},
      {inOne: 7, inOther: 7, words: 5},
    ]);
  });

  it("knows a paragraph that was moved", () => {
    expect(aligned("a b c d e p q r s t u", "p q r s t u a b c d e")).toEqual([
      {inOne: 0, inOther: 6, words: 5},
      {inOne: 5, inOther: 0, words: 6},
    ]);
  });

  it("leaves four words in a row alone: they are anybody's", () => {
    expect(aligned("a b c d X", "a b c d Y")).toEqual([]);
  });

  it("gives a sentence that stands twice in one text to one place only", () => {
    expect(aligned("a b c d e X a b c d e", "a b c d e")).toEqual([{inOne: 0, inOther: 0, words: 5}]);
  });

  it("gets past a word repeated ten thousand times", () => {
    const stutter = Array.from({length: 10_000}, () => "may").join(" ");
    expect(aligned(`${stutter} a b c d e f`, `a b c d e f ${stutter}`)).toEqual([
      {inOne: 10_000, inOther: 0, words: 6},
    ]);
  });

  it("pairs equal words only, each at most once", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c"), {maxLength: 60});
    fc.assert(
      fc.property(text, text, (one, other) => {
        const runs = aligned(one.join(" "), other.join(" "));
        for (const {inOne, inOther, words} of runs)
          expect(one.slice(inOne, inOne + words)).toEqual(other.slice(inOther, inOther + words));
        for (const key of ["inOne", "inOther"] as const) {
          const taken = runs.flatMap((run) => Array.from({length: run.words}, (_, i) => run[key] + i));
          expect(new Set(taken).size).toBe(taken.length);
        }
      }),
    );
  });
});
