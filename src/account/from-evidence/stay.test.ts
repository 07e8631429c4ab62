import {describe, expect, it} from "vitest";
import {row} from "./rows.test-support.ts";
import {stayOf} from "./stay.ts";

describe("stayOf", () => {
  it("believes the column before anything else", () => {
    expect(stayOf(row({stay: "any", durationRule: "12m"}), "BB", 0)).toBe("any");
    expect(stayOf(row({stay: "unclear", durationRule: "12m"}), "BB", 0)).toBe("unclear");
  });

  it("calls three months settled and anything less any stay", () => {
    expect(stayOf(row({durationRule: "90d"}), "BB", 0)).toBe("settled");
    expect(stayOf(row({durationRule: "2 months"}), "BB", 0)).toBe("any");
  });

  it.each([
    ["annual address register", "settled"],
    ["temporary residence", "settled"],
    ["status granted", "settled"],
    ["recorded", "settled"],
    ["present on date", "any"],
    ["crossed and did not return", "any"],
    ["mixed host-country rules", "unclear"],
    ["labour-force residual", "unclear"],
  ])("reads “%s” as %s", (durationRule, stay) => {
    expect(stayOf(row({durationRule}), "BB", 0)).toBe(stay);
  });

  it("lets the population speak where the rule is silent", () => {
    expect(
      stayOf(row({measure: "left_total", durationRule: "none", population: "who left for good"}), "ALL", 400),
    ).toBe("settled");
  });

  it("falls back on what a measure is usually counted by", () => {
    const usual = (measure: Parameters<typeof row>[0] & {}) =>
      stayOf(row({durationRule: "none", ...measure}), "BB", 400);
    expect(usual({measure: "stock_abroad"})).toBe("any");
    expect(usual({measure: "arrivals"})).toBe("any");
    expect(usual({measure: "permits_stock"})).toBe("settled");
    expect(usual({measure: "returned_share"})).toBe("unclear");
    expect(stayOf(row({durationRule: "none"}), "ALL", 0)).toBe("unclear");
  });

  it("takes a count of leavers over at most 60 days for a count of those who went out", () => {
    const left = row({measure: "left_total", durationRule: "none"});
    expect(stayOf(left, "ALL", 60)).toBe("any");
    expect(stayOf(left, "ALL", 61)).toBe("unclear");
  });
});
