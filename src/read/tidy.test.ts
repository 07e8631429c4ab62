import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Piece, wordsOf} from "./piece.ts";
import {tidy} from "./tidy.ts";

const copy = (text: string, start = 0): Piece => ({text, raw: {start, end: start + text.length}, as: "copy"});
const seen = (text: string) => wordsOf(tidy([copy(text)]));

/** Letters, spaces, marks and characters that nobody sees, in any order. */
const source = fc
  .array(
    fc.constantFrom("a", "é", "e\u0301", " ", "\n", "\t", "\u00a0", "\u00ad", "\u200b", "\u202e", "7", "😀", "\r\n"),
    {maxLength: 40},
  )
  .map((parts) => parts.join(""));

describe("tidy", () => {
  it("makes one space of white space, and none at the ends", () => {
    expect(seen("  Half of\r\n   them \t left. ")).toBe("Half of them left.");
  });

  it("keeps the no-break space that holds a number together", () => {
    expect(seen("700\u00a0000 left\u00a0")).toBe("700\u00a0000 left");
  });

  it("leaves out what nobody sees: soft hyphens, zero-width spaces, turned directions", () => {
    expect(seen("7\u200b00,\u202e000 peo\u00adple")).toBe("700,000 people");
  });

  it("keeps the joiner that Persian needs, and drops it inside a number", () => {
    expect(seen("می\u200cروند")).toBe("می\u200cروند");
    expect(seen("7\u200c00")).toBe("700");
  });

  it("can be given a text in two halves, cut behind a letter", () => {
    const plain = fc.array(fc.constantFrom("a", "é", " ", "\n", "\u00a0", "\u200b", "7"), {maxLength: 20});
    fc.assert(
      fc.property(plain, plain, (left, right) => {
        const [first, second] = [`${left.join("")}a`, right.join("")];
        const halves = [copy(first), copy(second, first.length)].filter(({text}) => text !== "");
        expect(tidy([copy(first + second)])).toEqual(tidy(halves));
      }),
    );
  });

  it("composes letters and their marks through the map", () => {
    expect(tidy([copy("cafe\u0301s")])).toEqual([
      {text: "caf", raw: {start: 0, end: 3}, as: "copy"},
      {text: "é", raw: {start: 3, end: 5}, as: "decode"},
      {text: "s", raw: {start: 5, end: 6}, as: "copy"},
    ]);
  });

  it("is done once: tidying twice is tidying once", () => {
    fc.assert(
      fc.property(source, (text) => {
        expect(seen(seen(text))).toBe(seen(text));
      }),
    );
  });

  it("copies only what the source says at that place", () => {
    fc.assert(
      fc.property(source, (text) => {
        for (const piece of tidy([copy(text)]))
          if (piece.as === "copy") expect(text.slice(piece.raw.start, piece.raw.end)).toBe(piece.text);
      }),
    );
  });

  it("does not care how the source was cut into pieces", () => {
    fc.assert(
      fc.property(source, fc.nat(40), (text, at) => {
        const cut = Math.min(at, text.length);
        const inTwo = tidy([copy(text.slice(0, cut)), copy(text.slice(cut), cut)]);
        fc.pre(!/[\p{M}\u200b-\u202e\r\n]/u.test(text.slice(cut, cut + 1)));
        expect(wordsOf(inTwo)).toBe(seen(text));
      }),
    );
  });
});
