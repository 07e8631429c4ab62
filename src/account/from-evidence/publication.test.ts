import {describe, expect, it} from "vitest";
import {lastDayMeant, reasonByPublication} from "./publication.ts";
import {reasons} from "./reasons.ts";
import {row} from "./rows.test-support.ts";

it("a date without a day means the last day it can", () => {
  expect(lastDayMeant("2022")).toBe(lastDayMeant("2022-12-31"));
  expect(lastDayMeant("2024-02")).toBe(lastDayMeant("2024-02-29"));
  expect(lastDayMeant("soon")).toBeUndefined();
  expect(lastDayMeant("2022-13")).toBeUndefined();
});

describe("reasonByPublication", () => {
  it("takes what came out more than ten days before its period ends for a forecast", () => {
    expect(reasonByPublication(row({periodEnd: "2022-12-31", published: "2022-12-21"}), undefined)).toBeUndefined();
    expect(reasonByPublication(row({periodEnd: "2022-12-31", published: "2022-12-20"}), undefined)).toBe(
      reasons.forecast,
    );
    expect(reasonByPublication(row({periodEnd: "2022-12-31", published: "2022-11"}), undefined)).toBe(reasons.forecast);
  });

  it("believes a plan that calls itself one", () => {
    expect(reasonByPublication(row({attributedTo: "Agency, planning figure"}), undefined)).toBe(reasons.forecast);
    expect(reasonByPublication(row({population: "residents, medium scenario"}), undefined)).toBe(reasons.forecast);
  });

  it("knows nothing that came out after --as-of, nor what is undated while it is set", () => {
    const reasonFor = (published: string) => reasonByPublication(row({published}), "2022-12-31");
    expect(reasonFor("2022-12-31")).toBeUndefined();
    expect(reasonFor("2022")).toBeUndefined();
    expect(reasonFor("2023-01")).toBe(reasons.notYetPublished);
    expect(reasonFor("")).toBe(reasons.notYetPublished);
    expect(reasonByPublication(row({published: ""}), undefined)).toBeUndefined();
  });
});
