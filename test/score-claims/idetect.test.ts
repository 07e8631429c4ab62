import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {scorer} from "../../bench/score-claims/sets/idetect.ts";
import {hasSharedData, sharedData} from "../shared.ts";

function folderOf(excerpts: readonly object[]): string {
  const folder = mkdtempSync(join(tmpdir(), "idetect-"));
  writeFileSync(join(folder, "excerpts.jsonl"), excerpts.map((excerpt) => JSON.stringify(excerpt)).join("\n"));
  return folder;
}

const excerpt = {
  Excerpt: "At least 310 people were evacuated in Chad after the river rose.",
  URL: "https://example.org/a",
  "Displacement figure": "310",
  "Reporting term": "Evacuated",
  "Reporting unit": "People",
  "Location (Country)": "Chad;TCD;148",
};

describe("scoring excerpts about displacement", () => {
  it("compares figure, unit, country and term of the main claim", async () => {
    const wrong = {
      ...excerpt,
      "Displacement figure": "300",
      "Reporting term": "Displaced",
      "Reporting unit": "Households",
    };
    const {n, metrics} = await scorer.score(folderOf([excerpt, wrong]));
    expect(n).toBe(2);
    expect(metrics).toEqual({figure: 0.5, unit: 0.5, country: 1, term: 0.5});
  });

  it("knows its format by its fields", () => {
    expect(scorer.recognises(folderOf([excerpt]))).toBe(true);
    expect(scorer.recognises(folderOf([{text: "a"}]))).toBe(false);
  });

  it.skipIf(!hasSharedData)("finds the figure of three in four excerpts, and its term", async () => {
    const {metrics} = await scorer.score(sharedData("claims-dev/idetect"));
    expect(metrics.figure).toBeGreaterThanOrEqual(0.74);
    expect(metrics.term).toBeGreaterThanOrEqual(0.75);
  });
});
