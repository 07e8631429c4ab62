import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {nearestWord} from "./nearest-word.ts";

describe("nearestWord", () => {
  const measures = ["left_total", "departures", "arrivals", "returned_total", "returned_share"];

  it("forgives a dropped letter", () => {
    expect(nearestWord("left_totl", measures)).toBe("left_total");
  });

  it("does not look at capitals, spaces, hyphens and underscores", () => {
    expect(nearestWord("Returned Share", measures)).toBe("returned_share");
  });

  it("takes the nearer of two words", () => {
    expect(nearestWord("returned_totals", measures)).toBe("returned_total");
  });

  it("stays silent when more than a third of the letters are wrong", () => {
    expect(nearestWord("abc", ["abx"])).toBe("abx");
    expect(nearestWord("abc", ["axx"])).toBeUndefined();
    expect(nearestWord("moved", measures)).toBeUndefined();
  });

  it("finds every word that is there", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), {minLength: 1}), (words) => {
        for (const word of words) expect(nearestWord(word, words)).toBe(word);
      }),
    );
  });
});
