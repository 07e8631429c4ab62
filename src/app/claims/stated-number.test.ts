import {describe, expect, it} from "vitest";
import {statedNumber} from "./stated-number.ts";

describe("statedNumber", () => {
  it.each([
    ["1200", "point", [null, 1200, null]],
    ["1,200,000", "point", [null, 1_200_000, null]],
    ["~9000", "about", [null, 9000, null]],
    [">=300000", "at-least", [300_000, null, null]],
    ["> 300 000", "more-than", [300_000, null, null]],
    ["<60", "less-than", [null, null, 60]],
    ["<=60", "up-to", [null, null, 60]],
    ["700000-1500000", "range", [700_000, null, 1_500_000]],
    ["700,000 to 1,500,000", "range", [700_000, null, 1_500_000]],
  ])("reads %s", (text, bound, ends) => {
    const {low, mid, high, ...rest} = statedNumber(text) as NonNullable<ReturnType<typeof statedNumber>>;
    expect([rest.bound, [low, mid, high], rest.unit]).toEqual([bound, ends, "persons"]);
  });

  it("reads a percentage as a share", () => {
    expect(statedNumber("50%")).toMatchObject({unit: "share", mid: 0.5});
    expect(statedNumber("40-60%")).toMatchObject({unit: "share", low: 0.4, high: 0.6});
  });

  it.each(["", "many", "-5", "5 people", "~5-6", "6-5", "1e6"])("takes “%s” for no number", (text) => {
    expect(statedNumber(text)).toBeUndefined();
  });
});
