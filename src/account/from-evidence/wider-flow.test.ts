import {describe, expect, it} from "vitest";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {reasons} from "./reasons.ts";
import {mapped, over, row} from "./rows.test-support.ts";

const wider = {
  measure: "arrivals",
  scope: "wider",
  source: "office",
  stay: "settled",
  ...over("2022-01-01", "2022-12-31"),
} as const;
const before = row({...wider, id: "before", mid: 10_000, ...over("2021-01-01", "2021-12-31")});

/** What becomes of the wider flow beside other rows. */
function fateBeside(others: readonly EvidenceRow[], of: Partial<EvidenceRow> = {}) {
  const {design, notUsed} = mapped([row({...wider, id: "flow", ...of}), ...others]);
  return design.observations.find(({id}) => id === "flow") ?? notUsed.get("flow");
}

describe("a flow of a wider population", () => {
  it("counts for what exceeds the same source's rate of the years before", () => {
    const found = fateBeside([before]);
    expect(found).toMatchObject({quantity: "arrivals", form: "band", stay: "unclear"});
    expect(found).toMatchObject({
      y: expect.closeTo(Math.log(30_000), 10),
      s: expect.closeTo(Math.hypot(0.15 * 10_000, 0.05 * 40_000) / 30_000, 10),
    });
  });

  it("is compared day by day with a period of another length", () => {
    const half = row({...before, mid: 5_000, ...over("2021-07-01", "2021-12-31")});
    expect(fateBeside([half])).toMatchObject({y: expect.closeTo(Math.log(40_000 - (5_000 / 184) * 365), 10)});
  });

  it("takes the latest of several earlier rates", () => {
    const older = row({...before, id: "older", mid: 30_000, ...over("2020-01-01", "2020-12-31")});
    expect(fateBeside([older, before])).toEqual(fateBeside([before]));
  });

  it("that hardly exceeds the rate is not used", () => {
    expect(fateBeside([row({...before, mid: 34_100})])).toBe(reasons.nothingAboveEarlierRate);
    expect(fateBeside([row({...before, mid: 33_900})])).toMatchObject({form: "band"});
  });

  it("bounds the case from above where no earlier rate is known", () => {
    expect(fateBeside([])).toMatchObject({form: "up to", y: Math.log(40_000), s: 0.1, stay: "settled"});
    expect(fateBeside([], {mid: null, high: 50_000})).toMatchObject({form: "up to", y: Math.log(50_000)});
    expect(fateBeside([row({...before, source: "another"})])).toMatchObject({form: "up to"});
  });

  it("bounds it on any stay where its rule is shorter than the account's", () => {
    expect(fateBeside([before], {durationRule: "14d"})).toMatchObject({form: "up to", stay: "any"});
  });

  it("with a middle of nothing is bounded by its upper end", () => {
    expect(fateBeside([], {mid: 0, high: 45_000})).toMatchObject({form: "up to", y: Math.log(45_000)});
  });

  it("of which only a lower bound is known says nothing", () => {
    expect(fateBeside([], {mid: null, low: 50_000})).toBe(reasons.widerLowerBound);
  });
});
