import {describe, expect, it} from "vitest";
import {scorer} from "../../bench/score-claims/sets/polnear.ts";
import {folderWith} from "./folder-with.ts";

const text = "“They came home,” Anna Lind said. Jan Borek claimed that 300 stayed. It snowed.";

function part(words: string) {
  const start = text.indexOf(words);
  return {spans: [[start, start + words.length]], text: words};
}

const direct = {content: [part("“They came home,”")], cue: [part("said")], source: [part("Anna Lind")]};
const indirect = {content: [part("that 300 stayed")], cue: [part("claimed")], source: [part("Jan Borek")]};
const article = {doc: "a", annotator: "1", text, attributions: [direct, indirect]};

describe("the scorer of polnear", () => {
  it("knows its format by its lines, not by the name of the file", () => {
    expect(scorer.recognises(folderWith("any.jsonl", [article]))).toBe(true);
    expect(scorer.recognises(folderWith("any.jsonl", [{text}]))).toBe(false);
  });

  it("gives full marks where quotation, speaker and indirect words agree", async () => {
    const {n, metrics} = await scorer.score(folderWith("dev.jsonl", [article]));
    expect(n).toBe(2);
    expect(metrics).toMatchObject({quotedF1: 1, speaker: 1, indirectF1: 1, indirectNumber: 1, inventedSpeakers: 0});
  });

  it("takes marks off for a speaker who is somebody else, and for words that nobody is said to say", async () => {
    const other = {...direct, source: [part("Jan Borek")]};
    const {metrics} = await scorer.score(folderWith("dev.jsonl", [{...article, attributions: [other]}]));
    expect(metrics).toMatchObject({quotedF1: 1, speaker: 0, wrongSpeaker: 1, indirectPrecision: 0});
  });

  it("scores the first annotation of an article that was read twice", async () => {
    const second = {...article, annotator: "2", attributions: []};
    const {n} = await scorer.score(folderWith("dev.jsonl", [article, second]));
    expect(n).toBe(2);
  });
});
