import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {personsInTable} from "../src/report/numbers.ts";
import {printed} from "./docs/generated.ts";

/** Answers of the bundled case that the docs quote, beside the sentences. */
const questions = `\
id,measure,place,period_end,stay
georgia-settled,stock_abroad,GE,2022-12-31,settled
`;

describe("an estimate of the bundled case", () => {
  const folder = mkdtempSync(join(tmpdir(), "countercurrent-docs-"));
  let answer: string;
  let asked: Record<string, Record<"q10" | "q50" | "q90", number>>;

  beforeAll(async () => {
    for (const part of ["case.yaml", "evidence"])
      cpSync(`examples/russia-2022/${part}`, join(folder, part), {recursive: true});
    writeFileSync(join(folder, "targets.csv"), questions);
    answer = await printed(["estimate", folder]);
    const {answers} = JSON.parse(await printed(["ask", folder, join(folder, "targets.csv"), "--json"]));
    asked = Object.fromEntries(answers.map((one: {id: string}) => [one.id, one]));
  }, 1_800_000);
  afterAll(() => rmSync(folder, {recursive: true}));

  it("gives the sentences that README.md quotes", () => {
    const quoted = /begins with the answer[\s\S]*?```text\n([\s\S]*?)```/.exec(read("README.md"))?.[1] ?? "";
    const paragraphs = quoted.trim().split("\n\n");
    expect(paragraphs).toHaveLength(2);
    expect(paragraphs.filter((paragraph) => !answer.includes(paragraph))).toEqual([]);
  });

  it("gives the interval to which ARCHITECTURE.md follows a number", () => {
    const [low, middle, high] = quantiles("georgia-settled").map(personsInTable);
    expect(inOneLine("ARCHITECTURE.md")).toContain(
      `there were ${middle} people from Russia settled in Georgia (8 in 10: ${low} to ${high})`,
    );
  });

  it("gives the verdicts that docs/verdicts.md quotes", async () => {
    const said = (await printed(["check", folder])).replace(/\s+/g, " ");
    const quoted = read("docs/verdicts.md").match(/(?:^> .*\n)+/gm) ?? [];
    const sentences = quoted.map((lines) =>
      lines
        .replace(/^> [✓~✗?]?/gm, "")
        .replace(/\s+/g, " ")
        .trim(),
    );
    expect(sentences).toHaveLength(3);
    expect(sentences.filter((sentence) => !said.includes(sentence))).toEqual([]);
  });

  function quantiles(id: string): readonly number[] {
    const {q10, q50, q90} = asked[id];
    return [q10, q50, q90];
  }
});

function read(file: string): string {
  return readFileSync(file, "utf8");
}

/** A page without its line breaks. */
function inOneLine(file: string): string {
  return read(file).replace(/\s+/g, " ");
}
