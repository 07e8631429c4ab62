import {describe, expect, it} from "vitest";
import {aCase, row} from "../../account/from-evidence/rows.test-support.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {UserError} from "../../core/user-error.ts";
import type {Effects} from "../effects.ts";
import {evidenceSchema} from "../schemas/evidence-schema.ts";
import type {EvidenceOptions} from "./evidence-options.ts";
import {listEvidence} from "./list-evidence.ts";

describe("listEvidence", () => {
  it("accounts for every row: it is in an observation, or has one reason why not", async () => {
    const {rows, evidence, observations} = await list(table);
    expect(evidence.map(({id, observations, reason}) => [id, observations.length, reason])).toEqual([
      ["ge-2022", 1, null],
      ["ge-2023", 1, null],
      ["ge-copy", 0, "copy or suspected repeat of a row that enters"],
      ["tr-2023", 1, null],
      ["odd", 0, "measure “other”"],
    ]);
    expect({...rows, observations}).toEqual({
      read: 5,
      used: 3,
      notUsed: [
        {reason: "copy or suspected repeat of a row that enters", ids: ["ge-copy"]},
        {reason: "measure “other”", ids: ["odd"]},
      ],
      observations: 3,
    });
  });

  it("leads from a row to its line, its claim and the row it repeats", async () => {
    const {evidence} = await list(table);
    expect(evidence[2]).toMatchObject({
      file: "evidence/a.csv",
      line: 4,
      claim: "Georgia, people there: 62,000, 30 June 2023",
      gist: "62 thousand live there",
      url: "https://example.org/c",
      repeats: "ge-2023",
    });
  });

  it("says which row was taken from which", async () => {
    const {lineage} = await list(table);
    expect(lineage).toEqual({
      roots: ["ge-2022", "ge-2023", "odd", "tr-2023"],
      copies: [{row: "ge-copy", from: ["ge-2023"]}],
      suspected: [],
      builtOn: [],
    });
  });

  it("puts the source with most rows first, with how long its rows count a stay", async () => {
    const {sources} = await list(table);
    expect(sources.map(({source, stays, rows}) => [source, stays, rows])).toEqual([
      ["geostat", ["settled", "unclear"], ["ge-2022", "ge-2023"]],
      ["turkstat", ["settled"], ["tr-2023"]],
    ]);
  });

  it("keeps the places of a source that collates together, though each has a bias of its own", async () => {
    const places = ["GE", "TR", "AM"].map((place) => stock(place.toLowerCase(), {place, source: "unhcr"}));
    const {sources} = await list(places);
    expect(sources).toMatchObject([{source: "unhcr", biases: ["unhcr@AM", "unhcr@GE", "unhcr@TR"]}]);
  });

  it("knows a last month of evidence only where evidence is used", async () => {
    expect((await list(table)).lastEvidence).toBe("2023-06");
    expect((await list([])).lastEvidence).toBeNull();
  });

  it("has the shape that its JSON Schema says", async () => {
    const listing = await list(table);
    expect(evidenceSchema.parse(JSON.parse(JSON.stringify(listing)))).toEqual(listing);
  });

  it("leaves out a source, and what was not yet published", async () => {
    const without = await list(table, {without: ["geostat"]});
    expect(without).toMatchObject({without: ["geostat"], observations: 1, hosts: ["TR", "other"]});
    expect(without.rows.notUsed[0]).toEqual({
      reason: "left out by --without",
      ids: ["ge-2022", "ge-2023", "ge-copy", "odd"],
    });
    expect(await list(table, {asOf: "2022", without: []})).toMatchObject({asOf: "2022", observations: 0});
    await expect(list(table, {without: ["geostta"]})).rejects.toMatchObject({hint: "did you mean  geostat ?"});
  });

  it("names the rows of a circle, where they stand, and the way out", async () => {
    const circle = [
      stock("ge-2022", {derivesFrom: ["ge-2023"], derivation: "copy"}),
      stock("ge-2023", {derivesFrom: ["ge-2022"], derivation: "copy"}),
    ];
    const failure = await list(circle).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect(failure).toHaveProperty("message", expect.stringContaining("ge-2023 (evidence/a.csv, line 3)"));
    expect(failure).toHaveProperty("hint", expect.stringContaining("derives_from"));
  });

  it("passes on what the reader of a table remarked", async () => {
    const said: string[] = [];
    const world = {...folderWith(table, ["column mood is ignored"]), say: (line: string) => void said.push(line)};
    await listEvidence(world, "emigres", everything);
    expect(said).toEqual(["note: evidence/a.csv column mood is ignored"]);
  });
});

function stock(id: string, of: Partial<EvidenceRow> = {}): EvidenceRow {
  return row({id, place: "GE", stay: "settled", source: "geostat", periodEnd: "2023-06-30", ...of});
}

const table = [
  stock("ge-2022", {mid: 50_000, periodEnd: "2022-06-30", stay: "unclear"}),
  stock("ge-2023", {mid: 62_000}),
  stock("ge-copy", {
    mid: 62_000,
    derivesFrom: ["ge-2023"],
    derivation: "copy",
    quoteGist: "62 thousand live there",
    url: "https://example.org/c",
  }),
  stock("tr-2023", {mid: 90_000, place: "TR", source: "turkstat"}),
  stock("odd", {measure: "other"}),
];

const everything = {asOf: undefined, without: []};

function list(rows: readonly EvidenceRow[], options: EvidenceOptions = everything) {
  return listEvidence(folderWith(rows), "emigres", options);
}

/** A case whose folder holds one table. */
function folderWith(rows: readonly EvidenceRow[], notes: readonly string[] = []): Effects {
  const file = "evidence/a.csv";
  const placed = rows.map((each, i) => ({...each, origin: {file, line: i + 2}}));
  const never = () => Promise.reject(new Error("a listing neither hashes nor writes"));
  return {
    readCase: async () => aCase,
    readEvidence: async () => [{file, rows: placed, notes}],
    hashInputs: never,
    writeFiles: never,
    say: () => {},
  };
}
