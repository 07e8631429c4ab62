import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {parseTable} from "./parse-table.ts";

const expected = ["id", "measure", "place"];
const parse = (text: string) => parseTable(text, "a.csv", expected);

describe("parseTable", () => {
  it("keeps the first line of each record, also after cells of several lines and empty rows", () => {
    expect(parse('id,measure\r\n1,"a\r\nb"\r\n\r\n2,"c\nd\ne"\r\n,\r\n3,f')).toMatchObject({
      columns: ["id", "measure"],
      records: [
        {line: 2, cells: ["1", "a\nb"]},
        {line: 5, cells: ["2", "c\nd\ne"]},
        {line: 9, cells: ["3", "f"]},
      ],
    });
  });

  it("finds the delimiter by the columns of the header", () => {
    expect(parse("id;measure;a,b,c,d\n")).toMatchObject({columns: ["id", "measure", "a,b,c,d"], dialect: "semicolon"});
    expect(parse("id\tmeasure\n")).toMatchObject({columns: ["id", "measure"], dialect: "plain"});
    expect(parse('"id","measure;place"\n')).toMatchObject({columns: ["id", "measure;place"], dialect: "plain"});
  });

  it("says that it reads decimal commas", () => {
    expect(parse("id;place\n")).toMatchObject({notes: ["is read as semicolon-separated, with decimal commas"]});
  });

  it("keeps records whose cells are too few or too many, for the reader to judge", () => {
    expect(parse("id,measure\n1\n2,b,c\n")).toMatchObject({records: [{cells: ["1"]}, {cells: ["2", "b", "c"]}]});
  });

  it("names the first line of the record whose quotation mark is never closed", () => {
    expect(parse('id,measure\n1,"a\nb"\n2,"c\n3,d\n')).toEqual({
      file: "a.csv",
      line: 4,
      says: "a quotation mark opens in this row and is never closed",
    });
  });

  it.each(['id\na"b\n', 'id\n"a"b\n', 'id\n"a" \n'])("refuses a quotation mark inside a cell: %j", (text) => {
    expect(parse(text)).toEqual({
      file: "a.csv",
      line: 2,
      says: "a quotation mark stands inside a cell; double it, and put the whole cell in quotation marks",
    });
  });

  it.each(["", "\n\n", ",,\n"])("asks for a header in a file without text: %j", (text) => {
    expect(parse(text)).toMatchObject({line: 1, says: "the file is empty; its first line must name the columns"});
  });

  it("reads back every cell that is put in quotation marks", () => {
    const cell = fc.string({unit: "grapheme"}).filter((text) => !/[^\P{Cc}\n\t]/u.test(text));
    const record = fc.tuple(fc.constantFrom("x", "y"), cell, cell);
    fc.assert(
      fc.property(fc.array(record), fc.constantFrom(",", ";", "\t"), (records, delimiter) => {
        const lines = [expected, ...records].map((cells) => cells.map(quoted).join(delimiter));
        const table = parse(`${lines.join("\n")}\n`);
        expect("records" in table && table.records.map(({cells}) => cells)).toEqual(records);
      }),
    );
  });
});

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
