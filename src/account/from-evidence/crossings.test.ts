import {describe, expect, it} from "vitest";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {reasons} from "./reasons.ts";
import {mapped, over, row} from "./rows.test-support.ts";

const half = over("2022-01-01", "2022-06-30");
const crossing = (measure: "entries" | "exits", id: string, mid: number, of: Partial<EvidenceRow> = {}) =>
  row({
    id,
    measure,
    mid,
    scope: "trips",
    unit: "trips",
    source: "border",
    attributionKind: "official-host",
    ...half,
    ...of,
  });
const into = (of: Partial<EvidenceRow> = {}) => crossing("entries", "in", 900_000, of);
const outOf = (of: Partial<EvidenceRow> = {}) => crossing("exits", "out", 840_000, of);

describe("entries and exits of one source, place and period", () => {
  it("make one balance of people who stayed", () => {
    const {design, notUsed} = mapped([into(), outOf()]);
    const rounding = Math.hypot(100_000, 10_000) / Math.sqrt(12);
    expect(notUsed.size).toBe(0);
    expect(design.observations).toEqual([
      expect.objectContaining({
        id: "in+out",
        rows: ["in", "out"],
        quantity: "net",
        form: "balance",
        stay: "any",
        t0: 0,
        t: 5,
        y: 60_000,
        s: expect.closeTo(Math.hypot(0.01 * 1_740_000, rounding, 0.1 * 60_000), 8),
      }),
    ]);
  });

  it("count towards the host when they are counted at the home border", () => {
    const home = {attributionKind: "official-origin"} as const;
    expect(mapped([into(home), outOf(home)]).design.observations[0].y).toBe(-60_000);
    expect(mapped([into({place: "AA"}), outOf({place: "AA"})]).design.observations[0].y).toBe(-60_000);
    expect(mapped([into({place: "ALL"}), outOf({place: "ALL"})]).design.observations[0].y).toBe(60_000);
  });

  it("take the counterpart in the same unit, then the largest", () => {
    const persons = {unit: "persons"} as const;
    const rows = [
      into(persons),
      outOf(),
      crossing("exits", "a", 700_000, persons),
      crossing("exits", "b", 800_000, persons),
    ];
    const {design, notUsed} = mapped(rows);
    expect(design.observations.map(({id}) => id)).toEqual(["in+b"]);
    expect([...notUsed]).toEqual([
      ["a", reasons.loneCrossings],
      ["out", reasons.loneCrossings],
    ]);
  });

  it.each<[string, string, Partial<EvidenceRow>]>([
    ["of another period", reasons.loneCrossings, over("2022-01-01", "2022-05-31")],
    ["of another source", reasons.loneCrossings, {source: "another"}],
    ["of another place", reasons.loneCrossings, {place: "CC"}],
    ["on one route", reasons.oneRoute, {population: "citizens from BB to AA by land"}],
    ["at one gate", reasons.oneRoute, {population: "citizens at Northgate"}],
  ])("make none with exits %s", (_what, reason, of) => {
    const {design, notUsed} = mapped([into(), outOf(of)]);
    expect(design.observations).toEqual([]);
    expect(notUsed.get("out")).toBe(reason);
  });

  it("at all gates, and at the home border whatever its words, make one", () => {
    const gates = {population: "citizens, all checkpoints"};
    expect(mapped([into(gates), outOf(gates)]).design.observations).toHaveLength(1);
    const home = {place: "ALL", population: "outbound from AA to anywhere"};
    expect(mapped([into(home), outOf(home)]).design.observations).toHaveLength(1);
  });

  it("under 20 days make none: visitors have not yet gone home", () => {
    const days = (end: string) => mapped([into(over("2022-06-01", end)), outOf(over("2022-06-01", end))]);
    expect([...days("2022-06-19").notUsed.values()]).toEqual([reasons.briefBalance, reasons.briefBalance]);
    expect(days("2022-06-20").design.observations).toHaveLength(1);
  });

  it("are each used once", () => {
    const rows = [into(), crossing("entries", "in2", 850_000), outOf()];
    const {design, notUsed} = mapped(rows);
    expect(design.observations.map(({id}) => id)).toEqual(["in+out"]);
    expect(notUsed.get("in2")).toBe(reasons.loneCrossings);
  });
});

it("a stock that equals a count of crossings by its source was never a stock", () => {
  const stock = row({id: "stock", mid: 900_000, source: "border"});
  expect(mapped([into(), stock]).notUsed.get("stock")).toBe(reasons.equalsCrossings);
  expect(mapped([into(), row({...stock, source: "another"})]).notUsed.has("stock")).toBe(false);
});
