import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Case} from "../../core/case.ts";
import {hostIndices, hostsFor} from "./hosts.ts";
import {reasons} from "./reasons.ts";
import {mapped, row} from "./rows.test-support.ts";

/** Stocks at these places, each by a source of its own and of another size, and what becomes of them. */
function at(places: readonly string[], settings: Partial<Case> = {}) {
  const rows = places.map((place, i) => row({id: `r${i}`, place, mid: 10_000 + 3_000 * i}));
  const {design, notUsed} = mapped(rows, settings);
  const names = design.observations.map(({hosts}) => hosts?.map((host) => design.hosts[host]) ?? "all");
  return {hosts: design.hosts, names, notUsed, weights: design.hostWeights};
}

describe("hosts: auto", () => {
  it("are all places with a usable row, in order, and other, which weighs e times a named one", () => {
    const {hosts, weights} = at(["CC", "BB", "ALL", "CC"]);
    expect(hosts).toEqual(["BB", "CC", "other"]);
    expect(weights).toEqual([0, 0, 1]);
  });

  it("leave places with fewer rows than minClaims in other", () => {
    const {hosts, notUsed} = at(["BB", "BB", "CC"], {minClaims: 2});
    expect(hosts).toEqual(["BB", "other"]);
    expect(notUsed.get("r2")).toBe(reasons.hostBelowMinimum);
  });

  it("add the members of a group that are no hosts as one, and sum the group", () => {
    const {hosts, names} = at(["DE", "FR", "EU"]);
    expect(hosts).toEqual(["DE", "FR", "EU rest", "other"]);
    expect(names[2]).toEqual(["DE", "FR", "EU rest"]);
  });

  it("name a single such member, and a group that has no host at all, by themselves", () => {
    expect(at(["BB", "BB+CC"]).hosts).toEqual(["BB", "CC", "other"]);
    expect(at(["BB+CC"]).hosts).toEqual(["BB+CC", "other"]);
  });

  it("sum a group of hosts without any rest", () => {
    const {hosts, names} = at(["BB", "CC", "BB+CC"]);
    expect(hosts).toEqual(["BB", "CC", "other"]);
    expect(names[2]).toEqual(["BB", "CC"]);
  });

  it("tell overlapping groups apart, so that nobody is in two hosts", () => {
    const {hosts, names} = at(["EU", "DE+FR"]);
    expect(hosts).toEqual(["DE+FR", "EU rest", "other"]);
    expect(names).toEqual([["DE+FR", "EU rest"], ["DE+FR"]]);
    expect(at(["BB+CC+DD", "CC+DD+EE"]).names).toEqual([
      ["BB", "CC+DD"],
      ["CC+DD", "EE"],
    ]);
  });

  it("keep the rest of a country beside a part of it", () => {
    const {hosts, names} = at(["US", "US-FL"]);
    expect(hosts).toEqual(["US rest", "US-FL", "other"]);
    expect(names).toEqual([["US rest", "US-FL"], ["US-FL"]]);
  });

  it("find parts of a country in a group, too", () => {
    const {hosts, names} = at(["US-FL", "US+CA"]);
    expect(hosts).toEqual(["US-FL", "US+CA rest", "other"]);
    expect(names[1]).toEqual(["US-FL", "US+CA rest"]);
  });
});

describe("a list of hosts", () => {
  it("is taken as it stands; rows of other places are not used", () => {
    const {hosts, notUsed} = at(["BB", "CC"], {hosts: ["DD", "BB"]});
    expect(hosts).toEqual(["BB", "DD", "other"]);
    expect(notUsed.get("r1")).toBe(reasons.hostNotListed);
  });

  it("may name a group, whose members are one host beside those listed", () => {
    expect(at(["EU"], {hosts: ["EU", "DE"]}).names).toEqual([["DE", "EU rest"]]);
  });

  it("holds without any evidence", () => {
    expect(at([], {hosts: ["BB"]}).hosts).toEqual(["BB", "other"]);
  });
});

it("a quantity of one host is refused for several", () => {
  const permits = row({id: "p", measure: "permits_stock", place: "US"});
  const {notUsed} = mapped([permits, row({id: "fl", place: "US-FL"})]);
  expect(notUsed.get("p")).toBe(reasons.severalHosts);
});

it("every place that hosts were made for is made up of them, and no person is in two", () => {
  const places = fc.uniqueArray(
    fc.constantFrom("BB", "CC", "DE", "FR", "EU", "BB+CC", "CC+DE", "DE+FR", "US", "US-FL", "US+CC"),
    {minLength: 1},
  );
  fc.assert(
    fc.property(places, (chosen) => {
      const rows = chosen.map((place, i) => row({id: `r${i}`, place, mid: 10_000 * (i + 1)}));
      const {terms, notUsed} = mapped(rows);
      const covered = terms.hosts.flatMap(({covers}) => covers);
      expect(new Set(covered).size).toBe(covered.length);
      expect(new Set(terms.hosts.map(({name}) => name)).size).toBe(terms.hosts.length);
      for (const place of chosen) expect(hostIndices(place, terms.hosts)).toBeDefined();
      expect([...notUsed.values()]).not.toContain(reasons.hostBelowMinimum);
    }),
  );
});

it("no hosts are made of nothing", () => {
  expect(hostsFor({hosts: "auto", minClaims: 1}, [])).toEqual([]);
});
