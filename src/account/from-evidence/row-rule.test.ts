import {describe, expect, it} from "vitest";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {reasons} from "./reasons.ts";
import {fate, over} from "./rows.test-support.ts";

const year = over("2022-01-01", "2022-12-31");
const office = {attributionKind: "statistical-office"} as const;
/** log imprecision of 40,000 by a research institute, and by an office */
const [research, byOffice] = [0.1, 0.03].map((s0) => Math.hypot(s0, 10_000 / 40_000 / Math.sqrt(12)));

describe("the measure and the place make the quantity", () => {
  it.each<[Partial<EvidenceRow>, object]>([
    [
      {measure: "left_total", place: "ALL"},
      {quantity: "left", hosts: null, t0: 0, t: 11},
    ],
    [
      {measure: "departures", place: "ALL"},
      {quantity: "left", hosts: null},
    ],
    [
      {measure: "departures", place: "AA"},
      {quantity: "left", hosts: null},
    ],
    [
      {measure: "arrivals", place: "ALL"},
      {quantity: "left", hosts: null},
    ],
    [{measure: "left_total"}, {quantity: "left", hosts: [0]}],
    [{measure: "arrivals"}, {quantity: "arrivals", hosts: [0], form: "band", y: Math.log(40_000)}],
    [{measure: "permits_issued"}, {quantity: "arrivals", stay: "settled", source: "r#issued"}],
    [{measure: "stock_abroad"}, {quantity: "stock", t0: 0, t: 11, stay: "any"}],
    [
      {measure: "stock_abroad", durationRule: "registered"},
      {quantity: "permits", stay: "settled"},
    ],
    [
      {measure: "stock_abroad", durationRule: "status held", stay: "any"},
      {quantity: "permits", stay: "settled"},
    ],
    [{measure: "permits_stock"}, {quantity: "permits", stay: "settled"}],
    [{measure: "net_entries"}, {quantity: "net", form: "balance", y: 40_000}],
    [
      {measure: "net_entries", place: "ALL"},
      {quantity: "net", hosts: null, y: -40_000},
    ],
    [
      {measure: "net_entries", place: "AA"},
      {quantity: "net", hosts: null, y: -40_000},
    ],
    [{measure: "departures"}, {quantity: "left host", hosts: [0]}],
    [
      {measure: "returned_total", place: "ALL"},
      {quantity: "returned", hosts: null},
    ],
    [{measure: "returned_total"}, {quantity: "returned from host", hosts: [0]}],
  ])("%o", (of, expected) => {
    expect(fate({...year, ...of})).toMatchObject(expected);
  });
});

describe("what counting leaves open adds to the imprecision", () => {
  it.each<[string, Partial<EvidenceRow>, number]>([
    ["nothing for a plain count", {measure: "arrivals"}, research],
    ["nothing for a count that excludes visitors", {measure: "arrivals", population: "visitors excluded"}, research],
    [".35 for permits issued", {measure: "permits_issued"}, Math.hypot(research, 0.35)],
    [".2 for people recorded", {durationRule: "recorded"}, Math.hypot(research, 0.2)],
    [".2 for a register of all hosts", {place: "ALL", durationRule: "registered"}, Math.hypot(research, 0.2)],
    [".25 for departures alone", {measure: "departures", ...office}, Math.hypot(byOffice, 0.25)],
    [".35 for a residual", {measure: "left_total", durationRule: "labour-force residual"}, Math.hypot(research, 0.35)],
    [".10 v for a border balance", {measure: "net_entries"}, 40_000 * Math.hypot(research, 0.1)],
    ["nothing for a balance by a residence rule", {measure: "net_entries", durationRule: "12m"}, 40_000 * research],
  ])("%s", (_what, of, s) => {
    expect(fate({...year, ...of})).toMatchObject({s: expect.closeTo(s, 8)});
  });

  it(".005 N0 more for passengers over all hosts together", () => {
    const N0 = 150_000 + 24 * 1_000;
    const s = Math.hypot(40_000 * Math.hypot(research, 0.1), 0.005 * N0);
    expect(fate({...year, measure: "net_entries", place: "ALL"})).toMatchObject({s: expect.closeTo(s, 8)});
  });
});

