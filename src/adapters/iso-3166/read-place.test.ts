import fc from "fast-check";
import countries from "i18n-iso-countries";
import {describe, expect, it} from "vitest";
import {readHost, readPlace, readTerritory} from "./read-place.ts";

const meant = (text: string) => {
  const reading = readPlace(text);
  return "problem" in reading ? /did you mean (.*)\?/.exec(reading.problem)?.[1] : undefined;
};

describe("readPlace", () => {
  it.each(["GE", "PR", "XK", "US-FL", "FR-75C", "EU", "ALL", "ZZ", "GE+AM", "UZ+KG+TJ", "EU+GB", "US-FL+MX"])(
    "reads %s",
    (place) => {
      expect(readPlace(place)).toEqual({place});
    },
  );

  it("reads both codes of Kosovo as one", () => {
    expect(readPlace("XKX")).toEqual({place: "XK"});
    expect(readPlace("XKX+AL")).toEqual({place: "XK+AL"});
  });

  it.each(["", "XX", "ge", "GEO", "US-", "US-FLOR", "US-FL-1", "GE +AM", "GE+", "ALL+GE", "ZZ+GE", "toString"])(
    "refuses “%s”",
    (text) => {
      expect(readPlace(text)).toHaveProperty("problem");
    },
  );

  it("refuses a place that is named twice", () => {
    expect(readPlace("GE+AM+GE")).toEqual({problem: "“GE+AM+GE” names a place twice"});
  });

  it("says what is allowed and what may be meant", () => {
    expect(readPlace("Georgia")).toEqual({
      problem: "“Georgia” is not a place: write a code like GE, US-FL, EU, GE+AM, ALL or ZZ (did you mean GE?)",
    });
  });

  it("knows countries by their names in any language, with or without accents and capitals", () => {
    expect(["Грузия", "Türkiye", "turkiye", "Deutschland", "south korea"].map(meant)).toEqual([
      "GE",
      "TR",
      "TR",
      "DE",
      "KR",
    ]);
  });

  it("knows the codes that others use for a place", () => {
    expect(["GEO", "XKK", "UK", "EL", "us-fl", "all"].map(meant)).toEqual(["GE", "XK", "GB", "GR", "US-FL", "ALL"]);
  });

  it("mends a group only when it can mend all of it", () => {
    expect(meant("Georgia+Armenia")).toBe("GE+AM");
    expect(meant("Georgia+Nowhere")).toBeUndefined();
    expect(meant("ALL+GE")).toBeUndefined();
  });

  it("reads every group of different countries as it stands", () => {
    const codes = fc.uniqueArray(fc.constantFrom(...Object.keys(countries.getAlpha2Codes())), {minLength: 1});
    fc.assert(
      fc.property(codes, (members) => {
        expect(readPlace(members.join("+"))).toEqual({place: members.join("+")});
      }),
    );
  });
});

describe("readHost", () => {
  it("reads one country, the EU or a group, but not all places or unclear ones", () => {
    for (const text of ["GE", "US-FL", "EU", "GE+AM"]) expect(readHost(text)).toEqual({place: text});
    for (const text of ["ALL", "ZZ"]) {
      expect(readHost(text)).toEqual({problem: `“${text}” is no place that can be a host`});
    }
    expect(readHost("Georgia")).toEqual(readPlace("Georgia"));
  });
});

describe("readTerritory", () => {
  it("reads a country or a part of one, and nothing else", () => {
    expect(readTerritory("PR")).toEqual({place: "PR"});
    expect(readTerritory("US-FL")).toEqual({place: "US-FL"});
    for (const text of ["EU", "ALL", "ZZ", "GE+AM"]) {
      expect(readTerritory(text)).toEqual({problem: `“${text}” is not one country or territory`});
    }
    expect(readTerritory("Russia")).toEqual(readPlace("Russia"));
  });
});
