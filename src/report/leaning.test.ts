import {describe, expect, it} from "vitest";
import {fixtureSources} from "../../test/report/fixture.ts";
import {fixtureRows, fixtureUsed} from "../../test/report/rows.ts";
import type {SourceSummary} from "../estimate/result.ts";
import {factorText, leaningsOf} from "./leaning.ts";
import {evidenceOf} from "./view.ts";

const evidence = evidenceOf(fixtureRows(), fixtureUsed);
const [group] = fixtureSources(1) as [SourceSummary];

describe("leaningsOf", () => {
  it("begins with the group that leans most, whichever way", () => {
    const sizes = leaningsOf(fixtureSources(), evidence).map(({median}) => Math.abs(median));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it("reads the bias of a balance as a share, the others as logarithms", () => {
    const biases = {biasMedian: 0.5, biasQ05: -2, biasQ95: 1};
    const [balance] = leaningsOf([{...group, ...biases, class: "balance"}], evidence);
    const [level] = leaningsOf([{...group, ...biases, class: "level"}], evidence);
    expect([balance?.median, balance?.low].map((leaning) => factorText(leaning ?? 0))).toEqual(["1.5", "0.050"]);
    expect(factorText(level?.median ?? 0)).toBe("1.6");
  });

  it("calls a leaning clear when its interval leaves out “as the others”", () => {
    const clear = (biasQ05: number, biasQ95: number) => leaningsOf([{...group, biasQ05, biasQ95}], evidence)[0]?.clear;
    expect([clear(0.01, 1), clear(-0.01, 1), clear(-1, -0.01)]).toEqual([true, false, true]);
  });

  it("names a group by its speaker, and two groups of one speaker by their places, too", () => {
    const names = (...rows: string[]) =>
      leaningsOf(
        rows.map((row) => ({...group, rows: [row]})),
        evidence,
      ).map(({name}) => name);
    expect(names("ge-stock", "ge-flow")).toEqual(["Georgian MIA", "Geostat"]);
    expect(names("re-low", "re-high")).toEqual(["Re:Russia, Serbia", "Re:Russia, all places"]);
    expect(names("gone")).toEqual([group.source]);
  });
});
