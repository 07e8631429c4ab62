import {describe, expect, it} from "vitest";
import {mapEvidence} from "../account/from-evidence/map-evidence.ts";
import {aCase, over, row} from "../account/from-evidence/rows.test-support.ts";
import type {EvidenceRow} from "../core/evidence-row.ts";
import {readClaim} from "./read-claim.ts";
import {copiesOf, rootClaims} from "./root-claims.ts";

function mapped(rows: readonly EvidenceRow[]) {
  const found = mapEvidence(rows, aCase);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found;
}

const office = row({id: "office", source: "office", mid: 40_000});
const copy = {...office, id: "copy", source: "agency", derivesFrom: ["office"], derivation: "copy"} as const;
const copyOfCopy = {...copy, id: "copy-of-copy", derivesFrom: ["copy"]} as const;

describe("rootClaims", () => {
  it("has one claim for a root and its copies, and copies of these", () => {
    const rows = [office, copy, copyOfCopy];
    const roots = rootClaims(rows, mapped(rows));
    expect(roots.claims.map(({id}) => id)).toEqual(["office"]);
    expect(copiesOf(["office"], roots)).toEqual(["copy", "copy-of-copy"]);
  });

  it("judges a row that the account has no use for: an earlier edition is a claim, too", () => {
    const earlier = {...office, id: "earlier", mid: 35_000, published: "2022-08-01"};
    const rows = [{...office, published: "2023-08-01"}, earlier];
    const whole = mapped(rows);
    expect(whole.notUsed.get("earlier")).toBe("earlier vintage of the same figure");
    expect(rootClaims(rows, whole).claims.map(({id}) => id)).toEqual(["office", "earlier"]);
  });

  it("gives a reason for what cannot be checked", () => {
    const rows = [
      office,
      {...office, id: "nonsense", measure: "other"} as const,
      {...office, id: "wrong", scope: "wrong"} as const,
    ];
    expect(rootClaims(rows, mapped(rows)).notChecked).toEqual([
      {reason: "measure “other”", ids: ["nonsense"]},
      {reason: "scope “wrong”", ids: ["wrong"]},
    ]);
  });
});

describe("readClaim", () => {
  const terms = mapped([office]);
  const trips = {scope: "trips", unit: "trips", mid: 90_000, ...over("2022-03-01", "2022-12-31")} as const;

  it("takes whatever counts trips for crossings, and says what it would be of people", () => {
    const read = (of: Partial<EvidenceRow>) => {
      const found = readClaim({...row({id: "trips", source: "border", ...trips}), ...of}, terms);
      return found.kind === "crossings" ? found.asPeople?.quantity : found.kind;
    };
    const {place} = office;
    expect(read({measure: "entries", place})).toBe("arrivals");
    expect(read({measure: "exits", place})).toBe("left host");
    expect(read({measure: "exits", place, attributionKind: "official-origin"})).toBe("arrivals");
    expect(read({measure: "exits", place: aCase.home})).toBe("left");
    expect(read({measure: "entries", place: aCase.home})).toBe("returned");
    expect(read({measure: "returned_total", place: "ALL"})).toBe("returned");
  });

  it("says that a place which no evidence speaks of stands in “other”", () => {
    expect(readClaim({...office, id: "asked", place: "DD"}, terms)).toEqual({
      kind: "unreadable",
      reason: "DD stands in “other”: no evidence that enters speaks of it",
    });
  });
});
