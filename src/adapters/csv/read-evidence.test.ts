import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {type EvidenceColumn, evidenceColumns} from "../../core/evidence-row.ts";
import {UserError} from "../../core/user-error.ts";
import {readEvidenceTable, readEvidenceTables} from "./read-evidence.ts";

type Texts = Partial<Record<EvidenceColumn, string>>;

const plain: Texts = {
  id: "a",
  measure: "left_total",
  place: "ALL",
  scope: "case",
  value_mid: "100",
  unit: "persons",
  attribution_kind: "research",
};

/** A table of rows that differ from a plain one as stated. */
function table(rows: readonly Texts[], columns: readonly string[] = evidenceColumns, delimiter = ","): string {
  const cells = (row: Texts) => columns.map((column) => ({...plain, ...row})[column as EvidenceColumn] ?? "");
  return [columns, ...rows.map(cells)].map((line) => `${line.join(delimiter)}\n`).join("");
}

const row = (texts: Texts) => readEvidenceTable(table([texts]), "a.csv").rows[0];

function mistakes(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof UserError) return error.message.split("\n").map((line) => line.trim());
    throw error;
  }
  return [];
}

const wrong = (...rows: Texts[]) => mistakes(() => readEvidenceTable(table(rows), "a.csv"));

describe("the bundled tables", () => {
  it.each([
    ["russia-2022", 380],
    ["puerto-rico-2017", 35],
  ])("%s is read with no remark", (name, rows) => {
    const bytes = readFileSync(new URL(`../../../examples/${name}/evidence/evidence.csv`, import.meta.url));
    const read = readEvidenceTable(bytes, "evidence/evidence.csv");
    expect(read.rows).toHaveLength(rows);
    expect(read.notes).toEqual([]);
  });
});

describe("a row", () => {
  it("knows the line of its cells", () => {
    const read = readEvidenceTable(table([{}, {id: "b", title: '"two\nlines"'}, {id: "c"}]), "a.csv");
    expect(read.rows.map(({origin}) => origin)).toEqual([
      {file: "a.csv", line: 2},
      {file: "a.csv", line: 3},
      {file: "a.csv", line: 5},
    ]);
  });

  it("holds a share from 0 to 1, whatever unit the table uses", () => {
    expect(row({measure: "returned_share", unit: "percent", value_low: "40", value_mid: "50"})).toMatchObject({
      unit: "share",
      low: 0.4,
      mid: 0.5,
      high: null,
    });
    expect(row({unit: "people"})).toMatchObject({unit: "persons", mid: 100});
  });

  it("lists its parents once each", () => {
    const read = row({derives_from: "b; c;b;", derivation: "built-on"});
    expect(read?.derivesFrom).toEqual(["b", "c"]);
  });

  it("drops the ' that guards a text from a spreadsheet, and no other", () => {
    expect(row({title: "'=1+1", publisher: "'-x", quote_gist: "'@a", method_note: "'+7"})).toMatchObject({
      title: "=1+1",
      publisher: "-x",
      quoteGist: "@a",
      methodNote: "+7",
    });
    expect(row({title: "'Exodus' from the island"})?.title).toBe("'Exodus' from the island");
  });

  it("forgives spaces around words, numbers and dates, and keeps them in texts", () => {
    expect(row({place: " GE ", value_mid: " 5 ", period_end: "2022-12-31 ", title: " a "})).toMatchObject({
      place: "GE",
      mid: 5,
      periodEnd: "2022-12-31",
      title: " a ",
    });
  });

  it("may have a date of publication of any precision", () => {
    for (const published of ["", "2023", "2023-07", "2023-07-11"]) expect(row({published})?.published).toBe(published);
  });
});

