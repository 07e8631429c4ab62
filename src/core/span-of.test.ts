import {describe, expect, it} from "vitest";
import {rawRanges, reread, textRange} from "./offset-map.ts";
import {type Spannable, spanOf} from "./span-of.ts";

const source = "Half of [700,000](#)&nbsp;left.\n\nFew came back.";
const document: Spannable = {
  id: "d-0123456789ab",
  text: "Half of 700,000\u00a0left.\n\nFew came back.",
  textSha256: "e3b0",
  map: [
    {text: [0, 8], raw: {start: 0, end: 8}, as: "copy"},
    {text: [8, 7], raw: {start: 9, end: 16}, as: "copy"},
    {text: [15, 1], raw: {start: 20, end: 26}, as: "decode"},
    {text: [16, 5], raw: {start: 26, end: 31}, as: "copy"},
    {text: [21, 2], raw: {start: 31, end: 31}, as: "insert"},
    {text: [23, 14], raw: {start: 33, end: 47}, as: "copy"},
  ],
  tables: [],
};

describe("spanOf", () => {
  it("takes the words, their surroundings and their place in the source", () => {
    expect(spanOf(document, 8, 15)).toEqual({
      document: "d-0123456789ab",
      textSha256: "e3b0",
      start: 8,
      end: 15,
      exact: "700,000",
      prefix: "Half of ",
      suffix: "\u00a0left.\n\nFew came back.",
      raw: [{start: 9, end: 16}],
    });
  });

  it("keeps no half of a character in its surroundings", () => {
    const text = `😀${"a".repeat(31)}b${"c".repeat(31)}😀`;
    const {prefix, suffix} = spanOf({...document, text}, 33, 34);
    expect([prefix, suffix]).toEqual(["a".repeat(31), "c".repeat(31)]);
  });

  it("names the headers over and beside a cell", () => {
    const text = "Host 2022 GE 112,733";
    const range = (start: number, end: number) => ({start, end});
    const rows = [
      [range(0, 4), range(5, 9)],
      [range(10, 12), range(13, 20)],
    ];
    const span = spanOf({...document, text, tables: [{caption: "", headerRows: 1, rows}]}, 13, 20);
    expect(span.cell).toEqual({table: 0, row: 1, column: 1, headers: ["2022", "GE"]});
  });

  it("refuses words that are not there", () => {
    expect(() => spanOf(document, 30, 99)).toThrow("no words at 30–99 of a text of 37 units");
    expect(() => spanOf(document, 5, 5)).toThrow(RangeError);
  });
});

describe("rawRanges", () => {
  it("gives a decoded run whole, and joins ranges that touch", () => {
    expect(rawRanges(document.map, 14, 18)).toEqual([
      {start: 15, end: 16},
      {start: 20, end: 28},
    ]);
  });

  it("gives nothing for a separator of ours", () => {
    expect(rawRanges(document.map, 21, 23)).toEqual([]);
  });

  it("leads back to the words, as the source writes them", () => {
    expect(reread(source, rawRanges(document.map, 0, 37))).toBe("Half of 700,000&nbsp;left.Few came back.");
  });

  it("gives a box on a page whole", () => {
    const raw = {page: 3, box: [72, 90, 300, 102]} as const;
    expect(rawRanges([{text: [0, 9], raw, as: "copy"}], 2, 4)).toEqual([raw]);
  });
});

describe("textRange", () => {
  it("leads from the source to the clean text, over the syntax between", () => {
    expect(textRange(document.map, {start: 5, end: 20})).toEqual({start: 5, end: 15});
  });

  it("takes a decoded run whole", () => {
    expect(textRange(document.map, {start: 22, end: 28})).toEqual({start: 15, end: 18});
  });

  it("finds nothing where the source only has syntax", () => {
    expect(textRange(document.map, {start: 16, end: 20})).toBeUndefined();
  });
});
