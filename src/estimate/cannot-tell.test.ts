import {describe, expect, it} from "vitest";
import {mapped, over, row} from "../account/from-evidence/rows.test-support.ts";
import type {EvidenceRow} from "../core/evidence-row.ts";
import {cannotTell, hasReturnAnchor} from "./cannot-tell.ts";

const anchored = (...rows: readonly EvidenceRow[]) => hasReturnAnchor(mapped(rows).design);
const office = {source: "office", attributionKind: "statistical-office", stay: "settled"} as const;
const year = over("2022-01-01", "2022-12-31");

describe("the share of settled people who came back is told", () => {
  it("by a balance of arrivals and departures by a rule of residence", () => {
    const arrivals = row({id: "in", measure: "arrivals", mid: 60_000, ...office, ...year});
    const departures = row({id: "out", measure: "departures", mid: 5_000, ...office, ...year});
    expect(anchored(arrivals, departures)).toBe(true);
    expect(anchored(row({measure: "net_entries", mid: 55_000, ...office, ...year}))).toBe(true);
  });

  it("by a panel of people who left, or a survey at home", () => {
    const survey = {unit: "share", mid: 0.1, attributionKind: "survey", stay: "settled"} as const;
    expect(anchored(row({measure: "survey_share", ...survey, ...over("2022-10-01", "2023-09-30")}))).toBe(true);
    expect(anchored(row({measure: "returned_share", place: "ALL", ...survey, ...year}))).toBe(true);
  });

  it("not by two stocks compared, nor by a balance of border crossings", () => {
    const before = row({id: "before", scope: "wider", mid: 20_000, periodEnd: "2021-12-31", ...office});
    const after = row({id: "after", scope: "wider", mid: 60_000, periodEnd: "2022-12-31", ...office});
    expect(mapped([before, after]).design.observations).toMatchObject([{quantity: "net", stay: "settled"}]);
    expect(anchored(before, after)).toBe(false);
    expect(anchored(row({measure: "net_entries", mid: 55_000, ...office, stay: "any", ...year}))).toBe(false);
  });

  it("not by the change of a register that its office publishes in place of its level", () => {
    const level = row({id: "level", scope: "wider", mid: 60_000, periodEnd: "2022-12-31", ...office});
    const change = row({id: "change", measure: "net_entries", mid: 40_000, ...office, ...year});
    expect(mapped([level, change]).design.observations).toMatchObject([{id: "change", ofStocks: true}]);
    expect(anchored(level, change)).toBe(false);
  });
});

describe("cannotTell", () => {
  it("names where people are as the case does", () => {
    const {design} = mapped([row()]);
    const [share] = cannotTell(design, [], {forecasts: false, away: "elsewhere"});
    expect(share).toMatch(/^How many of the people who settled elsewhere have come back for good/);
  });

  it("speaks of the months after the last evidence only where there are any", () => {
    const {design} = mapped([row()]);
    const notes = (forecasts: boolean) => cannotTell(design, [], {forecasts, away: "abroad"});
    expect(notes(true)).toHaveLength(notes(false).length + 1);
  });
});
