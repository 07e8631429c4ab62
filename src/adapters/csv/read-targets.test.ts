import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {hasSharedData, sharedData} from "../../../test/shared.ts";
import {readTargets} from "./read-targets.ts";

const header = "id,measure,place,period_start,period_end,duration_rule,unit";
const read = (...lines: string[]) => readTargets(`${[header, ...lines].join("\n")}\n`, "targets.csv");

describe("readTargets", () => {
  it("reads a target as a row of evidence without a value", () => {
    expect(read("T 1,returned_share,ALL,2022-02-24,2023-06-30,12m,share")).toEqual([
      {
        id: "T 1",
        measure: "returned_share",
        place: "ALL",
        population: "",
        scope: "case",
        low: null,
        mid: null,
        high: null,
        unit: "share",
        periodStart: "2022-02-24",
        periodEnd: "2023-06-30",
        durationRule: "12m",
        stay: "",
        attributedTo: "",
        source: "",
        attributionKind: "individual",
        derivesFrom: [],
        derivation: "",
        partOf: "",
        publisher: "",
        title: "",
        url: "",
        published: "",
        publishedPrecision: "",
        methodNote: "",
        quoteGist: "",
        reading: "",
        origin: {file: "targets.csv", line: 2},
      },
    ]);
  });

  it("keeps the order of the file, with a reason for each row that asks for nothing", () => {
    const targets = read(
      "a,left_total,Georgia,,2022-12-31,,persons",
      "b,left_total,GE,,2022-12-31,,persons",
      "c,emigrants,GE,,,,",
      "d,left_total,GE,2023-01-01,2022-12-31,,persons",
      "e,left_total,GE",
      ",left_total,,,,,",
    );
    expect(targets.map((target) => ("reason" in target ? [target.id, target.reason] : [target.id]))).toEqual([
      ["a", expect.stringContaining("did you mean GE?")],
      ["b"],
      ["c", expect.stringMatching(/^measure: “emigrants” is not one of left_total, /)],
      ["d", "period_end: the period ends on 2022-12-31, before it starts on 2023-01-01"],
      ["e", "3 cells stand under 7 columns; a cell that holds a delimiter needs quotation marks"],
      ["", "place: no place is given: write a code like GE, US-FL, EU, GE+AM, ALL or ZZ"],
    ]);
  });

  it("reads stay and scope where they are given, and no value", () => {
    const table = "scope,stay,value_mid,id,measure,place\nwider,settled,5,a,stock_abroad,GE\n";
    expect(readTargets(table, "targets.csv")).toMatchObject([
      {scope: "wider", stay: "settled", mid: null, unit: "persons", periodEnd: ""},
    ]);
  });

  it("needs columns for id and measure, and nothing more", () => {
    expect(readTargets("measure,id\nleft_total,a\n", "t.csv")).toMatchObject([{id: "a"}]);
    expect(() => readTargets("id,place\na,GE\n", "t.csv")).toThrow("t.csv line 1: the header lacks measure");
    expect(() => readTargets('id,measure\n"a,b', "t.csv")).toThrow("t.csv line 2: a quotation mark opens");
    expect(() => readTargets("", "t.csv")).toThrow("t.csv line 1: the file is empty");
  });

  it("never throws on a row", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("left_total", "GE", "2022-02-30", "2022-02-24", "persons", "a"));
    const line = fc
      .array(cell, {maxLength: 9})
      .map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(","));
    fc.assert(
      fc.property(fc.array(line.filter((text) => /[^",\s]/.test(text))), (lines) => {
        expect(read(...lines)).toHaveLength(lines.length);
      }),
    );
  });
});

describe.skipIf(!hasSharedData)("the truths of a later census", () => {
  it("are all read as targets, without their values", () => {
    const targets = readTargets(readFileSync(sharedData("puerto-rico-2017/truth.csv")), "truth.csv");
    expect(targets.map(({id}) => id)).toEqual(Array.from({length: 8}, (_, index) => `pr-T0${index + 1}`));
    for (const target of targets) expect(target).toMatchObject({low: null, mid: null, high: null});
  });
});
