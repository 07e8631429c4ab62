import {describe, expect, it} from "vitest";
import {fixtureResult} from "../../test/report/fixture.ts";
import type {EstimateResult, QuantitySummary} from "../estimate/result.ts";
import {answerSentences, answersOf, caveatOf} from "./sentences.ts";
import {viewOf} from "./view.ts";
import {hardlySpeaks} from "./words.ts";

describe("answerSentences", () => {
  it("tells left, came back, share and still away, each under both stays", () => {
    expect(answerSentences(fixtureResult({shareSd: 0.5, returnedSd: 0.3}))).toEqual([
      "About 530,000 people left Russia and settled abroad by June 2023 (8 in 10: 430,000 to 670,000); counting every stay of a month or more, about 990,000 people left (8 in 10: 760,000 to 1.3 million).",
      "About 26,000 people who had settled abroad came back to live in Russia by June 2023 (8 in 10: 14,000 to 47,000); counting every stay of a month or more, about 430,000 people came back (8 in 10: 220,000 to 820,000).",
      "About 4.8% of the people who settled abroad had come back by June 2023 (8 in 10: 2.6% to 8.7%); counting every stay of a month or more, about 43% of those who left had come back (8 in 10: 33% to 55%).",
      "About 510,000 people who settled abroad were still away at the end of June 2023 (8 in 10: 410,000 to 630,000); counting every stay of a month or more, about 560,000 people were still away (8 in 10: 430,000 to 720,000).",
    ]);
  });

  it("says that a share cannot be told, and where the evidence hardly speaks", () => {
    const [, returned, share] = answerSentences(fixtureResult());
    expect(returned).toMatch(
      /For people who settled abroad, the evidence hardly speaks here; the range is mostly what we assume\.$/,
    );
    expect(share).toBe(
      "It cannot be told from this evidence what share of the people who settled abroad had come back by June 2023 (8 in 10: 1.2% to 17%, mostly what we assume); counting every stay of a month or more, about 43% of those who left had come back (8 in 10: 33% to 55%).",
    );
  });

  it("words a month after the evidence as a forecast", () => {
    const [left, , , abroad] = answerSentences(fixtureResult({silentMonths: 20}));
    expect(left).toMatch(/^If nothing new happened after April 2023, about 530,000 people left Russia/);
    expect(abroad).toMatch(/^If nothing new happened after April 2023, about 510,000 people who settled abroad were/);
  });

  it("does not call abroad what is the same country", () => {
    const {case: of, ...result} = fixtureResult();
    const sentences = answerSentences({...result, case: {...of, home: "PR", hosts: ["US-FL", "US rest", "other"]}});
    expect(sentences[0]).toMatch(/^About 530,000 people left Puerto Rico and settled elsewhere by/);
    expect(sentences[1]).toMatch(/For people who settled elsewhere, the evidence hardly speaks here/);
    expect(sentences.join()).not.toContain("abroad");
  });

  it("dates no evidence where no row is used", () => {
    const {case: of, rows, ...result} = fixtureResult({silentMonths: 20});
    const none = {...result, case: {...of, lastEvidence: null}, rows: {...rows, used: 0}};
    expect(answerSentences(none).join()).not.toContain("if nothing new");
    expect(answerSentences(none)[0]).toMatch(/^It cannot be told from this evidence how many people left Russia/);
  });

  it("shows no number when the chains do not agree, and says what to do", () => {
    const sentences = answerSentences(fixtureResult({converged: false}));
    expect(sentences).toEqual([
      "No number is shown: after 4 rounds the chains do not agree (R-hat 1.043, needed: below 1.01; effective draws 88, needed: more than 400).",
      expect.stringContaining("Estimate again with another --seed or more --draws"),
    ]);
    expect(sentences.join()).not.toMatch(/\d{3},\d{3}|million|8 in 10/);
  });

  it("leaves out a number that failed its own checks, not its neighbour", () => {
    const result = changed(fixtureResult(), "left", {shown: false}, "settled");
    expect(answerSentences(result)[0]).toBe(
      "How many people left Russia and settled abroad by June 2023 is not shown, because the number failed its own checks; counting every stay of a month or more, about 990,000 people left (8 in 10: 760,000 to 1.3 million).",
    );
  });

  it("does not take a number that cannot exist yet for one that failed", () => {
    const result = fixtureResult({months: 1, silentMonths: 0});
    const quantities = result.quantities.filter(({quantity}) => quantity !== "returned");
    expect(answerSentences({...result, quantities})[1]).toBe(
      "How many people who had settled abroad came back to live in Russia by February 2022 is not in the account so early; counting every stay of a month or more, the same is not in the account so early.",
    );
  });

  it("never takes a number with nothing to narrow for an assumption", () => {
    const result = changed(fixtureResult(), "returned_share", {narrowing: Number.NaN}, "settled");
    expect(answerSentences(result)[2]).toMatch(/^About 4\.8% of the people who settled abroad/);
  });

  it("uses none of the words that say nothing to a reader", () => {
    const all = [fixtureResult(), fixtureResult({converged: false}), fixtureResult({silentMonths: 30})];
    expect(all.flatMap(answerSentences).join(" ")).not.toMatch(
      /\b(posterior|prior|credible|confidence)\b|\bany\b|(?<!who |had |and )\bsettled\b/,
    );
  });
});

describe("caveatOf", () => {
  it("names the stay for which the evidence hardly speaks, or neither when it is both", () => {
    const caveat = (narrowings: readonly [number, number]) => {
      const half = changed(fixtureResult(), "left", {narrowing: narrowings[0]}, "settled");
      const [left] = answersOf(viewOf(changed(half, "left", {narrowing: narrowings[1]}, "any")));
      return left === undefined ? "no answer" : caveatOf(left, hardlySpeaks.page);
    };
    expect(caveat([0.2, 0.2])).toBe("The evidence hardly speaks here; the grey band is what we assume.");
    expect(caveat([0.5, 0.2])).toBe(
      "Counting every stay of a month or more, the evidence hardly speaks here; the grey band is what we assume.",
    );
    expect(caveat([0.3, 0.3])).toBeUndefined();
  });
});

function changed(
  result: EstimateResult,
  quantity: string,
  change: Partial<QuantitySummary>,
  stay: "any" | "settled",
): EstimateResult {
  return {
    ...result,
    quantities: result.quantities.map((summary) =>
      summary.quantity === quantity && summary.stay === stay ? {...summary, ...change} : summary,
    ),
  };
}
