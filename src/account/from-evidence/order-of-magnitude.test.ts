import {describe, expect, it} from "vitest";
import type {Case} from "../../core/case.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {aCase, mapped, over, row} from "./rows.test-support.ts";

const unsized = aCase.events.map((event) => ({...event, departures: undefined}));
const nothingKnown = {events: unsized, baseline: undefined} as const;
const N0 = (rows: readonly EvidenceRow[], of: Partial<Case>) => mapped(rows, of).design.N0;
const left = (id: string, end: string, mid: number) =>
  row({id, measure: "left_total", place: "ALL", mid, ...over("2022-01-01", end)});

describe("N0", () => {
  it("is what the case says of its events and of every month without them", () => {
    expect(N0([left("a", "2022-12-31", 900_000)], {})).toBe(150_000 + 24 * 1_000);
    expect(N0([], {baseline: undefined})).toBe(150_000);
  });

  it("is the baseline of all months where there are no events", () => {
    expect(N0([], {events: []})).toBe(24_000);
  });

  it("is else the median of what the last six months of evidence say of all hosts together", () => {
    const early = left("early", "2022-06-30", 50_000);
    const late = [left("a", "2022-12-31", 100_000), left("b", "2022-10-31", 300_000), left("c", "2022-07-31", 200_000)];
    expect(N0([early, ...late], nothingKnown)).toBeCloseTo(200_000, 6);
  });

  it("or the sum of a register that reports month by month, not the median of its months", () => {
    const months = ["01-31", "02-28", "03-31", "04-30", "05-31"].map((end) =>
      row({
        id: `to-${end}`,
        measure: "left_total",
        place: "ALL",
        mid: 20_000,
        ...over(`2022-${end.slice(0, 2)}-01`, `2022-${end}`),
      }),
    );
    expect(N0(months, nothingKnown)).toBeCloseTo(100_000, 6);
  });

  it("or the sum over hosts of their latest count, where that is larger", () => {
    const stocks = [
      row({id: "b1", place: "BB", mid: 90_000, periodEnd: "2022-05-31"}),
      row({id: "b2", place: "BB", mid: 60_000, periodEnd: "2022-10-31"}),
      row({id: "c", place: "CC", mid: 80_000}),
    ];
    expect(N0([left("a", "2022-12-31", 100_000), ...stocks], nothingKnown)).toBeCloseTo(140_000, 6);
  });

  it("does not count an earlier diaspora, bounds, or flows that start late", () => {
    const rows = [
      row({id: "a", place: "BB", mid: 10_000}),
      row({id: "b", place: "CC", scope: "wider", mid: 500_000}),
      row({id: "c", place: "DD", mid: null, high: 500_000}),
      row({id: "d", place: "EE", measure: "arrivals", mid: 500_000, ...over("2022-06-01", "2022-12-31")}),
    ];
    expect(N0(rows, nothingKnown)).toBeCloseTo(10_000, 6);
  });

  it("is not below what the case does say where it gives some events no size", () => {
    const [first, second] = aCase.events;
    expect(N0([], {events: [first, {...second, departures: undefined}], baseline: undefined})).toBe(100_000);
  });
});
