import {describe, expect, it} from "vitest";
import {fixtureResult, fixtureSources} from "../../../test/report/fixture.ts";
import type {SourceSummary} from "../../estimate/result.ts";
import {estimateInWords} from "./estimate-in-words.ts";

const [group] = fixtureSources(1) as [SourceSummary];
const leaningsOf = (...sources: readonly Partial<SourceSummary>[]) =>
  estimateInWords(fixtureResult({sources: sources.map((of) => ({...group, source: "office", ...of}))})).leanings;

describe("leanings on a terminal", () => {
  it("tell the groups of one source apart, by what they count and by their stay", () => {
    const classes = leaningsOf({class: "level"}, {class: "return"}, {source: "paper"});
    expect(classes.map(({source}) => source)).toEqual(["office, numbers of people", "office, returns", "paper"]);
    const stays = leaningsOf({stay: "settled"}, {stay: "unclear"}).map(({source}) => source);
    expect(stays).toEqual(["office, people who settled abroad", "office, not said which stays"]);
  });

  it("are factors of people, of shares factors of the odds", () => {
    const biases = {biasMedian: Math.log(2), biasQ05: Math.log(1.5), biasQ95: Math.log(3), class: "return"} as const;
    expect(leaningsOf({...biases, counts: "persons"})[0]).toMatchObject({leaning: "×2.0", range: "×1.5–3.0"});
    expect(leaningsOf({...biases, counts: "shares"})[0]).toMatchObject({leaning: "×2.0 (odds)", range: "×1.5–3.0"});
  });
});

describe("an estimate on a terminal", () => {
  it("says that an interval became wider", () => {
    const result = fixtureResult();
    const quantities = result.quantities.map((summary) => ({...summary, narrowing: -0.12}));
    const [settled] = estimateInWords({...result, quantities}).headline;
    expect(settled?.rows.map(({narrowed}) => narrowed)).toEqual(Array(4).fill("12% wider"));
  });

  it("dates the last evidence only where a row is used", () => {
    const {case: of, rows, ...result} = fixtureResult();
    expect(estimateInWords({...result, case: of, rows}).evidence).toMatch(/; the latest speaks of April 2024$/);
    const none = {...result, case: {...of, lastEvidence: null}, rows: {...rows, used: 0}};
    expect(estimateInWords(none).evidence).toMatch(/rows entered the account$/);
  });
});
