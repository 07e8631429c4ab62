import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {sourceKinds} from "../observation.ts";
import {readValue, statedNumber, widened} from "./value.ts";

const nothing = {low: null, mid: null, high: null, population: ""};
const roundTo = (grain: number) => grain / Math.sqrt(12);

describe("readValue", () => {
  it("reads a count with what its kind of source leaves open and with its rounding", () => {
    const {form, y, s} = readValue({...nothing, mid: 45_000}, "log", "research") ?? {};
    expect([form, y]).toEqual(["band", Math.log(45_000)]);
    expect(s).toBeCloseTo(Math.hypot(0.1, roundTo(5_000) / 45_000), 12);
  });

  it("reads a range as its central 80 %, at least .05", () => {
    const wide = readValue({...nothing, low: 300_000, high: 600_000}, "log", "media");
    expect(wide?.y).toBeCloseTo(Math.log(Math.sqrt(300_000 * 600_000)), 12);
    expect(wide?.s).toBeCloseTo(Math.log(2) / 2.5631031310892, 12);
    expect(readValue({...nothing, low: 100, high: 101}, "log", "media")?.s).toBe(0.05);
  });

  it("keeps the centre that a range is given", () => {
    expect(readValue({...nothing, low: 500, mid: 600, high: 700}, "log", "survey")?.y).toBe(Math.log(600));
  });

  it("reads “almost v”, a middle equal to the upper end, half as vague again", () => {
    const about = readValue({...nothing, mid: 94_500}, "log", "statistical office");
    const almost = readValue({...nothing, mid: 94_500, high: 94_500}, "log", "statistical office");
    expect(almost).toEqual({...about, s: 1.5 * (about?.s ?? 0)});
  });

  it("takes an office's “more than v” for a rounded count, anyone else's for a bound", () => {
    const moreThan = {...nothing, low: 90_000};
    expect(readValue(moreThan, "log", "host official")).toMatchObject({form: "band", y: Math.log(95_000)});
    expect(readValue(moreThan, "log", "media")).toEqual({form: "at least", y: Math.log(90_000), s: 0.1});
  });

  it("reads an upper end as a bound, whoever gives it", () => {
    expect(readValue({...nothing, high: 600_000}, "log", "host official")).toEqual({
      form: "up to",
      y: Math.log(600_000),
      s: 0.1,
    });
  });

  it("reads a share on the logit scale; “half” may be anything from 40 to 60 %", () => {
    const half = readValue({...nothing, mid: 0.5}, "logit", "origin official");
    expect(half?.y).toBe(0);
    expect(half?.s).toBeCloseTo(Math.hypot(0.1, roundTo(0.2) / 0.25), 12);
  });

  it("gives a share of n respondents the error of a sample with design effect 2", () => {
    const {s} = readValue({...nothing, mid: 0.15, population: "emigrants (n=1,200)"}, "logit", "survey") ?? {};
    expect(s).toBeCloseTo(Math.hypot(Math.sqrt(2 / (1_200 * 0.1275)), roundTo(0.01) / 0.1275), 12);
  });

  it("does not believe a sample of any size below .05", () => {
    const {s} = readValue({...nothing, mid: 0.325, population: "n = 1,000,000"}, "logit", "survey") ?? {};
    expect(s).toBeCloseTo(Math.hypot(0.05, roundTo(0.001) / (0.325 * 0.675)), 12);
  });

  it("reads a balance of either sign in persons", () => {
    const {form, y, s} = readValue({...nothing, mid: -6_910}, "identity", "statistical office") ?? {};
    expect([form, y]).toEqual(["balance", -6_910]);
    expect(s).toBeCloseTo(Math.hypot(0.03 * 6_910, roundTo(10)), 9);
    expect(readValue({...nothing, mid: 0}, "identity", "research")?.s).toBeGreaterThan(0);
  });

  it("refuses a bound on a balance, but not an office's rounded one", () => {
    expect(readValue({...nothing, low: 90_000}, "identity", "media")).toBeUndefined();
    expect(readValue({...nothing, high: 90_000}, "identity", "host official")).toBeUndefined();
    expect(readValue({...nothing, low: 90_000}, "identity", "host official")?.y).toBe(95_000);
    expect(readValue({...nothing, high: -90_000}, "identity", "host official")?.y).toBe(-95_000);
  });

  it("learns nothing from an end that cannot be reached", () => {
    expect(readValue({...nothing, low: 0, high: 0.3}, "logit", "research")?.form).toBe("up to");
    expect(readValue({...nothing, low: 0.5, high: 1}, "logit", "research")?.form).toBe("at least");
    expect(readValue({...nothing, mid: 0}, "logit", "survey")).toBeUndefined();
    expect(readValue({...nothing, mid: 0}, "log", "host official")).toBeUndefined();
    expect(readValue(nothing, "log", "research")).toBeUndefined();
  });

  it("is finite, with a positive imprecision, for any cells", () => {
    const cell = fc.option(fc.double({min: -10, max: 1e9, noNaN: true}));
    const scales = fc.constantFrom("log" as const, "logit" as const, "identity" as const);
    fc.assert(
      fc.property(cell, cell, cell, scales, fc.constantFrom(...sourceKinds), (low, mid, high, scale, kind) => {
        const value = readValue({low, mid, high, population: "n=9"}, scale, kind);
        if (value === undefined) return;
        expect(Number.isFinite(value.y)).toBe(true);
        expect(value.s).toBeGreaterThan(0);
      }),
    );
  });
});

it("imprecision that comes on top adds as squares", () => {
  expect(widened({form: "band", y: 1, s: 0.3}, 0.4).s).toBe(0.5);
});

it("a row states its middle, else the middle of its range, else its only end", () => {
  expect(statedNumber({...nothing, low: 1, mid: 2, high: 9})).toBe(2);
  expect(statedNumber({...nothing, low: 1, high: 9})).toBe(5);
  expect(statedNumber({...nothing, high: 9})).toBe(9);
  expect(statedNumber(nothing)).toBeUndefined();
});
