import {expect, it} from "vitest";
import {earlier} from "./earlier.ts";

const period = (start: string | null, end: string | null) => ({kind: "in", start, end}) as const;

it("the same stretch a year or a month before has the same precision", () => {
  expect(earlier(period("2023-01", "2023-03"), "year")).toMatchObject({start: "2022-01", end: "2022-03"});
  expect(earlier(period("2023-01", "2023-01"), "month")).toMatchObject({start: "2022-12", end: "2022-12"});
  expect(earlier(period("2023-05-04", "2023-05-04"), "year")).toMatchObject({start: "2022-05-04"});
});

it("what was so by a day is so by the day a year before", () => {
  const by = {kind: "cumulative-by", start: null, end: "2022-12", endFrom: "stated"} as const;
  expect(earlier(by, "year")).toEqual({...by, end: "2021-12"});
});

it("an open stretch, and a year moved by a month, cannot be told", () => {
  expect(earlier(period("2023", null), "year")).toBeUndefined();
  expect(earlier(period("2023", "2023"), "month")).toBeUndefined();
});