describe("the kind of source", () => {
  it("is the origin's where a statistical office counts leavers for all hosts together", () => {
    expect(fate({...year, ...office, measure: "departures", place: "ALL"})).toMatchObject({kind: "origin official"});
    expect(fate({...year, ...office, measure: "left_total", place: "ALL"})).toMatchObject({kind: "origin official"});
    expect(fate({...year, ...office, measure: "left_total"})).toMatchObject({kind: "statistical office"});
    expect(fate({...year, ...office, measure: "arrivals", place: "ALL"})).toMatchObject({kind: "statistical office"});
  });

  it.each([
    ["official-host", "host official"],
    ["NGO", "research"],
    ["individual", "media"],
    ["official-origin", "origin official"],
  ] as const)("of %s is %s", (attributionKind, kind) => {
    expect(fate({attributionKind})).toMatchObject({kind});
  });
});

describe("a rule shorter than four weeks only bounds", () => {
  const short = {durationRule: "stayed about 2 weeks or more"};

  it("from above, on any stay, by the upper end", () => {
    expect(fate({...short, stay: "settled"})).toMatchObject({form: "up to", stay: "any", y: Math.log(40_000), s: 0.1});
    expect(fate({...short, mid: null, low: 10_000, high: 20_000})).toMatchObject({form: "up to", y: Math.log(20_000)});
  });

  it("and says nothing where it is a lower bound or a balance", () => {
    expect(fate({...short, low: 40_000, mid: null})).toBe(reasons.looserRule);
    expect(fate({...short, measure: "net_entries", ...year})).toBe(reasons.boundOnBalance);
  });
});

describe("a window under ten days", () => {
  const week = over("2022-09-21", "2022-09-28");

  it("still says that no fewer left in the months it lies in", () => {
    expect(fate({measure: "left_total", place: "ALL", ...week})).toMatchObject({
      form: "at least",
      t0: 8,
      t: 8,
      stay: "any",
      s: 0.1,
    });
    expect(fate({measure: "arrivals", low: 5_000, mid: null, ...week})).toMatchObject({y: Math.log(5_000)});
  });

  it("says nothing of a wider population, of permits, or as an upper bound", () => {
    expect(fate({measure: "left_total", scope: "wider", ...week})).toBe(reasons.briefWindow);
    expect(fate({measure: "permits_issued", ...week})).toBe(reasons.briefWindow);
    expect(fate({measure: "left_total", mid: null, high: 5_000, ...week})).toBe(reasons.briefWindow);
  });
});

describe("a share returned", () => {
  const share = {measure: "returned_share", place: "ALL", unit: "share", mid: 0.3} as const;

  it("from the start of the account is a share of all who left", () => {
    expect(fate({...share, ...over("2022-03-10", "2023-06-16")})).toMatchObject({
      quantity: "returned share",
      t0: 0,
      t: 17,
    });
    expect(fate({...share, ...over("", "2023-06-16")})).toMatchObject({quantity: "returned share"});
  });

  it("from a later event on is a share of those who left in that month and the next", () => {
    const observation = fate({...share, ...over("2022-09-27", "2023-06-16")});
    expect(observation).toMatchObject({quantity: "wave share", t0: 0, t: 17, wave: [8, 9]});
  });

  it("of a late period is a rate, which all hosts together have over a year at most", () => {
    expect(fate({...share, ...over("2022-12-01", "2023-11-30")})).toMatchObject({
      quantity: "return rate",
      t0: 11,
      t: 22,
      stay: "settled",
    });
    expect(fate({...share, ...over("2022-11-01", "2023-11-30")})).toBe(reasons.unmodelledShare);
    expect(fate({...share, place: "BB", ...over("2022-11-01", "2023-11-30")})).toMatchObject({
      quantity: "return rate of host",
    });
  });

  it("is refused where it has no people of its own: a host's from the start, a short late period", () => {
    expect(fate({...share, place: "BB", ...over("2022-01-01", "2022-12-31")})).toBe(reasons.unmodelledShare);
    expect(fate({...share, ...over("2022-12-01", "2023-01-31")})).toBe(reasons.unmodelledShare);
  });

  it("within the first month has no logit, and is refused", () => {
    expect(fate({...share, ...over("2022-01-01", "2022-01-31")})).toBe(reasons.firstMonth);
    expect(fate({...share, ...over("2022-09-20", "2022-09-30")})).toBe(reasons.firstMonth);
  });
});

