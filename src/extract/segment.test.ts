import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {segment} from "./segment.ts";

const sentencesOf = (text: string, language: string) =>
  segment(text, language).map(({start, end}) => text.slice(start, end));

describe("segment", () => {
  it("ends no sentence after an abbreviation or an initial", () => {
    const text = "В 2021 г. Ереван принял 40 тыс. Россиян было меньше. Так сказал А. Б. Петров.";
    expect(sentencesOf(text, "ru")).toEqual([
      "В 2021 г. Ереван принял 40 тыс. Россиян было меньше.",
      "Так сказал А. Б. Петров.",
    ]);
  });

  it("ends a sentence with a line", () => {
    expect(sentencesOf("Кто вернулся\n\nникто не знает", "ru")).toEqual(["Кто вернулся", "никто не знает"]);
  });

  it("knows numbers, marks and names by their form", () => {
    const tokens = segment("«Около 1,5 млн», заявил Борек.", "ru")[0]?.tokens ?? [];
    expect(tokens.map(({text, pos}) => `${text} ${pos}`)).toEqual([
      "« PUNCT",
      "Около PROPN",
      "1,5 NUM",
      "млн X",
      "» PUNCT",
      ", PUNCT",
      "заявил X",
      "Борек PROPN",
      ". PUNCT",
    ]);
  });

  it("gives every word where it stands, in order, inside its sentence", () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom("Я", "д", ".", " ", "\n", "«", "7", ",", "е\u0308")}), (text) => {
        let at = 0;
        for (const {start, end, tokens} of segment(text, "ru")) {
          expect(tokens[0]?.start).toBe(start);
          expect(tokens.at(-1)?.end).toBe(end);
          for (const token of tokens) {
            expect(token.start).toBeGreaterThanOrEqual(at);
            expect(text.slice(token.start, token.end)).toBe(token.text);
            at = token.end;
          }
        }
      }),
    );
  });
});
