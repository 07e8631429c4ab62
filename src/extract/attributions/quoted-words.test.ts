import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {quotedWords} from "./quoted-words.ts";

const wordsIn = (text: string) => quotedWords(text).map(({start, end}) => text.slice(start, end));

describe("quotedWords", () => {
  it("reads single marks that a stop closes", () => {
    expect(wordsIn("‘We left,’ she said. ‘There was nothing.’")).toEqual(["‘We left,’", "‘There was nothing.’"]);
  });

  it("takes no apostrophe for a mark", () => {
    expect(wordsIn("The emigrants’ choice, Lind’s view, the ’90s, rock ’n’ roll.")).toEqual([]);
  });

  it("leaves a quotation inside a quotation to the outer one", () => {
    expect(wordsIn("“He told me: ‘Go home.’ So I went,” she said.")).toEqual(["“He told me: ‘Go home.’ So I went,”"]);
  });

  it("closes no single mark beyond its line", () => {
    expect(wordsIn("‘Where to\n\nThe emigrants left,’ he wrote.")).toEqual([]);
  });

  it("gives ordered ranges that do not overlap", () => {
    const pieces = fc.constantFrom("‘A", ".’", "“", "”", '"', " ", "\n", "b", "’", ",'");
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 40}), (parts) => {
        const ranges = quotedWords(parts.join(""));
        ranges.forEach(({start, end}, index) => {
          expect(start).toBeGreaterThanOrEqual(ranges[index - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
        });
      }),
    );
  });
});
