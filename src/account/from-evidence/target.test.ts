import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type EvidenceRow, measures, scopes, units} from "../../core/evidence-row.ts";
import {mapped, over, row} from "./rows.test-support.ts";
import {mapTarget} from "./target.ts";

const evidence = mapped([
  row({id: "b", place: "BB"}),
  row({id: "c", place: "CC", scope: "wider", source: "office", mid: 90_000}),
  row({id: "d", place: "DD", scope: "wider", source: "office", mid: 90_000}),
  row({id: "d-earlier", place: "DD", scope: "wider", source: "office", mid: 30_000, periodEnd: "2021-06-30"}),
]);
const year = over("2022-01-01", "2022-12-31");
const ask = (of: Partial<EvidenceRow>) => mapTarget(row({mid: null, source: "", ...of}), evidence);

describe("a target", () => {
  it.each<[Partial<EvidenceRow>, object]>([
    [{}, {quantity: "stock", hosts: [0], t: 5, base: null, baseValue: 0, sign: 1}],
    [{place: "BB+CC"}, {hosts: [0, 1]}],
    [
      {measure: "left_total", place: "ALL", ...year},
      {quantity: "left", hosts: null, t0: 0, t: 11},
    ],
    [
      {measure: "departures", place: "ALL", ...year},
      {quantity: "left", hosts: null},
    ],
    [{measure: "departures", ...year}, {quantity: "left host"}],
    [{measure: "arrivals", ...year}, {quantity: "arrivals"}],
    [{measure: "returned_total", place: "ALL", ...year}, {quantity: "returned"}],
    [
      {measure: "returned_share", place: "ALL", ...year},
      {quantity: "returned share", wave: null},
    ],
    [
      {measure: "returned_share", place: "ALL", ...over("2022-09-20", "2023-06-30")},
      {quantity: "wave share", wave: [8, 9]},
    ],
    [{durationRule: "registered"}, {quantity: "stock", stay: "settled"}],
  ])("%o is a quantity of the account", (of, expected) => {
    expect(ask(of)).toMatchObject({status: "answerable", ...expected});
  });

  it("counts towards home where the account counts towards hosts", () => {
    expect(ask({measure: "net_entries", place: "ALL", ...year})).toMatchObject({quantity: "net", sign: -1});
    expect(ask({measure: "net_entries", place: "BB", ...year})).toMatchObject({quantity: "net", sign: 1});
  });

  it("takes its stay from the column or the rule; unclear stays unclear", () => {
    expect(ask({stay: "any", durationRule: "12m"})).toMatchObject({stay: "any"});
    expect(ask({durationRule: "183d"})).toMatchObject({stay: "settled"});
    expect(ask({measure: "left_total", place: "ALL", durationRule: "none", ...year})).toMatchObject({stay: "unclear"});
  });

  it("of half a month is that part of the month", () => {
    expect(ask({measure: "arrivals", ...over("2022-05-01", "2022-05-15")})).toMatchObject({daysShare: 15 / 31});
    expect(ask({measure: "arrivals", ...year})).toMatchObject({daysShare: 1});
  });

  it("of a wider population adds the earlier diaspora of the claims that include it, or as it was counted", () => {
    expect(ask({place: "CC", scope: "wider"})).toMatchObject({base: 0, baseValue: 0});
    expect(ask({place: "DD", scope: "wider"})).toMatchObject({base: null, baseValue: 30_000});
    expect(ask({place: "CC"})).toMatchObject({base: null, baseValue: 0});
  });
});

describe("a target without an answer says why", () => {
  it.each<[string, string, Partial<EvidenceRow>]>([
    ["outside", "after the account’s last month", {periodEnd: "2024-06-30"}],
    ["outside", "before the account’s first month", {periodEnd: "2021-06-30"}],
    ["outside", "starts well before the account", {measure: "arrivals", ...over("2020-01-01", "2022-12-31")}],
    ["not-representable", "XX stands in “other”", {place: "XX"}],
    ["not-representable", "place unclear", {place: "ZZ"}],
    ["not-representable", "permits are papers, not people", {measure: "permits_stock"}],
    ["not-representable", "permits are papers, not people", {measure: "permits_issued", ...year}],
    ["not-representable", "crossings are trips, not people", {measure: "entries", ...year}],
    ["not-representable", "measure “other”", {measure: "other"}],
    ["not-representable", "unit", {unit: "households"}],
    ["not-representable", "part of the population", {scope: "part"}],
    ["not-representable", "scope “wrong”", {scope: "wrong"}],
    ["not-representable", "how many were in BB before is not known", {scope: "wider"}],
    ["not-representable", "flow of a wider population", {measure: "arrivals", scope: "wider", ...year}],
    ["not-representable", "returns of a wider population", {measure: "returned_total", scope: "wider", ...year}],
    ["not-representable", "the account has no stays shorter than a month", {durationRule: "14d"}],
    ["not-representable", "window under ten days", {measure: "arrivals", ...over("2022-05-01", "2022-05-07")}],
    ["not-representable", "no period end", {periodEnd: ""}],
    [
      "not-representable",
      "returns within the first month",
      {measure: "returned_total", place: "ALL", ...over("2022-01-01", "2022-01-31")},
    ],
    [
      "not-representable",
      "a share of people the account does not follow",
      {measure: "returned_share", unit: "share", ...year},
    ],
  ])("%s: %s", (status, reason, of) => {
    expect(ask(of)).toEqual({status, reason});
  });
});

it("any row gets an answer of some kind", () => {
  const date = fc.constantFrom(
    "",
    "2022-02-30",
    "1999-01-01",
    "2022-01-10",
    "2022-06-16",
    "2023-12-31",
    "9999-12-31",
    "soon",
  );
  const place = fc.constantFrom("ALL", "AA", "BB", "BB+CC", "EU", "ZZ", "", "+", "US-FL", "CC+", "ALL+BB");
  const target = fc.record({
    measure: fc.constantFrom(...measures),
    scope: fc.constantFrom(...scopes),
    unit: fc.constantFrom(...units),
    place,
    periodStart: date,
    periodEnd: date,
    durationRule: fc.constantFrom("", "14d", "12/16m", "none", "left the host", "0d"),
  });
  fc.assert(
    fc.property(target, (of) => {
      const answer = ask(of);
      if (answer.status === "answerable") expect(0 <= answer.t0 && answer.t0 <= answer.t && answer.t < 24).toBe(true);
      else expect(answer.reason).not.toBe("");
    }),
  );
});
