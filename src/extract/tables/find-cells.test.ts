import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {openTagger} from "../../adapters/wink/tagger.ts";
import type {Claim} from "../../core/claim.ts";
import type {TextRange} from "../../core/span.ts";
import {extract} from "../extract.ts";
import {documentOf, inShort} from "../told.test-support.ts";

const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");
const tag = await openTagger();

/** Claims of a text whose lines with bars are the rows of one table under one row of headers. */
function cells(above: string, rows: readonly string[], home = "SY"): readonly Claim[] {
  const table = rows.join("\n");
  const text = `${above}\n\n${table}`;
  const start = above.length + 2;
  const ranges = rowRanges(rows, start);
  const plain = documentOf(above, {published: "2025-04-01"});
  const blocks = [...plain.blocks, {role: "table" as const, start, end: text.length}];
  const document = {...plain, text, blocks, tables: [{caption: "", rows: ranges, headerRows: 1}]};
  return extract({...document, map: []}, {tag, sha256, home}).claims;
}

function rowRanges(rows: readonly string[], start: number): TextRange[][] {
  let at = start;
  return rows.map((row) => {
    const ranges = row.split("\t").map((cell, column, all) => {
      const from = at + all.slice(0, column).join("\t").length + (column > 0 ? 1 : 0);
      return {start: from, end: from + cell.length};
    });
    at += row.length + 1;
    return ranges;
  });
}

describe("a cell of a table", () => {
  const rows = [
    "Country\tReturned since January 2025\tRegistered refugees",
    "Lebanon\t178,400\t741,000",
    "Jordan\t53,400\t549,000",
  ];

  it("counts what its header says, where its row says", () => {
    const found = cells("Syrians abroad", rows);
    expect(found.map((claim) => `${inShort(claim)} ${claim.place.host}`)).toEqual([
      "returned_total 178400 persons LB",
      "stock_abroad 741000 persons LB",
      "returned_total 53400 persons JO",
      "stock_abroad 549000 persons JO",
    ]);
    expect(found[0]?.period).toMatchObject({kind: "since", start: "2025-01"});
  });

  it("has its row as evidence and its place in the table on the span", () => {
    const [first] = cells("Syrians abroad", rows);
    expect(first?.evidence[0]?.exact).toBe("Lebanon\t178,400\t741,000");
    expect(first?.parts.value?.[0]?.cell).toMatchObject({row: 1, column: 1});
  });

  it("takes measure and multiplier from the line above where its header has none", () => {
    const found = cells("Internally displaced persons, thousands", [
      "District\tHouseholds\t2024",
      "Hama\t4\t21",
      "Other\t1\t5",
    ]);
    expect(found.map(inShort)).toEqual(["displaced_stock 4000 households", "displaced_stock 21000 persons"]);
  });

  it("of a total is home's where people moved within it, and everywhere's where they left", () => {
    expect(cells("By country", ["Country\tReturned", "Total\t900"])[0]?.place.host).toBe("ALL");
    expect(cells("By district", ["District\tIDPs", "Total\t900"])[0]?.place.host).toBe("SY");
  });

  it("is no claim without a measure or a place, nor where it is a share or sums of money", () => {
    expect(cells("Harvest", ["Country\tTonnes", "Lebanon\t900"])).toEqual([]);
    expect(cells("By country", ["Group\tReturned", "Women\t900"])).toEqual([]);
    expect(cells("By country", ["Country\tReturned, %", "Lebanon\t41"])).toEqual([]);
    expect(cells("Returns", ["Country\tBudget (USD)", "Lebanon\t9,000"])).toEqual([]);
  });
});
