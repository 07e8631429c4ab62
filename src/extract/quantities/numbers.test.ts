import {describe, expect, it} from "vitest";
import {quantities} from "./quantities.ts";

function first(text: string, language = "en") {
  const {value} = quantities(text, language)[0] ?? {};
  return value && {bound: value.bound, low: value.low, mid: value.mid, high: value.high, grain: value.grain};
}

const point = (mid: number, grain: number) => ({bound: "point", low: null, mid, high: null, grain});
const range = (low: number, high: number, grain: number | null) => ({bound: "range", low, mid: null, high, grain});
const magnitude = (low: number, high: number) => ({bound: "magnitude", low, mid: null, high, grain: null});

describe("a number in digits", () => {
  it.each([
    ["7,214 people", point(7214, 1)],
    ["700,000 people", point(700_000, 100_000)],
    ["1.3 billion people", point(1.3e9, 1e8)],
    ["2.4m people", point(2.4e6, 1e5)],
    ["85k people", point(85_000, 1000)],
    ["3 lakh people", point(300_000, 100_000)],
    ["12,34,567 people", point(1_234_567, 1)],
    ["25 000 people", point(25_000, 1000)],
    ["9 310 people", point(9310, 10)],
    ["1 234 567 people", point(1_234_567, 1)],
    ["61, 000 people", point(61_000, 1000)],
    ["4\u202f180 people", point(4180, 10)],
    ["2½ million people", point(2.5e6, 5e5)],
    ["٣٠٠ people", point(300, 100)],
    ["0.25 people", point(0.25, 0.01)],
    ["3 × 10−4 m", point(0.0003, 0.0001)],
    ["1.5e6 people", point(1.5e6, 1e5)],
  ])("“%s” has a value and the step it is rounded to", (text, expected) => {
    expect(first(text)).toEqual(expected);
  });

  it("1,5 is one and a half where commas are decimal, and 1.500 is fifteen hundred there", () => {
    expect(first("1,5 Prozent", "de")).toEqual(point(1.5, 0.1));
    expect(first("1.500 Personen", "de")).toEqual(point(1500, 100));
    expect(first("1,500 people", "en")).toEqual(point(1500, 100));
  });

  it("a year before a count does not grow into it", () => {
    const [year, count] = quantities("In 2022 300 people left", "en");
    expect([year?.kindOfThing, count?.value.mid]).toEqual(["date", 300]);
  });
});

describe("a blank between digits", () => {
  it.each(["In phase 3 100 people left", "On June 5 300 people left", "9\n310 people"])(
    "does not group in “%s”",
    (text) => {
      expect(quantities(text, "en").at(-1)?.value.mid).toBeLessThan(1000);
    },
  );
});

describe("a number in words", () => {
  it.each([
    ["twenty-five people", point(25, 1)],
    ["two hundred and six thousand people", point(206_000, 1000)],
    ["one million two hundred thousand people", point(1_200_000, 100_000)],
    ["a million people", point(1e6, 1e6)],
    ["half a million people", point(5e5, 5e5)],
    ["a quarter of a million people", point(250_000, 250_000)],
    ["two and a half million people", point(2.5e6, 5e5)],
    ["two dozen people", point(24, 12)],
    ["a couple of hundred people", point(200, 100)],
    ["dozens of people", magnitude(12, 120)],
    ["hundreds of thousands of people", magnitude(1e5, 1e6)],
    ["tens of thousands of people", magnitude(1e4, 1e5)],
    ["several hundred people", magnitude(200, 1000)],
  ])("“%s” has a value", (text, expected) => {
    expect(first(text)).toEqual(expected);
  });

  it("keeps its words, which digits do not need", () => {
    expect(quantities("hundreds of thousands left", "en")[0]?.value.lexeme).toBe("hundreds of thousands");
    expect(quantities("300,000 left", "en")[0]?.value.lexeme).toBeNull();
  });

  it("“one” is a number before a noun and a pronoun elsewhere", () => {
    expect(quantities("one family", "en")).toHaveLength(1);
    expect(quantities("the one who stayed; one could not know; one day", "en")).toEqual([]);
  });
});

describe("a range", () => {
  it.each([
    ["between 600,000 and 1.4 million people", range(600_000, 1_400_000, 100_000)],
    ["33–35 thousand people", range(33_000, 35_000, 1000)],
    ["1.1 to 1.8 million people", range(1.1e6, 1.8e6, 1e5)],
    ["from 10 up to 20 people", range(10, 20, 10)],
    ["$20 to $35 billion", range(2e10, 3.5e10, 1e9)],
    ["200 or 300 people", range(200, 300, 100)],
    ["between about 20 and 30 people", range(20, 30, 10)],
    ["−40 °C to −25 °C", range(-40, -25, 1)],
  ])("“%s” has two ends", (text, expected) => {
    expect(first(text)).toEqual(expected);
  });

  it("shares the magnitude of its second end only where the first stays the smaller", () => {
    expect(first("between 500 and 2 thousand people")).toMatchObject({low: 500, high: 2000});
  });

  it("with a tolerance has its centre too", () => {
    expect(first("61 ± 4 years")).toEqual({bound: "range", low: 57, mid: 61, high: 65, grain: 1});
  });

  it("of two bounds keeps which end is open", () => {
    const [found, ...others] = quantities("more than 20 and at most 35 people", "en");
    expect(others).toEqual([]);
    expect(found?.value).toMatchObject({bound: "range", low: 20, high: 35, closed: [false, true], unit: "persons"});
  });

  it("“from A to B” after a verb of change says that the level changed", () => {
    expect(quantities("rose from 21,000 to 23,000", "en")[0]?.rules).toContain("change-of-level");
    expect(quantities("ranged from 21,000 to 23,000", "en")[0]?.rules).not.toContain("change-of-level");
  });

  it("is not made of a year and a count", () => {
    expect(quantities("In 2021 – 45 people; from 2014 to 30 people in 2015", "en").map(({value}) => value.mid)).toEqual(
      [2021, 45, 2014, 30, 2015],
    );
    expect(quantities("the season 2005–06", "en")).toHaveLength(1);
  });

  it("is not made of two things: a fall and the level it led to", () => {
    const found = quantities("fell 3 per cent to 12,400", "en");
    expect(found.map(({value}) => [value.bound, value.mid, value.delta])).toEqual([
      ["point", 0.03, "down"],
      ["point", 12_400, null],
    ]);
  });
});
