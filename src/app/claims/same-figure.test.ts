import {describe, expect, it} from "vitest";
import {claimOn, textDocument} from "../../../test/ledger-world.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {claimRow} from "./claim-row.ts";
import {figureMatch, isBlunter} from "./same-figure.ts";

const document = textDocument("5,000 left.");
const reading = claimRow(claimOn(document, "5,000"), {document, home: "RU", origin: {file: "a", line: 1}});
const row = (changes: Partial<EvidenceRow>): EvidenceRow => {
  if (!("row" in reading)) throw new Error(reading.reason);
  return {...reading.row, low: null, mid: null, high: null, ...changes};
};

describe("figureMatch", () => {
  it.each([
    ["the same numbers", {low: 4, mid: 5, high: 6}, {low: 4, mid: 5, high: 6}, 4],
    ["the same middle", {mid: 600_000}, {low: 500_000, mid: 600_000, high: 700_000}, 3],
    ["one end of a range", {high: 700_000}, {low: 600_000, high: 700_000}, 2],
    ["the top of a range, said without it", {mid: 700_000}, {low: 600_000, high: 700_000}, 2],
    ["a number and its rounding", {mid: 62_000}, {mid: 62_304}, 1],
    ["one digit, which is many numbers rounded", {mid: 700_000}, {mid: 690_000}, 0],
    ["another number", {mid: 5000}, {mid: 6000}, 0],
  ])("%s", (_, a, b, expected) => {
    expect(figureMatch(row(a), row(b))).toBe(expected);
    expect(figureMatch(row(b), row(a))).toBe(expected);
  });

  it.each<Partial<EvidenceRow>>([
    {measure: "departures"},
    {place: "GE"},
    {scope: "part"},
    {unit: "trips"},
    {periodStart: "2024-01-01", periodEnd: "2024-12-31"},
    {periodEnd: ""},
  ])("asks for the same people, place and time: %o", (other) => {
    expect(figureMatch(row({mid: 5000}), row({mid: 5000, ...other}))).toBe(0);
  });

  it("takes two stocks for one figure only near in time", () => {
    const stock = (periodEnd: string) => row({measure: "stock_abroad", periodStart: "", periodEnd, mid: 5000});
    expect(figureMatch(stock("2023-06-30"), stock("2023-08-01"))).toBe(4);
    expect(figureMatch(stock("2023-06-30"), stock("2024-06-30"))).toBe(0);
  });

  it("rounds no shares: half is not 48 percent", () => {
    expect(figureMatch(row({unit: "share", mid: 0.5}), row({unit: "share", mid: 0.48}))).toBe(0);
  });
});

describe("isBlunter", () => {
  it("finds “hundreds of thousands” blunter than the range it meets, and a number blunter than nothing", () => {
    const hundreds = row({low: 100_000, high: 1_000_000});
    const range = row({low: 700_000, high: 1_500_000});
    expect([isBlunter(hundreds, range), isBlunter(range, hundreds)]).toEqual([true, false]);
    expect(isBlunter(row({mid: 5}), row({mid: 5}))).toBe(false);
    expect(isBlunter(row({low: 1, high: 9}), row({mid: 50}))).toBe(false);
  });
});
