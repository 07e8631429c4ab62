import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {afterAll, describe, expect, it} from "vitest";
import {scoreBodies, scorer} from "../../bench/score-claims/sets/article-extraction.ts";

const folder = mkdtempSync(join(tmpdir(), "article-extraction-"));
afterAll(() => rmSync(folder, {recursive: true}));

const body = [
  "Some 4,500 people left the town in the spring, the mayor said, and about 1,200 have come home since then.",
  "The ferry company counts tickets, and the school counts pupils; neither of them knows who is still abroad.",
  "In the council nobody doubts the figures of the mayor, who has asked every street for a list of its own.",
];

describe("the score of article extraction", () => {
  it("is full marks for a page that was read right", {timeout: 60_000}, async () => {
    const page = `<html><body><nav>Home</nav><article><h1>Town counts</h1>${body.map((text) => `<p>${text}</p>`).join("")}</article>`;
    mkdirSync(join(folder, "html"));
    writeFileSync(join(folder, "html", "a.html.gz"), gzipSync(page));
    writeFileSync(
      join(folder, "gold.json"),
      JSON.stringify({a: {url: "https://example.org/a", articleBody: body.join("\n\n")}}),
    );
    expect(scorer.recognises(folder)).toBe(true);
    expect(await scorer.score(folder)).toEqual({
      set: "article-extraction",
      n: 1,
      metrics: {f1: 1, precision: 1, recall: 1, kept: 1, foreign: 0},
    });
  });

  it("counts runs of four words, as often as they occur", () => {
    const {metrics} = scoreBodies(["a b c d e"], ["a b c d"]);
    expect([metrics.precision, metrics.recall]).toEqual([0.5, 1]);
  });

  it("counts sentences with a number that are lost, and those that came from elsewhere", () => {
    const wanted = "On Monday some 4,500 people left the town. On Sunday about 1,200 of them came home again.";
    const got = "On Monday some 4,500 people left the town. Elsewhere a storm took 20 roofs and one bridge.";
    expect(scoreBodies([got], [wanted]).metrics).toMatchObject({kept: 0.5, foreign: 0.5});
  });

  it("is not for a folder without pages", () => {
    expect(scorer.recognises(tmpdir())).toBe(false);
  });
});
