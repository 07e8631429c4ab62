import {describe, expect, it} from "vitest";
import {scorer} from "../../bench/score-claims/sets/newsquant.ts";
import {folderWith} from "./folder-with.ts";

const sentence = (text: string, ...quantities: {change: string; value: string}[]) => ({text, quantities});

describe("the scorer of newsquant", () => {
  it("knows its format by its lines", () => {
    expect(scorer.recognises(folderWith("sentences.jsonl", [sentence("Nothing.")]))).toBe(true);
    expect(scorer.recognises(folderWith("other.jsonl", [sentence("Nothing.")]))).toBe(false);
    expect(scorer.recognises(folderWith("sentences.jsonl", [{text: "Nothing."}]))).toBe(false);
  });

  it("gives full marks for values and changes that all agree, whatever the order of ends", async () => {
    const folder = folderWith("sentences.jsonl", [
      sentence("About 40 people and 15 % of the cows left.", {change: "=", value: "15.0"}, {change: "~", value: "40"}),
      sentence("It fell by 3 points.", {change: "down", value: "3.0"}),
      sentence("From 20 to 30 sheep.", {change: "=", value: "30.0-20.0"}),
      sentence("Nothing on June 5, 2019."),
    ]);
    expect(await scorer.score(folder)).toEqual({set: "newsquant", n: 4, metrics: {value: 1, "value+change": 1}});
  });

  it("counts a wrong change against the change only, and a number too many against both", async () => {
    const folder = folderWith("sentences.jsonl", [
      sentence("At least 40 people left.", {change: "=", value: "40"}),
      sentence("Some 30 cows and 7 sheep.", {change: "~", value: "30"}),
    ]);
    const {metrics} = await scorer.score(folder);
    expect(metrics.value).toBeCloseTo(0.8, 12);
    expect(metrics["value+change"]).toBeCloseTo(0.4, 12);
  });
});
