import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readEvidenceTable} from "../../adapters/csv/read-evidence.ts";
import {evidenceCsv, lineageCsv} from "./evidence-csv.ts";

const bundled = readFileSync("examples/russia-2022/evidence/evidence.csv", "utf8");
const {rows} = readEvidenceTable(bundled, "evidence.csv");

describe("evidenceCsv", () => {
  it("writes rows so that reading them gives the same rows, and writing those the same bytes", () => {
    const text = fc
      .string({unit: "grapheme"})
      .filter((written) => !/[^\P{Cc}\n\t]/u.test(written) && !/^'[=+\-@\t]/.test(written));
    const changes = fc.record({population: text, title: text, quoteGist: text, methodNote: text});
    fc.assert(
      fc.property(fc.subarray([...rows], {maxLength: 5}), changes, (some, changed) => {
        const all = some.map((row) => ({...row, ...changed}));
        const written = evidenceCsv(all);
        const read = readEvidenceTable(written, "a.csv").rows;
        expect(read.map(({origin, ...row}) => row)).toEqual(all.map(({origin, ...row}) => row));
        expect(evidenceCsv(read)).toBe(written);
      }),
    );
  });

  it("writes the bundled table back byte by byte", () => {
    expect(evidenceCsv(rows)).toBe(bundled);
  });

  it("keeps a spreadsheet from taking a text for a formula", () => {
    const [row] = rows as [(typeof rows)[number]];
    expect(evidenceCsv([{...row, title: "=1+1"}])).toContain(",'=1+1,");
  });
});

describe("lineageCsv", () => {
  it("has a line for each edge", () => {
    const edge = {child: "c-1", parent: "row", relation: "copy", basis: "credit", by: "rule"} as const;
    expect(lineageCsv([edge])).toBe("child,parent,relation\nc-1,row,copy\n");
  });
});
