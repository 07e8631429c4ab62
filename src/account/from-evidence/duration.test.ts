import {describe, expect, it} from "vitest";
import {countsShorterStays, thresholdDays} from "./duration.ts";

describe("thresholdDays", () => {
  it.each([
    ["183d", 183],
    ["12m", 360],
    ["12/16m", 360],
    ["stayed >1 month", 30],
    ["stayed about 2 weeks or more", 14],
    ["permit of at least 3 months", 90],
    ["2-month residence, 1 year ago", 60],
    ["two weeks", 14],
    ["a year or more", 365],
  ])("“%s” asks for %d days", (rule, days) => {
    expect(thresholdDays(rule)).toBe(days);
  });

  it.each(["none", "residence permit", "resident since 2022", "registered in May 2022", ""])(
    "“%s” states no length",
    (rule) => {
      expect(thresholdDays(rule)).toBeUndefined();
    },
  );
});

it("two weeks are too short for the account, a month and no rule at all are not", () => {
  expect(countsShorterStays("14d")).toBe(true);
  expect(countsShorterStays("1m")).toBe(false);
  expect(countsShorterStays("none")).toBe(false);
});
