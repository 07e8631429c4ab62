import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {align} from "./align.ts";
import {wordsOf} from "./piece.ts";

const whole = (source: string) => ({start: 0, end: source.length});

/** A stretch of source and what a parser makes of it. */
const stretch = fc.constantFrom(
  ["a", "a"],
  ["7", "7"],
  [" ", " "],
  ["&amp;", "&"],
  ["&nbsp;", "\u00a0"],
  ["&#8212;", "—"],
  ["&#x2014;", "—"],
  ["&hellip;", "…"],
  ["\r\n", "\n"],
);

describe("align", () => {
  it("copies words that stand in the source as they are", () => {
    expect(align("Half left", whole("Half left"), "Half left")).toEqual([
      {text: "Half left", raw: {start: 0, end: 9}, as: "copy"},
    ]);
  });

  it("decodes a character reference and goes on copying", () => {
    expect(align("4,500&nbsp;people", whole("4,500&nbsp;people"), "4,500\u00a0people")).toEqual([
      {text: "4,500", raw: {start: 0, end: 5}, as: "copy"},
      {text: "\u00a0", raw: {start: 5, end: 11}, as: "decode"},
      {text: "people", raw: {start: 11, end: 17}, as: "copy"},
    ]);
  });

  it.each([
    ["a reference whose name is not known", "10&frac12; left", "10½ left"],
    ["an ampersand that is none", "AT&T left", "AT&T left"],
    ["a backslash before a star", "5\\* left", "5* left"],
    ["a tag the parser ignored", "half</x> left", "half left"],
    ["the mark of a quoted line", "half\n> left", "half\nleft"],
    ["names that every object has", "&constructor; left", "&constructor; left"],
  ])("follows %s", (_, source, words) => {
    const pieces = align(source, whole(source), words);
    expect(wordsOf(pieces)).toBe(words);
    expect(pieces.at(-1)).toMatchObject({as: "copy", raw: {end: source.length}});
  });

  it("takes the whole range where the way is lost", () => {
    expect(align("abc", whole("abc"), "xyz")).toEqual([{text: "xyz", raw: {start: 0, end: 3}, as: "decode"}]);
  });

  it("gives back the words, and copies only what the source says", () => {
    fc.assert(
      fc.property(fc.array(stretch, {maxLength: 30}), (stretches) => {
        const source = stretches.map(([raw]) => raw).join("");
        const words = stretches.map(([, decoded]) => decoded).join("");
        const pieces = align(source, whole(source), words);
        expect(wordsOf(pieces)).toBe(words);
        for (const {as, text, raw} of pieces) if (as === "copy") expect(source.slice(raw.start, raw.end)).toBe(text);
      }),
    );
  });
});
