import fc from "fast-check";
import {expect, it} from "vitest";
import {fixtureResult} from "../../test/report/fixture.ts";
import type {Removal, SeriesSummary} from "../estimate/removal.ts";
import {packRemovals, unpackRemovals} from "./page-removals.ts";

const months = 6;
const whole = fixtureResult({hosts: 1, months, silentMonths: 0}).quantities;
const reference = whole
  .filter(({quantity, stay, place}) => quantity === "left" && stay === "any" && place === "ALL")
  .map(({q25}) => q25);
const values = fc.array(fc.double({min: 0, max: 1e7, noNaN: true}), {minLength: months, maxLength: months});

function removalOf(column: (i: number) => readonly number[]): Removal {
  const names = ["q05", "q10", "q25", "q50", "q75", "q90", "q95"] as const;
  const columns = Object.fromEntries(names.map((name, i) => [name, column(i)]));
  const series = {quantity: "left", stay: "any", place: "ALL", from: "2022-02", ...columns} as unknown as SeriesSummary;
  return {
    source: "a",
    kind: "media",
    rows: ["a-1"],
    cameBack: [],
    notUsed: [],
    lastEvidence: "2022-05",
    returnsAnchored: false,
    notes: ["a note"],
    method: "psis",
    khat: 0.1,
    effectiveDraws: 9,
    series: [series],
  };
}

it("brings every number within a factor of 700 of the whole account's back to a fiftieth of a per cent", () => {
  fc.assert(
    fc.property(values, (persons) => {
      const removal = removalOf((i) => persons.map((value) => value * (i + 1)));
      const [again] = unpackRemovals(packRemovals([removal], whole), whole);
      for (const [i, value] of (again?.series[0]?.q25 ?? []).entries()) {
        const was = removal.series[0]?.q25[i] as number;
        const factor = was / (reference[i] as number);
        if (was === 0 || (factor > 1 / 700 && factor < 700)) {
          expect(Math.abs(value - was)).toBeLessThanOrEqual(2.01e-4 * was);
        }
      }
    }),
  );
});

it("keeps what a removal is of as it was", () => {
  const removal = removalOf(() => [1, 2, 3, 4, 5, 6]);
  const [again] = unpackRemovals(packRemovals([removal], whole), whole);
  expect({...again, series: []}).toEqual({...removal, series: []});
});

it("writes two bytes a number", () => {
  expect(packRemovals([removalOf(() => [1, 2, 3, 4, 5, 6])], whole).bytes).toHaveLength(2 * 7 * months);
});
