import {describe, expect, it} from "vitest";
import {grainOfCount, grainOfShare} from "./grain.ts";

describe("grainOfCount", () => {
  it.each([
    [700_000, 100_000],
    [150_000, 50_000],
    [250_000, 50_000],
    [45_000, 5_000],
    [130_000, 10_000],
    [94_500, 500],
    [869_874, 1],
    [-42_000, 1_000],
    [0, 1],
    [12.5, 0.1],
  ])("%d looks rounded to %d", (count, grain) => {
    expect(grainOfCount(count)).toBe(grain);
  });

  it("is never more than half of the number", () => {
    expect(grainOfCount(1)).toBe(0.5);
    expect(grainOfCount(1_000_000)).toBe(500_000);
  });
});

describe("grainOfShare", () => {
  it.each([
    [0.5, 0.2],
    [0.3, 0.1],
    [0.85, 0.01],
    [0.086, 0.001],
  ])("%d looks rounded to %d", (share, grain) => {
    expect(grainOfShare(share)).toBe(grain);
  });
});
