import {describe, expect, it} from "vitest";
import {findPlaces} from "./find-places.ts";

function places(text: string): string[] {
  return findPlaces(text, 0).map((place) => `${place.text} ${place.as} ${place.code}`);
}

describe("a place", () => {
  it("that is a capital is a government where it thinks or acts, and a city where one goes", () => {
    expect(places("Minsk considers it an insult")).toEqual(["Minsk government BY"]);
    expect(places("they flew to Minsk")).toEqual(["Minsk city BY"]);
    expect(places("They went to Minsk and said nothing")).toEqual(["Minsk city BY"]);
  });

  it("called Georgia is the state beside other states, and else the country", () => {
    expect(places("in Florida and Georgia")).toEqual(["Florida region US", "Georgia region US-GA"]);
    expect(places("from Russia to Georgia")).toEqual(["Russia country RU", "Georgia country GE"]);
  });

  it("has the longest name that fits, and Kosovo a code", () => {
    expect(places("South Sudan, Kosovo")).toEqual(["South Sudan country SS", "Kosovo country XK"]);
  });

  it("is not an agency, nor a city at the start of a longer name", () => {
    expect(places("Xinhua reported from Porto Amboim")).toEqual([]);
  });
});
