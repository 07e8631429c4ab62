import {describe, expect, it} from "vitest";
import {dayOfDateline} from "./dateline.ts";

describe("dayOfDateline", () => {
  it.each([
    ["LOMRIA, 3 March 2024 (Agency) – Half of the town has left.", "2024-03-03"],
    ["PORT LOMRIA, Westland, March 3, 2024 (Agency) — Half of the town has left.", "2024-03-03"],
    ["Lomria (Agency), 3 March 2024 - Half of the town has left.", "2024-03-03"],
    ["LOMRIA, May 3, 2024 /PressWire/ -- Half of the town has left.", "2024-05-03"],
  ])("reads %s", (paragraph, day) => {
    expect(dayOfDateline(paragraph)).toBe(day);
  });

  it.each([
    "LOMRIA, 3 March (Agency) – Half of the town has left.",
    "On 3 March 2024 half of the town left – for good.",
    "Anna Lind left on 3 March 2024 – for good.",
    "LOMRIA (Agency) – Half of the town had left by 3 March 2024.",
  ])("does not guess a year and takes no date from the running text: %s", (paragraph) => {
    expect(dayOfDateline(paragraph)).toBeUndefined();
  });
});
