import {describe, expect, it} from "vitest";
import {fate, mapped, over, row} from "./rows.test-support.ts";

const half = over("2022-05-01", "2022-05-15");
const share = 15 / 31;

describe("half a month", () => {
  it("of arrivals is read as a month at that rate", () => {
    expect(fate({measure: "arrivals", mid: 9_000, ...half})).toMatchObject({t0: 4, t: 4, y: Math.log(9_000 / share)});
  });

  it("bounds the month from above at that rate, and from below as it stands", () => {
    const arrivals = {measure: "arrivals", mid: null, ...half} as const;
    expect(fate({...arrivals, high: 9_000})).toMatchObject({form: "up to", y: Math.log(9_000) - Math.log(share)});
    expect(fate({...arrivals, low: 9_000})).toMatchObject({form: "at least", y: Math.log(9_000)});
  });

  it("of a balance grows in both its value and its imprecision", () => {
    const balance = {measure: "net_entries", mid: 9_000, stay: "settled"} as const;
    const ofMonth = fate({...balance, ...over("2022-05-01", "2022-05-31")});
    const ofHalf = fate({...balance, ...half});
    if (typeof ofMonth !== "object" || typeof ofHalf !== "object") throw new Error("not an observation");
    expect(ofHalf.y).toBeCloseTo(9_000 / share, 9);
    expect(ofHalf.s).toBeCloseTo(Math.hypot(ofMonth.s, 0.25 * 9_000) / share, 9);
  });

  it("of a register's arrivals and departures makes a balance at that rate", () => {
    const flow = {source: "office", stay: "settled", ...half} as const;
    const rows = [
      row({id: "in", measure: "arrivals", mid: 9_000, ...flow}),
      row({id: "out", measure: "departures", mid: 2_000, ...flow}),
    ];
    const balance = mapped(rows).design.observations.find(({quantity}) => quantity === "net");
    expect(balance?.y).toBeCloseTo(7_000 / share, 9);
  });
});