describe("a mistake", () => {
  it.each<[string, Texts, string]>([
    [
      "a misspelt word",
      {measure: "left_totl"},
      "measure: “left_totl” is not one of left_total, departures, arrivals, stock_abroad, permits_stock, permits_issued, returned_total, returned_share, net_entries, entries, exits, survey_share or other (did you mean left_total?)",
    ],
    ["a word that is missing", {scope: ""}, "scope: nothing stands here; write case, part, wider, trips or wrong"],
    [
      "small letters where a word has capitals",
      {attribution_kind: "ngo"},
      "attribution_kind: “ngo” is not one of official-origin, official-host, statistical-office, research, media-count, survey, NGO or individual (did you mean NGO?)",
    ],
    [
      "a country's name",
      {place: "Georgia"},
      "place: “Georgia” is not a place: write a code like GE, US-FL, EU, GE+AM, ALL or ZZ (did you mean GE?)",
    ],
    [
      "an id with capitals",
      {id: "MT-1"},
      "id: “MT-1” is not an id: 1 to 64 small letters, digits and hyphens, not a hyphen first",
    ],
    ["no id", {id: ""}, "id: nothing is not an id: 1 to 64 small letters, digits and hyphens, not a hyphen first"],
    [
      "an id of 65 letters",
      {id: "a".repeat(65)},
      `id: “${"a".repeat(65)}” is not an id: 1 to 64 small letters, digits and hyphens, not a hyphen first`,
    ],
    [
      "parents with a comma between them",
      {derives_from: '"b,c"', derivation: "copy"},
      "derives_from: “b,c” is not an id: 1 to 64 small letters, digits and hyphens, not a hyphen first; several have ; between them",
    ],
    [
      "a source that is no slug",
      {source: "Rosstat"},
      "source: “Rosstat” is not a slug: small letters, digits and hyphens",
    ],
    [
      "a number with a decimal comma",
      {value_mid: '"1,5"'},
      "value_mid: “1,5” is not a plain number; write it like 1500000 or 0.5",
    ],
    [
      "a share of 50",
      {measure: "returned_share", unit: "share", value_mid: "50"},
      "value_mid: 50 is not a share between 0 and 1 (did you mean percent?)",
    ],
    [
      "a share below zero",
      {measure: "returned_share", unit: "share", value_mid: "-0.5"},
      "value_mid: -0.5 is not a share between 0 and 1 (did you mean percent?)",
    ],
    [
      "a percentage of 150",
      {measure: "returned_share", unit: "percent", value_mid: "150"},
      "value_mid: 150 is not a percentage between 0 and 100",
    ],
    ["people below zero", {value_mid: "-5"}, "value_mid: -5 is below zero, which only net_entries and other may be"],
    [
      "ends in the wrong order",
      {value_low: "90", value_mid: "", value_high: "80"},
      "value_high: 80 is less than the 90 in value_low",
    ],
    ["a middle above its upper end", {value_high: "80"}, "value_high: 80 is less than the 100 in value_mid"],
    ["no value", {value_mid: ""}, "value_mid: a row needs at least one value, unless its measure is other"],
    ["a day that does not exist", {period_end: "2023-02-29"}, "period_end: “2023-02-29” is not a day like 2022-02-24"],
    [
      "a day as a spreadsheet shows it",
      {period_start: "24.02.2022"},
      "period_start: “24.02.2022” is not a day like 2022-02-24",
    ],
    ["a month as a period", {period_start: "2022-02"}, "period_start: “2022-02” is not a day like 2022-02-24"],
    [
      "a period that ends before it starts",
      {period_start: "2022-03-01", period_end: "2022-02-28"},
      "period_end: the period ends on 2022-02-28, before it starts on 2022-03-01",
    ],
    [
      "a date of publication in words",
      {published: "July 2023"},
      "published: “July 2023” is not a date like 2023, 2023-07 or 2023-07-11",
    ],
    [
      "parents without a derivation",
      {derives_from: "b"},
      "derivation: nothing stands here, but derives_from does; write copy, built-on or suspected",
    ],
    [
      "a derivation without parents",
      {derivation: "copy"},
      "derives_from: nothing stands here, but derivation says copy; name the parents",
    ],
  ])("%s is named with its cell and the way out", (_, texts, says) => {
    expect(wrong(texts)).toEqual([`a.csv line 2, ${says}`]);
  });

  it("does not hide the others, of its row or of later ones", () => {
    expect(wrong({measure: "x", place: "y", value_low: "3", value_mid: "2"}, {id: "b"}, {id: "c", unit: ""})).toEqual([
      "4 mistakes in a.csv",
      expect.stringMatching(/^a.csv line 2, measure: /),
      expect.stringMatching(/^a.csv line 2, place: /),
      "a.csv line 2, value_mid: 2 is less than the 3 in value_low",
      expect.stringMatching(/^a.csv line 4, unit: /),
    ]);
  });

  it("is spelled out twenty times and counted beyond, and nothing is imported", () => {
    const rows = Array.from({length: 30}, (_, index) => ({id: `r${index}`, place: "Atlantis"}));
    const lines = wrong(...rows);
    expect(lines[0]).toBe("30 mistakes in a.csv");
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe("…and 10 more");
    expect(() => readEvidenceTable(table(rows), "a.csv")).toThrow(
      expect.objectContaining({hint: "nothing was imported; correct the file and run it again"}),
    );
  });

  it("of a row with too few or too many cells names its line", () => {
    expect(wrong({title: "one, two"})).toEqual([
      "a.csv line 2: 28 cells stand under 27 columns; a cell that holds a delimiter needs quotation marks",
    ]);
  });

  it("of an id that stands twice names both places", () => {
    expect(wrong({}, {id: "b"}, {})).toEqual(["a.csv line 4, id: “a” already stands in a.csv line 2"]);
  });
});

