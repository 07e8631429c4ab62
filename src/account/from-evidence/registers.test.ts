import {describe, expect, it} from "vitest";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {mapped, over, row} from "./rows.test-support.ts";

const flow = {
  source: "register",
  durationRule: "12m",
  attributionKind: "statistical-office",
  ...over("2022-01-01", "2022-12-31"),
} as const;
const arrivals = (of: Partial<EvidenceRow> = {}) => row({id: "in", measure: "arrivals", mid: 62_304, ...flow, ...of});
const departures = (of: Partial<EvidenceRow> = {}) =>
  row({id: "out", measure: "departures", mid: 5_935, ...flow, ...of});
/** An office's imprecision of a number that is not rounded, persons. */
const error = (count: number, grain: number) => Math.hypot(0.03 * count, grain / Math.sqrt(12));

describe("arrivals and departures of one register", () => {
  it("give a balance of people who settled, and the arrivals alone more vaguely", () => {
    const {design, notUsed} = mapped([arrivals(), departures()]);
    const [alone, balance] = design.observations;
    expect(notUsed.size).toBe(0);
    expect(alone).toMatchObject({
      id: "in",
      quantity: "arrivals",
      s: expect.closeTo(Math.hypot(error(62_304, 1) / 62_304, 0.15), 10),
    });
    expect(balance).toMatchObject({
      id: "in+out",
      rows: ["in", "out"],
      quantity: "net",
      form: "balance",
      stay: "settled",
      y: 56_369,
    });
    expect(balance.s).toBeCloseTo(Math.hypot(error(62_304, 1), error(5_935, 5)), 8);
  });

  it("stay what they are where place, period or source differ", () => {
    for (const of of [{place: "CC"}, {source: "another"}, over("2022-01-01", "2022-11-30")]) {
      const {design} = mapped([arrivals(), departures(of)]);
      expect(design.observations.map(({quantity}) => quantity)).toEqual(["arrivals", "left host"]);
    }
  });

  it("are paired in their latest editions, and widened once", () => {
    const first = arrivals({id: "in-first", mid: 62_000, published: "2023-01"});
    const latest = arrivals({published: "2023-06"});
    const {design} = mapped([first, latest, departures(), departures({id: "out-first", published: "2022"})]);
    expect(design.observations).toEqual(mapped([latest, departures()]).design.observations);
  });
});
