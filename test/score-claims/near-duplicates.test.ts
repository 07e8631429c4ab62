import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {scorer} from "../../bench/score-claims/sets/near-duplicates.ts";
import {prose} from "../../src/read/fold/document.test-support.ts";

const folder = mkdtempSync(join(tmpdir(), "near-duplicates-"));
afterAll(() => rmSync(folder, {recursive: true}));

const write = (name: string, rows: readonly object[]) =>
  writeFileSync(join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));

describe("the score of near duplicates", () => {
  it("counts copies folded, passages found, failed extractions marked, and what should not have been", async () => {
    const form = prose("form", 60);
    write("documents.jsonl", [
      {id: "a", text: `${prose("a", 80)} ${prose("old", 20)}`},
      {id: "b", text: `${prose("a", 80)} ${prose("new", 20)}`},
      {id: "c", text: `${prose("c", 80)} they said 5,200 came home in a week ${prose("cc", 80)}`},
      {id: "d", text: `${prose("d", 80)} they said 5,200 came home in a week ${prose("dd", 80)}`},
      {id: "x:https://example.org/flooded-villages", text: form},
      {id: "x:https://example.org/evacuated-valleys", text: form},
    ]);
    write("pairs.jsonl", [
      {a: "a", b: "b", label: "version"},
      {a: "c", b: "d", label: "passage-with-number"},
      {a: "a", b: "c", label: "republished"},
      {
        a: "x:https://example.org/flooded-villages",
        b: "x:https://example.org/evacuated-valleys",
        label: "failed-extraction",
      },
    ]);
    expect(scorer.recognises(folder)).toBe(true);
    expect(await scorer.score(folder)).toEqual({
      set: "near-duplicates",
      n: 4,
      metrics: {
        copiesFolded: 0.5,
        otherPairsFolded: 0,
        passagesFound: 1,
        otherPassages: 0,
        failedMarked: 1,
        othersMarkedFailed: 0,
      },
    });
  });

  it("is not for a folder without pairs", () => {
    expect(scorer.recognises(tmpdir())).toBe(false);
  });
});
