import {describe, expect, it} from "vitest";
import {placeInSentence, placeName} from "./place-names.ts";

describe("placeName", () => {
  it.each([
    ["GE", "Georgia"],
    ["US-FL", "Florida"],
    ["US-GA", "Georgia (US)"],
    ["GE+AM", "Georgia and Armenia"],
    ["EU rest", "rest of the EU"],
    ["US rest", "rest of the United States"],
    ["other", "other places"],
    ["ALL", "all places"],
    ["<b>", "<b>"],
  ])("calls %s %s", (code, name) => {
    expect(placeName(code)).toBe(name);
  });

  it("puts an article where English does", () => {
    expect(["PH", "US", "US rest", "PR"].map(placeInSentence)).toEqual([
      "the Philippines",
      "the United States",
      "the rest of the United States",
      "Puerto Rico",
    ]);
  });
});
