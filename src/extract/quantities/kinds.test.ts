import {describe, expect, it} from "vitest";
import {quantities} from "./quantities.ts";

const words = (text: string, range: {start: number; end: number} | null | undefined) =>
  range && text.slice(range.start, range.end);

function kinds(text: string) {
  return quantities(text, "en").map(({kindOfThing, start, end}) => [text.slice(start, end), kindOfThing]);
}

describe("what a number counts", () => {
  it.each([
    ["4,100 young, skilled workers", "people", "persons", "worker"],
    ["4,100 Russian emigres", "people", "persons", "emigre"],
    ["60 families", "households", "households", "family"],
    ["3.9 million trips", "trips", "trips", "trip"],
    ["4,500 residence permits", "permits", "permits", "permit"],
    ["900 asylum applications", "applications", "applications", "application"],
    ["12 wooden boats", "count", "boat", "boat"],
  ])("“%s” is told by its noun", (text, kindOfThing, unit, headLemma) => {
    const [found] = quantities(text, "en");
    expect(found).toMatchObject({kindOfThing, headLemma, value: {unit, unitFrom: "stated"}});
  });

  it("is told by a verb of moving where there is no noun", () => {
    const [all, back] = quantities("360,000 were displaced, of whom 41,000 went back", "en");
    expect([all?.kindOfThing, back?.kindOfThing, back?.value.unitFrom]).toEqual(["people", "people", "ellipsis"]);
  });

  it("may stand before it", () => {
    expect(quantities("a population of about 4,000", "en")[0]).toMatchObject({
      kindOfThing: "people",
      headLemma: "population",
    });
    expect(quantities("Number of displaced people: 452", "en")[0]).toMatchObject({
      kindOfThing: "people",
      headLemma: "person",
    });
  });

  it("is no time behind the number: 89,000 the year before counts no years", () => {
    for (const text of ["89,000 the year before", "89,000 last March", "89,000 three years earlier", "89,000 today"])
      expect(quantities(text, "en")[0]).toMatchObject({kindOfThing: "number", head: null});
  });

  it("of a Spanish thousand makes it one: 2 mil viviendas are 2,000 dwellings", () => {
    expect(quantities("2 mil viviendas", "en")[0]?.value).toMatchObject({mid: 2000, unit: "households"});
  });

  it("is no adjective: seven Chinese provinces are no Chinese", () => {
    expect(kinds("seven Chinese provinces")).toEqual([["seven", "count"]]);
  });

  it("is not lent to the number before it: 20 others are not the injured", () => {
    expect(kinds("destroyed 20 others and injured nine persons")).toEqual([
      ["20", "count"],
      ["nine", "people"],
    ]);
  });

  it("stays a count after a month, a day or a country", () => {
    const text = "In June 300 returned; one day 300 people left; Germany 120, Poland 45 and Latvia 30";
    expect(kinds(text).map(([, kind]) => kind)).toEqual(["people", "people", "number", "number", "number"]);
  });

  it("can stand twice: households and the persons in them are two quantities", () => {
    expect(kinds("1,700 families or 5,900 people")).toEqual([
      ["1,700", "households"],
      ["5,900", "people"],
    ]);
  });
});

describe("a share", () => {
  it.each([
    ["half of those who left", 0.5],
    ["a third of those who left", 1 / 3],
    ["two-thirds of those who left", 2 / 3],
    ["15 per cent of those who left", 0.15],
    ["2/5 of those who left", 0.4],
    ["none of those who left", 0],
    ["one in five of those who left", 0.2],
    ["9 out of 10 of those who left", 0.9],
  ])("“%s” has its value and what it is a share of", (text, mid) => {
    const [found] = quantities(text, "en");
    expect(found?.value).toMatchObject({unit: "share", bound: "point"});
    expect(found?.value.mid).toBeCloseTo(mid, 14);
    expect(words(text, found?.of)).toBe("those who left");
  });

  it("of those who left ends before what they did: half of the leavers is not half of the people", () => {
    const text = "half of the citizens who had left the country by May have since returned";
    expect(words(text, quantities(text, "en")[0]?.of)).toBe("the citizens who had left the country by May");
  });

  it("may be a range, or vague", () => {
    expect(quantities("5–7 % of clients", "en")[0]?.value).toMatchObject({bound: "range", low: 0.05, high: 0.07});
    expect(quantities("most emigrants", "en")[0]?.value).toMatchObject({
      bound: "vague",
      low: 0.5,
      high: 1,
      closed: [false, true],
    });
    expect(quantities("many of those leaving", "en")[0]?.value).toMatchObject({
      bound: "vague",
      unit: "share",
      low: null,
    });
    expect(quantities("some emigrants", "en")[0]?.value).toMatchObject({bound: "vague", unit: "persons", low: 1});
  });

  it("of half a game, a half-brother or a third wave is none", () => {
    expect(kinds("in the first half; her half-brother; at half-time; a third wave")).toEqual([]);
  });
});

