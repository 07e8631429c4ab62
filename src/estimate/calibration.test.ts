import {describe, expect, it} from "vitest";
import {chiSquare, coverage, rankTruths} from "../../test/calibration.ts";
import {design, everyObservation} from "../../test/designs.ts";

/** A quarter of all rows that have a value rather than a bound: about twenty, vague enough for any world to fit them. */
const rows = everyObservation(26, 4)
  .filter(({form}) => form === "band" || form === "balance")
  .filter((_, i) => i % 4 === 0)
  .map((row) => ({...row, s: 4 * row.s}));

describe("a hundred worlds drawn from the prior", () => {
  it("are covered by 80 % intervals as often as chance allows, and their ranks are uniform", {
    timeout: 900_000,
  }, async () => {
    const skeleton = design({
      hostCount: 4,
      months: 26,
      events: [
        {t: 2, f: 0.2, departures: null},
        {t: 9, f: 0.33, departures: 150_000},
      ],
      bases: [
        {type: "log", v: 40_000, s: 0.3, label: "before"},
        {type: "logit", v: 70_000, s: 1.5, label: "before"},
      ],
      observations: rows,
    });
    const ranks = await rankTruths(skeleton, 100, 2026);
    expect(ranks.size).toBe(8);
    for (const [name, of] of ranks) {
      expect(of, name).toHaveLength(100);
      expect(coverage(of, 0.8), name).toBeGreaterThanOrEqual(0.68);
      expect(coverage(of, 0.8), name).toBeLessThanOrEqual(0.92);
      expect(chiSquare(of), name).toBeLessThan(27.88); // p = .001 with nine degrees of freedom
    }
  });
});
