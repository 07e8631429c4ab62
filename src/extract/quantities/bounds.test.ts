import {describe, expect, it} from "vitest";
import {quantities} from "./quantities.ts";

describe("a bound", () => {
  it.each([
    ["about", "about|around|some|roughly|approximately|an estimated|in the region of|close to|~"],
    ["near", "almost|nearly|just under|approaching|just short of"],
    ["at-least", "at least|no fewer than|a minimum of|upwards of|not less than|≥|at least another"],
    ["more-than", "more than|over|well over|just over|north of|in excess of|exceeding|>"],
    ["up-to", "up to|as many as|at most|no more than|a maximum of|not more than|≤|up to around"],
    ["less-than", "less than|fewer than|under|well under|below|<"],
  ])("%s stands before its number: %s", (bound, phrases) => {
    const read = phrases.split("|").map((phrase) => quantities(`${phrase} 300 people`, "en")[0]);
    expect(read.map((found) => found?.value.bound)).toEqual(phrases.split("|").map(() => bound));
    expect(read.map((found) => found?.start)).toEqual(phrases.split("|").map(() => 0));
  });

  it.each([
    ["at-least", "300+ people|300-plus people|300 or more people|300 people or more|300 and above"],
    ["up-to", "300 or fewer people|300 people at most|300 or less"],
    ["about", "300 or so people|300-odd people"],
  ])("%s stands after its number: %s", (bound, phrases) => {
    const read = phrases.split("|").map((phrase) => quantities(phrase, "en")[0]?.value.bound);
    expect(read).toEqual(phrases.split("|").map(() => bound));
  });

  it("fills the fields that it says: near is also the upper end, more-than is open below", () => {
    const value = (text: string) => quantities(text, "en")[0]?.value;
    expect(value("almost 300 people")).toMatchObject({low: null, mid: 300, high: 300, closed: [true, true]});
    expect(value("over 300 people")).toMatchObject({low: 300, mid: null, high: null, closed: [false, true]});
    expect(value("under 300 people")).toMatchObject({low: null, mid: null, high: 300, closed: [true, false]});
    expect(value("about 300 people")).toMatchObject({low: null, mid: 300, high: null});
  });

  it("that limits wins over one that blurs, and the blur is kept as a rule", () => {
    const [found] = quantities("up to around 300 people", "en");
    expect(found?.value).toMatchObject({bound: "up-to", high: 300});
    expect(found?.rules).toContain("approximate");
  });

  it("glued to its number by a bad extraction is still a bound", () => {
    expect(quantities("atleast5,000 people", "en")[0]?.value).toMatchObject({bound: "at-least", low: 5000});
  });

  it("shows that a round number is no year", () => {
    const found = quantities("above 2000 but fewer than 3000, some 2000, around 2000", "en");
    expect(found.map(({value, kindOfThing}) => [value.bound, kindOfThing])).toEqual([
      ["range", "number"],
      ["about", "number"],
      ["about", "date"],
    ]);
  });

  it("is no preposition of time: “over the past 3 years” is three years", () => {
    expect(quantities("over the past 3 years", "en")[0]?.value).toMatchObject({bound: "point", mid: 3, unit: "years"});
  });
});

describe("a change", () => {
  it.each([
    ["fell 28 %", "down", 0.28],
    ["up by about 12,000", "up", 12_000],
    ["an increase of 12,000", "up", 12_000],
    ["a 15 per cent drop", "down", 0.15],
    ["grew its staff by 40 per cent", "up", 0.4],
    ["doubled", "up", 2],
    ["threefold", "up", 3],
    ["halved", "down", 0.5],
  ])("“%s” is no level", (text, delta, mid) => {
    expect(quantities(text, "en")[0]?.value).toMatchObject({delta, mid});
  });

  it("“rose to 310” is a level", () => {
    expect(quantities("The number rose to 310 people", "en")[0]?.value.delta).toBeNull();
  });

  it("“lost 300 workers” counts workers", () => {
    expect(quantities("The country lost 300 workers", "en")[0]?.value).toMatchObject({delta: null, unit: "persons"});
  });

  it("said a second way keeps its direction", () => {
    const found = quantities("lost 240 points, or 1.7 %", "en");
    expect(found.map(({value}) => value.delta)).toEqual(["down", "down"]);
  });
});
