import {describe, expect, it} from "vitest";
import {eventNamed, knownEvents} from "./events.ts";

const named = (text: string) =>
  knownEvents
    .filter(({pattern, requires}) => pattern.test(text) && (requires?.test(text) ?? true))
    .map(({date}) => date);

describe("knownEvents", () => {
  it.each([
    ["the launch of the country’s military offensive against Ukraine", "2022-02-24"],
    ["the invasion of Ukraine", "2022-02-24"],
    ["Putin’s mobilization, said a Russian", "2022-09-21"],
    ["the second wave from Russia", "2022-09-21"],
    ["вторая волна из России", "2022-09-21"],
    ["Hurricane Maria", "2017-09-20"],
    ["the Taliban takeover", "2021-08-15"],
    ["the overthrow of Bashar al-Assad", "2024-12-08"],
  ])("know “%s”", (text, date) => {
    expect(named(text)).toEqual([date]);
  });

  it.each([
    "the invasion of Iraq, before Ukraine’s",
    "the start of the war in Gaza, not in Ukraine",
    "a woman named Maria",
  ])("do not take for one of theirs: %s", (text) => {
    expect(named(text)).toEqual([]);
  });
});

describe("eventNamed", () => {
  it("takes a name by its letters, whatever signs are in it", () => {
    expect(eventNamed("7.2 (quake)", "2021-08-14").pattern.test("after the 7.2  (Quake)")).toBe(true);
    expect(eventNamed("7.2 (quake)", "2021-08-14").pattern.test("after the 712 (quake)")).toBe(false);
  });
});
