import {describe, expect, it} from "vitest";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {reasons} from "./reasons.ts";
import {mapped, over, row} from "./rows.test-support.ts";

const year = over("2022-01-01", "2022-12-31");
const whole = (of: Partial<EvidenceRow> = {}) =>
  row({id: "whole", measure: "left_total", place: "ALL", mid: 100_000, source: "release", ...year, ...of});
const part = (id: string, place: string, mid: number, of: Partial<EvidenceRow> = {}) =>
  whole({id, place, mid, partOf: "whole", ...of});
const used = (rows: readonly EvidenceRow[]) => mapped(rows).design.observations.map(({id}) => id);

describe("a whole and its parts", () => {
  it("of one place: the whole", () => {
    const march = part("march", "ALL", 30_000, over("2022-03-01", "2022-03-31"));
    const {design, notUsed} = mapped([whole(), march]);
    expect(design.observations.map(({id}) => id)).toEqual(["whole"]);
    expect(notUsed.get("march")).toBe(reasons.partOfWhole);
  });

  it("by host, complete: the parts", () => {
    const rows = [whole(), part("b", "BB", 50_000), part("c", "CC", 45_000)];
    expect(used(rows)).toEqual(["b", "c"]);
    expect(mapped(rows).notUsed.get("whole")).toBe(reasons.wholeOfParts);
  });

  it("by host, incomplete: both, for the parts say where people went", () => {
    expect(used([whole(), part("b", "BB", 50_000), part("c", "CC", 35_000)])).toEqual(["b", "c", "whole"]);
  });

  it("where the whole does not enter: the part stands for itself", () => {
    expect(used([whole({scope: "wrong"}), part("march", "ALL", 30_000)])).toEqual(["march"]);
  });

  it("where the part names a copy of the whole: as if it named the whole", () => {
    const copy = whole({id: "copy", derivesFrom: ["whole"], derivation: "copy"});
    const march = part("march", "ALL", 30_000, {partOf: "copy", ...over("2022-03-01", "2022-03-31")});
    expect(mapped([whole(), copy, march]).notUsed.get("march")).toBe(reasons.partOfWhole);
  });
});
