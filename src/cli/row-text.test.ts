import {describe, expect, it} from "vitest";
import {plainOutput} from "../../test/plain-output.ts";
import type {ListedRow} from "../app/case/list-evidence.ts";
import {statedStayWords} from "../app/claims/stated-stay-words.ts";
import {rowText} from "./row-text.ts";

describe("rowText", () => {
  it("leads from the number back to the words it was read from, and to its line in the table", () => {
    expect(rowText(used, plainOutput().output, stays)).toBe(`ge-2023  evidence/evidence.csv line 7
Georgia, people there: 62,304, 30 June 2023
“62,304 Russian citizens were in Georgia”
Geostat via Civil.ge, in Civil.ge, 2023-07-03
https://civil.ge/archives/1

used
  as        people living in Georgia at the end of June 2023
  counting  people who settled abroad
  value     62,300 (8 in 10: 59,000 to 65,800)
  kind      host official
  source    geostat
  with      ge-2022
`);
  });

  it("says why a row is not used", () => {
    const row = {...used, observations: [], reason: "part of the population"};
    expect(rowText(row, plainOutput().output, stays)).toContain("\nnot used: part of the population\n");
  });

  it("names the row that speaks for a copy", () => {
    const copy = {...used, observations: [], reason: "copy or suspected repeat of a row that enters", repeats: "ge-1"};
    expect(rowText(copy, plainOutput().output, stays)).toContain("a row that enters\n  it repeats  ge-1\n");
  });

  it("leaves out what the table does not say", () => {
    const row = {...used, gist: "", attributedTo: "", publisher: "", published: "", url: "", observations: []};
    expect(rowText(row, plainOutput().output, stays)).toBe(
      `ge-2023  evidence/evidence.csv line 7\n${used.claim}\n\nused\n`,
    );
  });
});

const stays = statedStayWords({home: "RU", hosts: ["GE", "other"]});

const used: ListedRow = {
  id: "ge-2023",
  file: "evidence/evidence.csv",
  line: 7,
  claim: "Georgia, people there: 62,304, 30 June 2023",
  gist: "62,304 Russian citizens were in Georgia",
  attributedTo: "Geostat via Civil.ge",
  publisher: "Civil.ge",
  published: "2023-07-03",
  url: "https://civil.ge/archives/1",
  reason: null,
  repeats: null,
  observations: [
    {
      rows: ["ge-2022", "ge-2023"],
      quantity: "stock",
      what: "people living in Georgia at the end of June 2023",
      hosts: ["GE"],
      from: "2022-02",
      until: "2023-06",
      stay: "settled",
      form: "band",
      says: "62,300 (8 in 10: 59,000 to 65,800)",
      unit: "persons",
      value: 62304,
      q10: 59000,
      q90: 65800,
      kind: "host official",
      source: "geostat",
    },
  ],
};
