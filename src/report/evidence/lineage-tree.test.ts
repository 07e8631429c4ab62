import {describe, expect, it} from "vitest";
import {fixtureRows} from "../../../test/report/rows.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {markupText} from "../markup.ts";
import {evidenceOf} from "../view.ts";
import {driftOf} from "./drift.ts";
import {familyOf, sizeOf} from "./family.ts";
import {lineageTree} from "./lineage-tree.ts";

const plain = fixtureRows()[0] as EvidenceRow;
const root: EvidenceRow = {...plain, id: "root", mid: 700_000, quoteGist: "700,000 left"};
const copy: EvidenceRow = {...root, id: "copy", derivesFrom: ["root"], derivation: "copy", quoteGist: "700,000 gone"};
const drifted: EvidenceRow = {
  ...root,
  id: "drifted",
  mid: 1_000_000,
  place: "ALL",
  derivesFrom: ["copy"],
  derivation: "suspected",
  quoteGist: "a million gone",
};
const family = [root, copy, drifted];

function textOf(id: string, rows: readonly EvidenceRow[]): string {
  const tree = lineageTree(id, evidenceOf(rows, [], {ledger: {...noWords, lineage}}));
  return tree === undefined
    ? ""
    : markupText(tree)
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ");
}

const noWords = {documents: [], claims: [], acts: [], cases: []};
const lineage = [{child: "copy", parent: "root", basis: "passage"}] as const;

describe("lineageTree", () => {
  it("says of each row how it comes from the one above, and what changed on the way", () => {
    const text = textOf("drifted", family);
    expect(text).toContain("copy of (the same run of words) 700,000 gone");
    expect(text).toContain("probably repeats a million gone");
    expect(text).toContain("changed on the way: number: 700,000 → 1,000,000; place: Georgia → all places");
  });

  it("is the same family from wherever one looks", () => {
    const evidence = evidenceOf(family, []);
    for (const {id} of family) expect(sizeOf(familyOf(id, evidence))).toBe(3);
  });

  it("is not there for a row that stands alone", () => {
    expect(textOf("root", [root])).toBe("");
  });

  it("ends, though a table should say that two rows come from each other", () => {
    const circle = [{...root, derivesFrom: ["copy"]}, copy];
    expect(sizeOf(familyOf("root", evidenceOf(circle, [])))).toBeGreaterThan(0);
  });

  it("counts the children that are too many to show", () => {
    const many = Array.from({length: 20}, (_, i) => ({...copy, id: `copy-${i}`}));
    expect(textOf("root", [root, ...many])).toContain("and 8 more rows");
  });
});

it("a day that is only the day of printing is no drift", () => {
  const printed = {...root, periodEnd: "2023-07-11", published: "2023-07-11"};
  expect(driftOf(printed, {...printed, periodEnd: "2023-06-01"})).toEqual([]);
});
