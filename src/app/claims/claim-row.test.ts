import {describe, expect, it} from "vitest";
import {claimOn, persons, textDocument} from "../../../test/ledger-world.ts";
import type {Claim} from "../../core/claim.ts";
import type {Bound, Quantity} from "../../core/quantity.ts";
import {claimRow, outsideReasons} from "./claim-row.ts";

const document = textDocument("Some 5,000 left.", {
  outlet: "The Gazette",
  title: "Who left",
  published: "2023-07-11T08:00Z",
});
const read = (changes: Partial<Claim>) =>
  claimRow(claimOn(document, "5,000", changes), {document, home: "RU", origin: {file: "documents/a.txt", line: 3}});
const rowOf = (changes: Partial<Claim> = {}) => {
  const reading = read(changes);
  if ("row" in reading) return reading.row;
  throw new Error(reading.reason);
};

describe("a claim as a row of evidence", () => {
  it("says what it counts, where, when, and where it was read", () => {
    expect(rowOf()).toMatchObject({
      measure: "left_total",
      place: "ALL",
      population: "citizens of Russia",
      scope: "case",
      mid: 5000,
      unit: "persons",
      periodStart: "2022-02-24",
      periodEnd: "2023-06-30",
      attributedTo: "The Gazette",
      attributionKind: "media-count",
      publisher: "The Gazette",
      title: "Who left",
      published: "2023-07-11",
      publishedPrecision: "stated",
      origin: {file: "documents/a.txt", line: 3},
    });
  });

  it.each<[Bound, Partial<Quantity>, (number | null)[]]>([
    ["point", {mid: 5}, [null, 5, null]],
    ["about", {mid: 5}, [null, 5, null]],
    ["near", {mid: 5, high: 5}, [null, 5, 5]],
    ["at-least", {low: 5}, [5, null, null]],
    ["more-than", {low: 5}, [5, null, null]],
    ["up-to", {high: 5}, [null, null, 5]],
    ["less-than", {high: 5}, [null, null, 5]],
    ["range", {low: 4, high: 6}, [4, null, 6]],
    ["magnitude", {low: 1e5, high: 1e6}, [1e5, null, 1e6]],
  ])("%s fills the columns that the bound has", (bound, ends, expected) => {
    const {low, mid, high} = rowOf({value: persons({bound, low: null, mid: null, high: null, ...ends})});
    expect([low, mid, high]).toEqual(expected);
  });

  it("denying a number says no more than that it is too high", () => {
    expect(rowOf({modality: "denied", value: persons({mid: 700_000})})).toMatchObject({
      low: null,
      mid: null,
      high: 700_000,
    });
  });

  it("widens dates to days, and gives a stock its date as its end", () => {
    const year = {kind: "in", start: "2022", end: "2022"} as const;
    expect(rowOf({period: year})).toMatchObject({periodStart: "2022-01-01", periodEnd: "2022-12-31"});
    const stock = {kind: "as-of", start: null, end: "2024-02"} as const;
    expect(rowOf({measure: "stock_abroad", period: stock})).toMatchObject({periodStart: "", periodEnd: "2024-02-29"});
  });

  it("gives a root without a name to its outlet, as one unnamed source", () => {
    const chain = [{role: "origin", name: null, kind: "unknown"} as const];
    const row = rowOf({attribution: {mode: "indirect", cue: null, cueClass: "estimate", chain}});
    expect(row).toMatchObject({attributedTo: "unnamed via The Gazette", source: "the-gazette-unnamed"});
  });

  it.each([
    ["RU", "official-origin"],
    ["GE", "official-host"],
  ])("an official of %s is %s to a case of Russia", (country, kind) => {
    const chain = [{role: "speaker", name: "A", kind: "person", side: "official", country} as const];
    expect(rowOf({attribution: {mode: "direct", cue: "said", cueClass: "neutral", chain}}).attributionKind).toBe(kind);
  });

  it("is a part where the text names a subgroup, but not where it names a wave", () => {
    const population = {id: "it", label: "IT workers", subgroup: {occupation: "IT"}};
    expect(rowOf({population}).scope).toBe("part");
    expect(rowOf({population: {id: "w2", label: "second wave", subgroup: {wave: "2"}}}).scope).toBe("case");
  });

  it("keeps the gist short enough to be published", () => {
    expect(rowOf({statement: "x".repeat(400)}).quoteGist).toHaveLength(160);
  });
});

describe("a claim that is no row", () => {
  const share = persons({unit: "share", mid: 1.2});
  it.each<[keyof typeof outsideReasons, Partial<Claim>]>([
    ["deprecated", {rank: "deprecated"}],
    ["use", {use: "covariate"}],
    ["trend", {value: {kind: "trend", direction: "rising"}}],
    ["change", {value: persons({delta: "up"})}],
    ["unbounded", {value: persons({bound: "vague", low: 1, mid: null})}],
    ["modality", {modality: "purported"}],
    ["modality", {modality: "predicted"}],
    ["denied", {polarity: "-", value: persons({bound: "at-least", low: 5, mid: null})}],
    ["home", {place: {home: "UA", host: "ALL"}}],
    ["measure", {measure: "displaced_total"}],
    ["unit", {value: persons({unit: "RUB/month"})}],
    ["period", {period: null}],
    ["period", {period: {kind: "since", start: "2022-02", end: null}}],
    ["period", {period: {kind: "relative", start: null, end: "2023", offset: "P3M"}}],
    ["impossible", {value: share}],
    ["impossible", {period: {kind: "between", start: "2023-06", end: "2022-06"}}],
  ])("says the first rule that keeps it out: %s", (reason, changes) => {
    expect(read(changes)).toEqual({reason: outsideReasons[reason]});
  });
});
