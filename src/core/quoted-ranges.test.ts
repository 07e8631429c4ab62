import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isInside, quotedRanges} from "./quoted-ranges.ts";

const quoted = (text: string) => quotedRanges(text).map(({start, end}) => text.slice(start, end));

describe("quotedRanges", () => {
  it.each([
    ["She said, “we went home,” and left.", ["“we went home,”"]],
    ['"We went," he said. "We came back."', ['"We went,"', '"We came back."']],
    ['He wrote “it is over" and stopped.', ['“it is over"']],
    ["Er sagte: „Wir gehen“ und ging.", ["„Wir gehen“"]],
    ["Он сказал: «Мы вернулись».", ["«Мы вернулись»"]],
    ["''We waited,'' she said.", ["''We waited,''"]],
    ["It wasn't the owners' fault.", []],
    ['A 6" pipe', []],
  ])("reads the marks of %s", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it("lets a paragraph open a quotation that the next one opens again", () => {
    expect(quoted("“We went.\n\n“We came back,” he said.")).toEqual(["“We went.", "“We came back,”"]);
  });

  it("follows a quotation over a page break", () => {
    expect(quoted('“They left, and\n\nthey know it." It rained.')).toEqual(["“They left, and", 'they know it."']);
  });

  it("gives ranges in order that lie in the text and do not overlap", () => {
    const text = fc.string({unit: fc.constantFrom('"', "“", "”", "„", "«", "»", "'", " ", "a", ".", "\n")});
    fc.assert(
      fc.property(text, (of) => {
        const ends = quotedRanges(of).flatMap(({start, end}) => [start, end]);
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
        expect(ends.every((at) => at >= 0 && at <= of.length)).toBe(true);
      }),
    );
  });
});

describe("isInside", () => {
  it("holds for the first unit of a range and not for the unit after its end", () => {
    const ranges = [
      {start: 2, end: 4},
      {start: 6, end: 7},
    ];
    expect([1, 2, 3, 4, 5, 6, 7].filter((at) => isInside(at, ranges))).toEqual([2, 3, 6]);
  });
});
