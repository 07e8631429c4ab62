import {describe, expect, it} from "vitest";
import {chiSquare, coverage, rankTruths} from "../../test/calibration.ts";
import {design, everyObservation} from "../../test/designs.ts";

/** A third of all rows that have a value rather than a bound, vague enough for any world to fit them. */
const rows = everyObservation(36, 12)
  .filter(({form}) => form === "band" || form === "balance")
  .filter((_, i) => i % 3 === 0)
  .map((row) => ({...row, s: 4 * row.s}));

describe("three hundred worlds of twelve hosts drawn from the prior", () => {
  it("are covered by 80 % intervals as often as chance allows, and their ranks are uniform", async () => {
    const skeleton = design({
      hostCount: 12,
      months: 36,
      events: [
        {t: 0, f: 0.2, departures: 250_000},
        {t: 7, f: 0.33, departures: null},
      ],
      bases: [
        {type: "log", v: 40_000, s: 0.3, label: "before"},
        {type: "logit", v: 70_000, s: 1.5, label: "before"},
      ],
      observations: rows,
    });
    const ranks = await rankTruths(skeleton, 300, 7000);
    expect(ranks.size).toBe(8);
    for (const [name, of] of ranks) {
      expect(of, name).toHaveLength(300);
      expect(coverage(of, 0.8), name).toBeGreaterThanOrEqual(0.73);
      expect(coverage(of, 0.8), name).toBeLessThanOrEqual(0.87);
      expect(chiSquare(of), name).toBeLessThan(27.88); // p = .001 with nine degrees of freedom
    }
  });
});
