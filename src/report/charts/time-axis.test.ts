import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {addMonths, type Month, month, monthText} from "../../core/month.ts";
import {ticksBetween} from "./time-axis.ts";

describe("ticksBetween", () => {
  it("marks quarters, and labels them where there is room", () => {
    const ticks = ticksBetween(month("2022-02"), month("2023-03"), 12);
    expect(ticks.map(({at, label}) => `${monthText(at)} ${label}`)).toEqual([
      "2022-04 Apr\n2022",
      "2022-07 Jul",
      "2022-10 Oct",
      "2023-01 Jan\n2023",
    ]);
  });

  it("marks every month of a short account, and the only one of the shortest", () => {
    expect(ticksBetween(month("2022-02"), month("2022-05"), 12).map(({label}) => label)).toEqual([
      "Feb\n2022",
      "Mar",
      "Apr",
      "May",
    ]);
    expect(ticksBetween(month("2022-02"), month("2022-02"), 12).map(({label}) => label)).toEqual(["Feb\n2022"]);
  });

  it("labels years alone over long accounts", () => {
    const labels = ticksBetween(month("2011-03"), month("2025-02"), 16).flatMap(({label}) => label || []);
    expect([labels[0], labels.length]).toEqual(["2012", 14]);
  });

  it("always labels something, and never more than there is room for", () => {
    const start = fc.integer({min: 20_000, max: 25_000});
    fc.assert(
      fc.property(start, fc.integer({min: 1, max: 240}), fc.integer({min: 4, max: 30}), (from, months, room) => {
        const ticks = ticksBetween(from as Month, addMonths(from as Month, months - 1), room);
        const labelled = ticks.filter(({label}) => label !== "");
        expect(labelled.length).toBeGreaterThanOrEqual(months < 3 ? 1 : 0);
        expect(labelled.length).toBeLessThanOrEqual(room + 1);
      }),
    );
  });
});
