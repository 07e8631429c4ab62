import {describe, expect, it} from "vitest";
import {claimOn, textDocument} from "../../../test/ledger-world.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {claimRow} from "../claims/claim-row.ts";
import {treesOf} from "./lineage-trees.ts";

const document = textDocument("5,000 left.");
const reading = claimRow(claimOn(document, "5,000"), {document, home: "RU", origin: {file: "t.csv", line: 2}});
const row = (id: string, changes: Partial<EvidenceRow> = {}): EvidenceRow => {
  if (!("row" in reading)) throw new Error(reading.reason);
  return {...reading.row, id, ...changes};
};
const taken = (from: string, changes: Partial<EvidenceRow> = {}) =>
  ({derivesFrom: [from], derivation: "copy", ...changes}) as const;

describe("treesOf", () => {
  it("hangs each copy on what it was taken from, and says what changed on the way", () => {
    const rows = [
      row("root"),
      row("copy", taken("root", {mid: 6000, attributedTo: "A clerk via Herald"})),
      row(
        "copy-of-copy",
        taken("copy", {mid: 6000, attributedTo: "A clerk via Herald", low: 1, periodEnd: "2024-01-31"}),
      ),
      row("other"),
    ];
    const {roots, alone} = treesOf(rows);
    expect(alone).toBe(1);
    expect(roots).toMatchObject([
      {
        id: "root",
        relation: null,
        children: [
          {
            id: "copy",
            relation: "copy",
            drifted: ["value", "speaker"],
            children: [{drifted: ["value", "bound", "period"]}],
          },
        ],
      },
    ]);
  });

  it("names the other number that a sum is made of, and passes over parents that are not there", () => {
    const sum = row("sum", {derivesFrom: ["gone", "a", "b"], derivation: "built-on"});
    const {roots} = treesOf([row("a"), row("b"), sum, row("part", {partOf: "b"})]);
    expect(roots).toMatchObject([
      {id: "a", children: [{id: "sum", alsoFrom: ["gone", "b"]}]},
      {id: "b", children: [{id: "part", relation: "part-of", drifted: []}]},
    ]);
  });

  it("tells a counting office from a person, and both from nobody", () => {
    const status = (changes: Partial<EvidenceRow>) =>
      treesOf([row("root", changes), row("copy", taken("root"))]).roots[0]?.rootStatus;
    expect(status({attributionKind: "statistical-office"})).toBe("primary");
    expect(status({attributionKind: "individual", attributedTo: "Anna Kim"})).toBe("named");
    expect(status({attributionKind: "media-count", attributedTo: "two sources"})).toBe("anonymous");
    expect(status({attributionKind: "media-count", attributedTo: "unnamed via Herald"})).toBe("unresolved");
  });

  it("refuses a circle with its path", () => {
    const rows = [row("a", taken("b")), row("b", taken("c")), row("c", taken("a"))];
    expect(() => treesOf(rows)).toThrow("t.csv line 2: these rows are each taken from the next: a ← b ← c ← a");
  });
});
