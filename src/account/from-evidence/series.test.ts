import {describe, expect, it} from "vitest";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {reasons} from "./reasons.ts";
import {mapped, over, row} from "./rows.test-support.ts";

const used = (rows: readonly EvidenceRow[]) => mapped(rows).design.observations.map(({id}) => id);
const stock = (id: string, periodEnd: string, mid: number, of: Partial<EvidenceRow> = {}) =>
  row({id, periodEnd, mid, source: "office", ...of});

describe("editions of one figure", () => {
  const figure = (id: string, published: string, of: Partial<EvidenceRow> = {}) =>
    stock(id, "2022-06-30", 40_000, {published, ...of});

  it("give way to the latest published", () => {
    const {design, notUsed} = mapped([figure("a", "2023-06"), figure("b", "2023-01"), figure("c", "")]);
    expect(design.observations.map(({id}) => id)).toEqual(["a"]);
    expect(notUsed.get("b")).toBe(reasons.earlierVintage);
    expect(notUsed.get("c")).toBe(reasons.earlierVintage);
  });

  it("as they were known give way to the latest known", () => {
    const {design} = mapped([figure("a", "2023-06"), figure("b", "2023-01")], {asOf: "2023-03"});
    expect(design.observations.map(({id}) => id)).toEqual(["b"]);
  });

  it("are no editions of another stay: one study that counts both ways says two things", () => {
    expect(used([figure("a", "2023", {stay: "any", mid: 90_000}), figure("b", "2023", {stay: "settled"})])).toEqual([
      "a",
      "b",
    ]);
  });

  it("are no editions under another rule", () => {
    expect(
      used([
        figure("a", "2023", {durationRule: "temporary permit", mid: 40_000}),
        figure("b", "2023", {durationRule: "permanent permit", mid: 5_000}),
      ]),
    ).toEqual(["a", "b"]);
  });
});

describe("a series of one source", () => {
  it("of stocks keeps one a quarter, counted back from the latest", () => {
    const dates = ["2022-03-31", "2022-04-30", "2022-07-31", "2022-09-30", "2022-10-31"];
    const rows = dates.map((date, i) => stock(`s${i}`, date, 40_000 + 5_000 * i));
    const {design, notUsed} = mapped(rows);
    expect(design.observations.map(({id}) => id)).toEqual(["s1", "s2", "s4"]);
    expect(notUsed.get("s3")).toBe(reasons.sameSeries);
    expect(notUsed.get("s0")).toBe(reasons.sameSeries);
  });

  it("of flows that grow from one start keeps one a quarter too", () => {
    const flow = (id: string, end: string) =>
      row({id, measure: "arrivals", source: "office", ...over("2022-01-01", end)});
    expect(used([flow("a", "2022-09-30"), flow("b", "2022-11-30"), flow("c", "2022-12-31")])).toEqual(["a", "c"]);
  });

  it("keeps flows from different starts, and stocks under different rules", () => {
    const flow = (id: string, start: string, mid: number) =>
      row({id, measure: "arrivals", source: "office", mid, ...over(start, "2022-12-31")});
    expect(used([flow("a", "2022-01-01", 40_000), flow("b", "2022-06-01", 25_000)])).toEqual(["a", "b"]);
    const permits = (id: string, durationRule: string, mid: number) =>
      stock(id, "2022-06-30", mid, {measure: "permits_stock", durationRule});
    expect(used([permits("a", "temporary", 40_000), permits("b", "permanent", 5_000)])).toEqual(["a", "b"]);
  });

  it("of shares is not thinned", () => {
    const share = (id: string, end: string) =>
      row({
        id,
        measure: "returned_share",
        unit: "share",
        mid: 0.3,
        place: "ALL",
        source: "office",
        ...over("2022-01-01", end),
      });
    expect(used([share("a", "2022-11-30"), share("b", "2022-12-31")])).toEqual(["a", "b"]);
  });
});

describe("the same figure of one host and month", () => {
  const arrived = {measure: "arrivals", stay: "settled", ...over("2022-01-01", "2022-06-30")} as const;
  const there = stock("first", "2022-06-30", 40_000, {stay: "settled", published: "2023-02"});
  const later = row({id: "later", source: "office", mid: 40_500, published: "2023-05", ...arrived});

  it("under two names of one source enters once, as it was first published", () => {
    expect(used([later, there])).toEqual(["first"]);
    expect(mapped([later, there]).notUsed.get("later")).toBe(reasons.sameFigure);
  });

  it("under two names on one page, or taken from one row, enters once too", () => {
    const url = "https://example.org/release";
    expect(
      used([
        {...later, source: "paper", url},
        {...there, url},
      ]),
    ).toEqual(["first"]);
    const built = {...later, source: "paper", derivesFrom: ["first", "elsewhere"], derivation: "built-on"} as const;
    expect(used([built, there])).toEqual(["first"]);
  });

  it("is two where two sources agree, on one measure or on two", () => {
    expect(used([{...later, source: "paper"}, there])).toEqual(["first", "later"]);
    expect(used([{...there, id: "second", source: "paper"}, there])).toEqual(["first", "second"]);
  });

  it("as permits issued gives way to anything else", () => {
    const year = over("2022-01-01", "2022-12-31");
    const office = {source: "office", ...year};
    const permits = row({id: "a", measure: "permits_issued", published: "2023-01", ...office});
    const arrivals = row({id: "b", measure: "arrivals", published: "2023-05", ...office});
    expect(used([permits, arrivals])).toEqual(["b"]);
  });

  it("is another beyond 2 %, in another month, under another stay, or for all hosts together", () => {
    expect(used([there, {...later, mid: 41_000}])).toEqual(["first", "later"]);
    expect(used([there, {...later, periodEnd: "2022-07-31"}])).toEqual(["first", "later"]);
    expect(used([there, {...later, stay: "any"}])).toEqual(["first", "later"]);
    expect(used([there, later].map((each) => ({...each, place: "ALL"})))).toEqual(["first", "later"]);
  });
});

describe("a source that reports several hosts", () => {
  const hosts = (...places: string[]) =>
    mapped(places.map((place, i) => stock(`s${i}`, "2022-06-30", 40_000, {place}))).design.observations;

  it("has one bias for each from the third host on", () => {
    expect(hosts("BB", "CC").map(({source}) => source)).toEqual(["office", "office"]);
    expect(hosts("BB", "CC", "DD").map(({source}) => source)).toEqual(["office@BB", "office@CC", "office@DD"]);
  });

  it("keeps its own for all hosts together", () => {
    expect(hosts("ALL", "BB", "CC", "DD").map(({source}) => source)).toEqual([
      "office",
      "office@BB",
      "office@CC",
      "office@DD",
    ]);
  });
});