describe("a share of respondents", () => {
  const survey = {
    measure: "survey_share",
    unit: "share",
    mid: 0.1,
    attributionKind: "survey",
    ...over("2022-12-01", "2023-11-30"),
  } as const;

  it("that left a host is its leave rate", () => {
    expect(fate(survey)).toMatchObject({quantity: "leave rate", stay: "settled", kind: "survey"});
    expect(fate({...survey, durationRule: "left the host"})).toMatchObject({quantity: "leave rate"});
  });

  it("that moved on is the onward rate", () => {
    expect(fate({...survey, place: "ALL", durationRule: "change of host"})).toMatchObject({quantity: "onward rate"});
  });

  it("that returned is read as a share returned", () => {
    expect(fate({...survey, place: "ALL", durationRule: "returned home"})).toMatchObject({quantity: "return rate"});
    expect(fate({...survey, population: "respondents who went back"})).toMatchObject({quantity: "return rate of host"});
  });

  it("that did anything else is not followed", () => {
    expect(fate({...survey, place: "ALL", durationRule: "found work"})).toBe(reasons.unmodelledShare);
    expect(fate({...survey, durationRule: "found work"})).toBe(reasons.unmodelledShare);
  });
});

describe("a row is not used", () => {
  it.each<[string, Partial<EvidenceRow>]>([
    [reasons.wrong, {scope: "wrong"}],
    [reasons.other, {measure: "other"}],
    [reasons.unit, {unit: "households"}],
    [reasons.unit, {unit: "share"}],
    [reasons.unit, {measure: "left_total", unit: "trips"}],
    [reasons.noValue, {mid: null}],
    [reasons.noValue, {mid: 0}],
    [reasons.placeUnclear, {place: "ZZ"}],
    [reasons.placeUnclear, {place: "BB+ZZ"}],
    [reasons.placeUnclear, {place: "AA"}],
    [reasons.noPeriodEnd, {periodEnd: ""}],
    [reasons.forecast, {published: "2022-03"}],
    [reasons.intention, {measure: "left_total", durationRule: "intention", ...year}],
    [reasons.beforeTheAccount, {periodEnd: "2021-12-31"}],
    [reasons.afterTheAccount, {periodEnd: "2024-03-31", published: "2025"}],
    [reasons.passengers, {measure: "arrivals", population: "air passengers", ...year}],
    [reasons.passengers, {measure: "arrivals", population: "visitors and immigrants", ...year}],
    [reasons.loneCrossings, {measure: "left_total", scope: "trips", ...year}],
    [reasons.loneCrossings, {measure: "entries", scope: "trips", unit: "trips", ...year}],
    [reasons.part, {scope: "part"}],
    [reasons.boundOnBalance, {measure: "net_entries", low: 40_000, mid: null, ...year}],
    [reasons.allPermits, {measure: "permits_stock", place: "ALL"}],
    [reasons.allPermits, {measure: "permits_issued", place: "ALL", ...year}],
    [reasons.allPermits, {measure: "permits_stock", place: "BB+CC"}],
    [reasons.byDestination, {measure: "departures", scope: "wider", ...year}],
    [reasons.widerReturns, {measure: "returned_total", scope: "wider", ...year}],
    [reasons.widerReturns, {measure: "returned_total", population: "returns of all kinds", ...year}],
    [reasons.widerBalance, {measure: "net_entries", scope: "wider", ...year}],
  ])("%s: %o", (reason, of) => {
    expect(fate(of)).toBe(reason);
  });

  it("under --as-of when it came out later", () => {
    expect(fate({published: "2023-02"}, {asOf: "2022-12-31"})).toBe(reasons.notYetPublished);
  });
});

it("arrivals by the stay they intend are a residence rule, not an intention", () => {
  expect(fate({measure: "arrivals", durationRule: "intended stay of 12m", ...year})).toMatchObject({stay: "settled"});
});
