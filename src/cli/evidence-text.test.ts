import {describe, expect, it} from "vitest";
import {plainOutput} from "../../test/plain-output.ts";
import type {EvidenceListing} from "../app/case/list-evidence.ts";
import {listingText} from "./evidence-text.ts";

describe("listingText", () => {
  it("counts first, then says why rows are not used, who speaks, and who was copied", () => {
    expect(text(listing)).toBe(`emigres
Departures and returns

  1,002  rows in evidence/a.csv, evidence/b.csv
      2  used, as 2 observations on 1 host; the latest speaks of June 2023
  1,000  not used

Not used
  999  copy or suspected repeat of a row that enters
    1  measure “other”

Sources
  rows  source              kind           counts
     2  geostat (2 biases)  host official  every stay of a month or more, people who settled abroad

Lineage
  3  taken from no other row (roots)
  1  copied from another row
  1  suspected of repeating another row
`);
  });

  it("names the rows behind each count when asked", () => {
    const named = text(listing, true);
    expect(named).toContain("    1  measure “other”\n       odd\n");
    expect(named).toContain("  1  copied from another row\n     b ← a\n");
    expect(named).toContain("  1  suspected of repeating another row\n     d ← a + c\n");
  });

  it("has only counts to show where nothing is used and no table exists", () => {
    const empty = {
      ...listing,
      tables: [],
      hosts: ["other"],
      observations: 0,
      lastEvidence: null,
      rows: {read: 0, used: 0, notUsed: []},
      sources: [],
      lineage: {roots: [], copies: [], suspected: [], builtOn: []},
    };
    expect(text(empty)).toBe(`emigres
Departures and returns

  0  rows: there is no table in evidence/
  0  used, as 0 observations
  0  not used
`);
  });

  it("lets no escape sequence of the evidence through", () => {
    const hostile = {...listing, case: {...listing.case, title: "\u001b[2Jgone"}};
    expect(text(hostile)).not.toContain("\u001b");
  });
});

function text(of: EvidenceListing, withIds = false): string {
  return listingText(of, plainOutput(100).output, withIds);
}

const copies = Array.from({length: 999}, (_, i) => `copy-${i}`);

const listing: EvidenceListing = {
  schema: "countercurrent/evidence@1",
  case: {id: "emigres", title: "Departures and returns", home: "RU", from: "2022-02", until: "2023-12"},
  tables: [
    {file: "evidence/a.csv", rows: 1000, notes: []},
    {file: "evidence/b.csv", rows: 2, notes: []},
  ],
  hosts: ["GE", "other"],
  observations: 2,
  asOf: null,
  without: [],
  obstacle: null,
  lastEvidence: "2023-06",
  rows: {
    read: 1002,
    used: 2,
    notUsed: [
      {reason: "copy or suspected repeat of a row that enters", ids: copies},
      {reason: "measure “other”", ids: ["odd"]},
    ],
  },
  sources: [
    {
      source: "geostat",
      biases: ["geostat", "geostat#issued"],
      kind: "host official",
      stays: ["any", "settled"],
      rows: ["a", "c"],
    },
  ],
  lineage: {
    roots: ["a", "c", "odd"],
    copies: [{row: "b", from: ["a"]}],
    suspected: [{row: "d", from: ["a", "c"]}],
    builtOn: [],
  },
  evidence: [],
};
