import {describe, expect, it} from "vitest";
import {quantities} from "../quantities/quantities.ts";
import {joinGroups} from "./join-groups.ts";

function numbers(text: string): (number | null)[] {
  return joinGroups(quantities(text, "en"), text, 0).map(({value}) => value.mid);
}

describe("torn thousands", () => {
  it("are one number when three digits and what is counted follow", () => {
    expect(numbers("3 385 people")).toEqual([3385]);
    expect(numbers("61, 000 people")).toEqual([61_000]);
  });

  it("are two numbers when the first counts something itself", () => {
    expect(numbers("12 houses, 300 people")).toEqual([12, 300]);
  });

  it("stay apart after a year", () => {
    expect(numbers("in 2022 300 people")).toEqual([2022, 300]);
  });
});
