import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {openTagger} from "../../adapters/wink/tagger.ts";
import type {Claim} from "../../core/claim.ts";
import {mainClaim} from "../main-claim.ts";
import {reader} from "../told.test-support.ts";
import {closePeriod} from "./close-period.ts";
import {gradeOf} from "./grade.ts";

const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");
const {claims} = reader({tag: await openTagger(), sha256});

describe("closePeriod", () => {
  const published = "2023-07-11";

  it("ends what is open with the statement, else with the document, which is only an upper bound", () => {
    const since = {kind: "since", start: "2022-02-24", end: null} as const;
    expect(closePeriod(since, {date: "2023-06", published})).toMatchObject({end: "2023-06", endFrom: "statement-date"});
    expect(closePeriod(since, {date: undefined, published})).toMatchObject({end: published, endFrom: "document-date"});
  });

  it("is as of that day where the sentence gives no period", () => {
    expect(closePeriod(undefined, {date: undefined, published})).toEqual({
      kind: "as-of",
      start: null,
      end: published,
      endFrom: "document-date",
    });
  });

  it("leaves the future open, and invents no day", () => {
    const future = {kind: "future", start: null, end: null} as const;
    expect(closePeriod(future, {date: undefined, published})).toEqual(future);
    expect(closePeriod(undefined, {date: undefined, published: undefined})).toBeNull();
  });
});

describe("a grade by rule", () => {
  const link = {name: "Ana Roe", kind: "person", role: "speaker"} as const;
  const grade = (root: object) => {
    const attribution = {mode: "indirect", cue: null, cueClass: null, chain: [{...link, ...root}]} as const;
    return gradeOf(attribution, "claimed", true);
  };

  it("trusts a count more than an interested official, and a doubted author least", () => {
    expect(grade({side: "statistics"}).source).toBe("A");
    expect(grade({side: "expert"}).source).toBe("B");
    expect(grade({side: "official"})).toMatchObject({source: "D", information: 5});
    expect(grade({identityDisputed: true})).toMatchObject({source: "E", information: 5});
    expect(grade({name: null, role: "origin"}).source).toBe("F");
  });
});

describe("links", () => {
  const find = (all: readonly Claim[], measure: string) => all.find((claim) => claim.measure === measure);

  it("lead from a vague number to the sharper one of the same people", () => {
    const all = claims("Hundreds of thousands of Russians left Russia. About 400,000 people left Russia in all.");
    expect(all[0]?.links).toEqual([{type: "same-quantity", to: all[1]?.id}]);
  });

  it("lead from a share to the number it is a share of", () => {
    const all = claims("About 40,000 people left Georgia. Half of those who left Georgia have returned.");
    expect(find(all, "returned_share")?.links).toEqual([{type: "denominator", to: find(all, "left_total")?.id}]);
  });

  it("say which rent exceeds which wage", () => {
    const text =
      "Olga, whose name has been changed, left Belarus. She earned 700 euros a month and paid 800 euros a month in rent.";
    const all = claims(text);
    expect(find(all, "rent")?.links).toEqual([{type: "exceeds", to: find(all, "wage")?.id}]);
  });
});

describe("mainClaim", () => {
  it("is the highest measure with a number, not the first number of a text", () => {
    const all = claims("The flood damaged 300 houses, and 120 people were evacuated.");
    expect(mainClaim(all)?.measure).toBe("evacuated");
    expect(mainClaim([])).toBeUndefined();
  });
});
