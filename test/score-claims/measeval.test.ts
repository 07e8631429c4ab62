import {describe, expect, it} from "vitest";
import {scorer} from "../../bench/score-claims/sets/measeval.ts";
import {folderWith} from "./folder-with.ts";

function paragraph(text: string, ...marks: readonly (readonly [words: string, ...mods: string[]])[]) {
  const annotations = marks.map(([words, ...mods]) => {
    const start = text.indexOf(words);
    return {type: "Quantity", start, end: start + words.length, other: {mods}};
  });
  return {text, annotations};
}

describe("the scorer of measeval", () => {
  it("knows its format by its lines", () => {
    expect(scorer.recognises(folderWith("any.jsonl", [paragraph("For 5 h.", ["5 h"])]))).toBe(true);
    expect(scorer.recognises(folderWith("any.jsonl", [{text: "For 5 h."}]))).toBe(false);
  });

  it("gives full marks for spans with bound, unit and list, and for calendar years", async () => {
    const text = "In 2011 jars of 3, 7 and 12 kg stood at least 8 hours at ∼80 °C (Fig. 3).";
    const marks = [
      ["2011"],
      ["3, 7 and 12 kg", "IsList"],
      ["at least 8 hours", "IsRange"],
      ["∼80 °C", "IsApproximate"],
    ] as const;
    const {n, metrics} = await scorer.score(folderWith("train.jsonl", [paragraph(text, ...marks)]));
    expect(n).toBe(1);
    expect(metrics).toEqual({f1: 1, precision: 1, recall: 1, isRange: 1, isApproximate: 1});
  });

  it("gives a pair the part of its words that agrees", async () => {
    const folder = folderWith("train.jsonl", [paragraph("It took 12 days.", ["12"])]);
    const {metrics} = await scorer.score(folder);
    expect(metrics.f1).toBeCloseTo((2 * 2) / (2 + 7), 12);
  });
});
