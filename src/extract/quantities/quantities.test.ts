import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {quantities, quantitiesAmong} from "./quantities.ts";
import {tokenise} from "./tokens.ts";

const pieces = [
  "between",
  "and",
  "from",
  "to",
  "or",
  "at least",
  "up to",
  "more than",
  "half",
  "of",
  "those",
  "who",
  "left",
  "a",
  "million",
  "hundreds",
  "thousands",
  "people",
  "families",
  "%",
  "$",
  "€",
  "-",
  "–",
  "−",
  "±",
  "×",
  "(",
  ")",
  "[",
  "]",
  ",",
  ".",
  "1",
  "12",
  "1,500",
  "2.5",
  "10",
  "2022",
  "years",
  "old",
  "week",
  "km",
  "per",
  "month",
  "two",
  "twenty",
  "dozen",
  "June",
  "p.m.",
  "in",
  "out of",
  "five",
  "second",
  "third",
  "₽",
  "½",
  "’s",
  "https://a.b/1",
  "\n\n",
  "К",
  "😀",
  "+",
  "/",
  "e5",
  "m",
  "k",
  "one",
  "minus",
  "few",
  "every",
  ":",
  "٣",
  "１２",
  "10:38",
  "<",
  "0",
  "of a",
];
const texts = fc.oneof(
  fc.string({unit: "binary"}),
  fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom("", " ")), {maxLength: 30})
    .map((parts) => parts.flat().join("")),
);

describe("quantities of any text", () => {
  it("say where they stand, in order and without overlap, and hold their number", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const {start, end, number, value} of quantities(text, "en")) {
          expect(text.slice(start, end)).toBe(value.surface);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(number.start >= start && number.end <= end && number.start < number.end).toBe(true);
          last = end;
        }
      }),
      {numRuns: 1000},
    );
  });

  it("have low ≤ mid ≤ high, all finite", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const {value} of quantities(text, "en")) {
          const ends = [value.low, value.mid, value.high].filter((end) => end !== null);
          expect(ends.every(Number.isFinite)).toBe(true);
          expect(ends).toEqual(ends.toSorted((a, b) => a - b));
        }
      }),
      {numRuns: 1000},
    );
  });

  it("say a grain for every point that is not a date or a name", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const {value, kindOfThing, rules} of quantities(text, "en")) {
          const free = ["date", "label"].includes(kindOfThing) || rules.includes("proportion");
          if (value.bound === "point" && !free) expect(value.grain).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("do not depend on what stands in other paragraphs", () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e6), (count, more) => {
        const [one, other] = [`${count} people left.`, `At least ${more} families stayed.`];
        const together = quantities(`${one}\n\n${other}`, "en").map(({value}) => value);
        expect(together).toEqual([...quantities(one, "en"), ...quantities(other, "en")].map(({value}) => value));
      }),
    );
  });

  it("read any whole number back, grouped or not", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 2e12}), (count) => {
        const grouped = count.toLocaleString("en-US");
        expect(quantities(`${grouped} people`, "en")[0]?.value).toMatchObject({mid: count, unit: "persons"});
      }),
    );
  });
});

describe("the tokeniser", () => {
  it("loses nothing but blanks", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenise(text, "en");
        expect(tokens.every(({start, end, text: words}) => text.slice(start, end) === words)).toBe(true);
        expect(
          tokens
            .map(({text: words}) => words)
            .join("")
            .replaceAll(/\s/g, ""),
        ).toBe(text.replaceAll(/[\s\u2000-\u200a]/g, ""));
      }),
    );
  });
});

describe("hostile text", () => {
  it.each(["1,", "(1,", "1.1.", "123 ", "between 1 and "])(
    "a megabyte of “%s” takes as many tokens as it has, each once",
    (piece) => {
      const text = piece.repeat(Math.ceil(1e6 / piece.length));
      const tokens = tokenise(text, "en");
      expect(tokens.length).toBeLessThanOrEqual(text.length);
      expect(tokens.at(-1)?.end).toBe(text.trimEnd().length);
    },
  );

  it.each([
    "1,",
    "(1,",
    "12-",
    "between 1 and ",
    "at least 5 or ",
    "a 1 of the ",
    "of half ",
    "twenty ",
    "123 ",
    "A 1 ",
  ])("of “%s” twice as long gives twice the work", (piece) => {
    expect(looks(piece.repeat(4000)) / looks(piece.repeat(2000))).toBeLessThan(2.05);
  });
});

/** How often the grammar looks at a token of the text. */
function looks(text: string): number {
  let count = 0;
  const counting = new Proxy(tokenise(text, "en"), {
    get(tokens, key) {
      count++;
      return Reflect.get(tokens, key);
    },
  });
  quantitiesAmong(counting, text);
  return count;
}