describe("values", () => {
  it("below zero are balances", () => {
    expect(row({measure: "net_entries", value_mid: "-43642"})?.mid).toBe(-43642);
    expect(row({measure: "other", value_mid: "-96000"})?.mid).toBe(-96000);
  });

  it("may stand at one end only, and be missing where a row is `other`", () => {
    expect(row({value_low: "5", value_mid: ""})).toMatchObject({low: 5, mid: null, high: null});
    expect(row({value_mid: "", value_high: "5"})).toMatchObject({low: null, mid: null, high: 5});
    expect(row({measure: "other", value_mid: ""})).toMatchObject({low: null, mid: null, high: null});
  });

  it("of nothing and of everyone are shares", () => {
    expect(row({measure: "returned_share", unit: "share", value_mid: "0"})?.mid).toBe(0);
    expect(row({measure: "returned_share", unit: "share", value_mid: "1"})?.mid).toBe(1);
  });
});

describe("the header", () => {
  it("may have its columns in any order", () => {
    expect(readEvidenceTable(table([{}], [...evidenceColumns].reverse()), "a.csv").rows).toEqual([row({})]);
  });

  it("of an older table has neither stay nor source", () => {
    const older = evidenceColumns.filter((column) => column !== "stay" && column !== "source");
    expect(readEvidenceTable(table([{}], older), "a.csv").rows[0]).toMatchObject({stay: "", source: ""});
  });

  it("is one mistake for all the columns that it lacks, and guesses which was misspelt", () => {
    const columns = ["ID", ...evidenceColumns.filter((column) => column !== "id" && column !== "unit")];
    expect(mistakes(() => readEvidenceTable(table([{}], columns), "a.csv"))).toEqual([
      "a.csv line 1: the header lacks id, unit; “ID” may be meant for id",
    ]);
  });

  it("must not have a column twice", () => {
    expect(mistakes(() => readEvidenceTable(table([], [...evidenceColumns, "id"]), "a.csv"))).toEqual([
      "a.csv line 1, id: two columns have this name",
    ]);
  });

  it("alone is a table without rows", () => {
    expect(readEvidenceTable(table([]), "a.csv").rows).toEqual([]);
  });

  it("may have columns that we do not know: they are kept apart, with a remark", () => {
    const text = "id,colour,\n".replace("id", evidenceColumns.join(","));
    const cells = table([{}]).split("\n")[1];
    const read = readEvidenceTable(`${text}${cells},red,\n`, "a.csv");
    expect(read.notes).toEqual(["the column “colour” is ignored", "column 29 has no name and is ignored"]);
    expect(read.ignored).toEqual([
      {name: "colour", cells: ["red"]},
      {name: "", cells: [""]},
    ]);
    expect(read.rows).toEqual([row({})]);
  });
});

describe("a table from a spreadsheet", () => {
  it("has semicolons, decimal commas, thousands parted by spaces and a mark at its start", () => {
    const rows = [
      {measure: "returned_share", unit: "percent", value_mid: "12,5"},
      {id: "b", value_mid: "1\u202F500\u00A0000"},
    ];
    const read = readEvidenceTable(`\uFEFF${table(rows, evidenceColumns, ";").replaceAll("\n", "\r\n")}`, "a.csv");
    expect(read.rows.map(({mid}) => mid)).toEqual([0.125, 1_500_000]);
    expect(read.notes).toEqual([
      "begins with a byte-order mark (utf-8), which is left out",
      "is read as semicolon-separated, with decimal commas",
    ]);
  });
});

describe("several tables of one case", () => {
  const files = (...rows: Texts[]) => rows.map((texts, index) => ({file: `${index}.csv`, content: table([texts])}));

  it("may derive from each other's rows", () => {
    const tables = readEvidenceTables(files({}, {id: "b", derives_from: "a", derivation: "copy", part_of: "a"}));
    expect(tables.map(({file, notes}) => ({file, notes}))).toEqual([
      {file: "0.csv", notes: []},
      {file: "1.csv", notes: []},
    ]);
  });

  it("are told which parents and wholes stand in none of them", () => {
    const [first, second] = readEvidenceTables(
      files({derives_from: "x;y", derivation: "built-on"}, {id: "b", part_of: "z"}),
    );
    expect(first?.notes).toEqual(["derives_from names 2 rows that no table holds: x, y"]);
    expect(second?.notes).toEqual(["part_of names a row that no table holds: z"]);
  });

  it("share one set of ids", () => {
    expect(mistakes(() => readEvidenceTables(files({}, {})))).toEqual([
      "1.csv line 2, id: “a” already stands in 0.csv line 2",
    ]);
  });

  it("are refused together, with the mistakes of all", () => {
    const broken = {file: "2.csv", content: 'id,"\n'};
    expect(mistakes(() => readEvidenceTables([...files({place: "XX"}, {id: "b", unit: "x"}), broken]))).toEqual([
      "3 mistakes in 3 files",
      expect.stringMatching(/^0.csv line 2, place: /),
      expect.stringMatching(/^1.csv line 2, unit: /),
      "2.csv line 1: a quotation mark opens in this row and is never closed",
    ]);
  });

  it("may be none", () => {
    expect(readEvidenceTables([])).toEqual([]);
  });
});
