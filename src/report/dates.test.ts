import {describe, expect, it} from "vitest";
import {month} from "../core/month.ts";
import {dateWords, periodWords, placeInTime} from "./dates.ts";

describe("dateWords", () => {
  it("says as much as is known", () => {
    expect(["2022-02-24", "2022-02", "2022", "spring"].map(dateWords)).toEqual([
      "24 February 2022",
      "February 2022",
      "2022",
      "spring",
    ]);
  });
});

describe("periodWords", () => {
  it("gives a single date once", () => {
    expect(periodWords("2022-02-24", "2023-07-11")).toBe("24 February 2022 – 11 July 2023");
    expect(periodWords("2023-01-01", "2023-01-01")).toBe("1 January 2023");
    expect(periodWords("", "2023-01-01")).toBe("1 January 2023");
    expect(periodWords("", "")).toBe("no date");
  });
});

describe("placeInTime", () => {
  it("puts the first day of a month at its start", () => {
    expect(placeInTime("2022-09-01")).toBe(month("2022-09"));
    expect(placeInTime("2022-09")).toBe(month("2022-09"));
    expect(placeInTime("2022-09-16") - month("2022-09")).toBeCloseTo(0.48, 2);
  });
});