describe("money", () => {
  it("has its currency and rate, and lends them to a later sum that is paid", () => {
    const text = "A driver earns 52,000 roubles [monthly], and is renting a room for 21,000.";
    expect(
      quantities(text, "en").map(({value, kindOfThing}) => [kindOfThing, value.mid, value.unit, value.unitFrom]),
    ).toEqual([
      ["money", 52_000, "RUB/month", "stated"],
      ["money", 21_000, "RUB/month", "ellipsis"],
    ]);
  });

  it("is written before and after the number", () => {
    const units = ["$5.5bn", "US$ 3m", "€40", "PS3.1m", "£24 a week", "40 euros", "18 US dollars"].map(
      (text) => quantities(text, "en")[0]?.value.unit,
    );
    expect(units).toEqual(["USD", "USD", "EUR", "GBP", "GBP/week", "EUR", "USD"]);
  });
});

describe("time and measures", () => {
  it("weeks are days, and the scale leads back to the words", () => {
    expect(quantities("just two weeks", "en")[0]).toMatchObject({
      kindOfThing: "duration",
      scale: 7,
      value: {mid: 14, unit: "days"},
    });
  });

  it("units are taken with their exponents and rates", () => {
    const units = [
      "5 km/h",
      "1.2 g cm−3",
      "30 kg s−1",
      "4 mmol/L",
      "2 wt.%",
      "90 degrees Celsius",
      "8 barrels a day",
    ].map((text) => words(text, quantities(text, "en")[0]) === text);
    expect(units).toEqual(units.map(() => true));
  });

  it("percentage points are no share", () => {
    expect(quantities("4.5 percentage points", "en")[0]).toMatchObject({kindOfThing: "points", value: {mid: 4.5}});
  });
});

describe("what counts nobody", () => {
  it("dates, times and decades are dates", () => {
    expect(kinds("On June 21, by 9th August 2008 at 9 a.m., 10:38, in the 1990s, since 2014, on 2022-09-21")).toEqual([
      ["June 21", "date"],
      ["9th August 2008", "date"],
      ["9 a.m.", "date"],
      ["10:38", "date"],
      ["1990s", "date"],
      ["2014", "date"],
      ["2022-09-21", "date"],
    ]);
  });

  it("ages, also in words around them", () => {
    expect(kinds("a 43-year-old nurse, people aged 20 to 44, 30 years of age")).toEqual([
      ["43-year-old", "age"],
      ["20 to 44", "age"],
      ["30 years of age", "age"],
    ]);
  });

  it("names: figures, pages, notes, models, scores, isotopes", () => {
    const text = "Fig. 4 and page 12 [7], see COVID-19, Apollo 9, No. 6; a 2-1 win; 14C; the 21st floor";
    const counting = kinds(text).filter(([, kind]) => kind !== "label" && kind !== "ordinal");
    expect(counting).toEqual([]);
  });

  it("digits of addresses and telephone numbers", () => {
    expect(kinds("see https://example.org/2023/07/11/a81792 or www.example.org/5 or 495-123-4567")).toEqual([]);
  });

  it("years of citations", () => {
    expect(kinds("(Miller et al., 2009; Stone, 2010a) and Stone (2011)").map(([, kind]) => kind)).toEqual([
      "label",
      "label",
      "label",
    ]);
  });

  it("a second wave", () => {
    expect(kinds("emigres of a second wave")).toEqual([]);
  });

  it("a son is kin of one person, not a person who is counted", () => {
    expect(quantities("more than two sons", "en")[0]).toMatchObject({
      kindOfThing: "count",
      headLemma: "son",
      value: {bound: "more-than", low: 2},
    });
  });
});
