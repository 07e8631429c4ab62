import {describe, expect, it} from "vitest";
import type {Case} from "../../core/case.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {type MappedEvidence, mapEvidence} from "./map-evidence.ts";
import {reasons} from "./reasons.ts";
import {aCase, mapped, over, row} from "./rows.test-support.ts";

const office = row({id: "office", source: "office", mid: 40_000});
const paper = row({id: "paper", source: "paper", mid: 60_000, place: "CC"});

function without(sources: readonly string[], rows: readonly EvidenceRow[], of: Partial<Case> = {}): MappedEvidence {
  const found = mapEvidence(rows, {...aCase, ...of}, sources);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found;
}

function idsOf({design}: MappedEvidence): readonly string[] {
  return design.observations.map(({id}) => id);
}

describe("a case without a source", () => {
  it("is the case without its rows, each with the reason", () => {
    const left = without(["paper"], [office, paper]);
    expect(left.design).toEqual(mapped([office]).design);
    expect(left.notUsed).toEqual(new Map([["paper", reasons.leftOut]]));
  });

  it("is itself when nobody answers to the name", () => {
    const all = without([], [office, paper]);
    expect(all).toEqual(mapped([office, paper]));
    expect(without(["nobody"], [office, paper])).toEqual(all);
  });

  it("loses its copies and suspected repeats with it, whoever printed them and however long the chain", () => {
    const copy = {...paper, id: "copy", source: "magazine", derivesFrom: ["paper"], derivation: "copy"} as const;
    const again = {...copy, id: "copy-of-copy", derivesFrom: ["copy"], derivation: "suspected"} as const;
    const left = without(["paper"], [office, paper, copy, again]);
    expect(left.design.observations.map(({id}) => id)).toEqual(["office"]);
    expect([...left.notUsed.values()]).toEqual([reasons.leftOut, reasons.leftOut, reasons.leftOut]);
  });

  it("keeps the root of which the source only printed a copy, and no copy of that speaks beside it", () => {
    const copy = {...office, id: "copy", source: "magazine", derivesFrom: ["office"], derivation: "copy"} as const;
    const again = {...copy, id: "later", source: "agency", derivesFrom: ["copy"]} as const;
    const left = without(["magazine"], [office, copy, again]);
    expect(idsOf(left)).toEqual(["office"]);
    expect(left.notUsed.get("later")).toBe(reasons.repeat);
  });

  it("loses what was computed from its numbers, which would say them again", () => {
    const sum = {...office, id: "sum", source: "institute", derivesFrom: ["office", "paper"]} as const;
    const built = {...sum, place: "ALL", mid: 100_000, derivation: "built-on"} as const;
    const left = without(["paper"], [office, paper, built]);
    expect(idsOf(left)).toEqual(["office"]);
    expect(left.notUsed.get("sum")).toBe(reasons.leftOut);
  });

  it("keeps what was computed from its numbers and from some that the table does not have", () => {
    const built = {...office, id: "sum", source: "institute", place: "ALL", mid: 100_000} as const;
    const rows = [office, paper, {...built, derivesFrom: ["paper", "elsewhere"], derivation: "built-on"} as const];
    expect(idsOf(without(["paper"], rows))).toEqual(["office", "sum"]);
  });

  it("gets back what had been silent in favour of it", () => {
    const whole = row({id: "whole", source: "office", measure: "arrivals", ...over("2022-01-01", "2022-12-31")});
    const part = {...whole, id: "month", source: "province", partOf: "whole", mid: 5_000};
    const rows = [whole, {...part, ...over("2022-06-01", "2022-06-30")}];
    expect(mapped(rows).notUsed.get("month")).toBe(reasons.partOfWhole);
    const left = without(["office"], rows);
    expect(idsOf(left)).toEqual(["month"]);
  });

  it("has neither its hosts nor its order of magnitude", () => {
    const unsized = {events: [], baseline: undefined};
    const left = without(["paper"], [office, paper], unsized);
    expect(left.design.hosts).toEqual(["BB", "other"]);
    expect(left.design.N0).toBeCloseTo(40_000, 6);
  });

  it("does not map when nobody else says how many people it is about", () => {
    const unsized = {...aCase, events: [], baseline: undefined};
    expect(mapEvidence([paper], unsized, ["paper"])).toMatchObject({problems: [{kind: "no size"}]});
  });

  it("can lose one place of a source, or its first permits alone", () => {
    const permits = row({id: "issued", source: "office", measure: "permits_issued", unit: "permits", mid: 9_000});
    const rows = [office, {...office, id: "at-cc", place: "CC"}, {...permits, ...over("2022-01-01", "2022-12-31")}];
    expect(idsOf(without(["office@CC"], rows))).toEqual(["issued", "office"]);
    expect(idsOf(without(["office#issued"], rows))).toEqual(["at-cc", "office"]);
    expect(idsOf(without(["office#issued@CC"], rows))).toEqual(["at-cc", "issued", "office"]);
    expect(idsOf(without(["office"], rows))).toEqual([]);
  });
});
