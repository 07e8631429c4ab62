import {describe, expect, it} from "vitest";
import {countryOf, staysInCountry} from "./country.ts";

describe("countryOf", () => {
  it("knows whose a territory is, and a part of a country", () => {
    expect(["PR", "HK", "RE", "US-FL", "RU", "TW"].map(countryOf)).toEqual(["US", "CN", "FR", "US", "RU", "TW"]);
  });
});

describe("staysInCountry", () => {
  it("sees home and host of one country, also in what is left of it or in a group", () => {
    expect(staysInCountry("PR", ["US-FL", "other"])).toBe(true);
    expect(staysInCountry("PR", ["DO", "US rest", "other"])).toBe(true);
    expect(staysInCountry("US-LA", ["CA+US-TX"])).toBe(true);
  });

  it("takes other countries for abroad", () => {
    expect(staysInCountry("RU", ["GE", "EU rest", "US-FL", "other"])).toBe(false);
    expect(staysInCountry("PR", ["other"])).toBe(false);
    expect(staysInCountry("EE", ["EU"])).toBe(false);
  });
});
