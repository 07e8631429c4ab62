import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {restoreLetters} from "./lost-letters.ts";

describe("restoreLetters", () => {
  it.each([
    ["60 fam\uFFFDlias em Bel\uFFFDm", "60 famílias em Belém"],
    ["in Cote d\uFFFDIvoire", "in Cote d’Ivoire"],
    ["80 \uFFFD the number of evacuees", "80 – the number of evacuees"],
  ])("puts back what only one known word can have had: %s", (torn, whole) => {
    expect(restoreLetters(torn)).toBe(whole);
  });

  it("leaves a word that is unknown, or may be two", () => {
    expect(restoreLetters("Zw\uFFFDlf M\uFFFDrquez")).toBe("Zw\uFFFDlf M\uFFFDrquez");
  });

  it("changes no length, and no text that has lost nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("Bah\uFFFDa", "a", " ", "\uFFFD", "é"), {maxLength: 20}), (parts) => {
        const text = parts.join("");
        expect(restoreLetters(text)).toHaveLength(text.length);
        if (!text.includes("\uFFFD")) expect(restoreLetters(text)).toBe(text);
      }),
    );
  });
});
