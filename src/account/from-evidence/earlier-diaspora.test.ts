import {describe, expect, it} from "vitest";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {reasons} from "./reasons.ts";
import {mapped, over, row} from "./rows.test-support.ts";

const wider = (of: Partial<EvidenceRow> = {}) =>
  row({id: "level", scope: "wider", source: "office", mid: 90_000, ...of});
const earlier = (of: Partial<EvidenceRow> = {}) => wider({id: "earlier", mid: 30_000, periodEnd: "2021-06-30", ...of});

/** The base that the claim `level` includes. */
function baseOf(rows: readonly EvidenceRow[]) {
  const {design} = mapped(rows);
  return design.bases[design.observations.find(({id}) => id === "level")?.base ?? -1];
}

describe("a stock that counts people who were there before", () => {
  it("becomes the change since its own source's count before the account", () => {
    const {design, notUsed} = mapped([wider(), earlier()]);
    const research = (count: number) => Math.hypot(0.1 * count, 10_000 / Math.sqrt(12));
    expect(design.observations).toEqual([
      expect.objectContaining({
        id: "level",
        rows: ["level"],
        quantity: "net",
        form: "balance",
        t0: 0,
        t: 5,
        y: 60_000,
        s: expect.closeTo(Math.hypot(research(90_000), research(30_000)), 8),
        base: null,
      }),
    ]);
    expect(design.bases).toEqual([]);
    expect(notUsed.get("earlier")).toBe(reasons.beforeTheAccount);
  });

  it("includes that count, nearly known, where it is of permits, or a bound", () => {
    const known = {type: "log", v: 30_000, s: 0.15};
    const permits = {measure: "permits_stock"} as const;
    expect(baseOf([wider(permits), earlier(permits)])).toMatchObject(known);
    expect(baseOf([wider({mid: null, high: 90_000}), earlier()])).toMatchObject(known);
  });

  it("includes another source's count, less well known", () => {
    expect(baseOf([wider(), earlier({source: "another"})])).toMatchObject({type: "log", v: 30_000, s: 0.4});
    expect(baseOf([wider(), earlier({measure: "permits_stock"})])).toMatchObject({type: "log", v: 30_000, s: 0.4});
  });

  it("takes the latest of several counts", () => {
    const older = earlier({id: "older", source: "another", mid: 20_000, periodEnd: "2019-12-31"});
    expect(baseOf([wider(), older, earlier({source: "another"})])).toMatchObject({v: 30_000});
  });

  it("includes anything from nothing to its lowest value where nobody counted before, once a series", () => {
    const lowest = wider({id: "lowest", mid: 70_000, periodEnd: "2022-12-31"});
    const {design} = mapped([wider(), lowest]);
    expect(design.bases).toEqual([
      {
        type: "logit",
        v: 70_000,
        s: 1.5,
        label: "people from AA in BB before 2022-01 (not counted; within what office counts later)",
      },
    ]);
    expect(design.observations.map(({base}) => base)).toEqual([0, 0]);
  });

  it("shares no base with another source", () => {
    const another = wider({id: "other", source: "another", mid: 80_000});
    expect(mapped([wider(), another]).design.bases).toHaveLength(2);
  });

  it("is not told by copies, wrong counts or counts of a part", () => {
    const copies = [
      earlier({id: "copy", mid: 10_000, derivesFrom: ["earlier"], derivation: "copy", periodEnd: "2021-12-31"}),
    ];
    expect(baseOf([wider(), earlier({source: "another"}), ...copies])).toMatchObject({v: 30_000});
    expect(baseOf([wider(), earlier({scope: "wrong"}), earlier({id: "part", scope: "part"})])).toMatchObject({
      type: "logit",
    });
  });
});

describe("a published change of the same register", () => {
  const change = row({
    id: "change",
    measure: "net_entries",
    source: "office",
    mid: 50_000,
    ...over("2022-01-01", "2022-06-30"),
  });

  it("replaces the level at its end", () => {
    const {design, notUsed} = mapped([wider(), change]);
    expect(design.observations.map(({id}) => id)).toEqual(["change"]);
    expect(notUsed.get("level")).toBe(reasons.publishedChange);
  });

  it("replaces it also where it was computed from it", () => {
    const computed = {...change, derivesFrom: ["level"], derivation: "built-on"} as const;
    expect(mapped([wider(), computed]).notUsed.get("level")).toBe(reasons.publishedChange);
  });

  it("leaves levels of other dates, places and sources", () => {
    for (const of of [{periodEnd: "2022-12-31"}, {place: "CC"}, {source: "another"}]) {
      expect(mapped([wider(of), change]).notUsed.size).toBe(0);
    }
  });
});
