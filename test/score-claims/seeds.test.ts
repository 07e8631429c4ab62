import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import type {GoldClaim, GoldTrap} from "../../bench/score-claims/seeds/gold.ts";
import {pairClaims} from "../../bench/score-claims/seeds/pair-claims.ts";
import {claimDifferences, ledgerDifferences} from "../../bench/score-claims/seeds/same.ts";
import {sprung} from "../../bench/score-claims/seeds/sprung.ts";
import {scorer} from "../../bench/score-claims/sets/seeds.ts";
import {chronoDates} from "../../src/adapters/dates/chrono-dates.ts";
import {openTagger} from "../../src/adapters/wink/tagger.ts";
import {extract} from "../../src/extract/extract.ts";
import {documentOf} from "../../src/extract/told.test-support.ts";
import {hasSharedData, sharedData} from "../shared.ts";

const text = "The minister said that half of those who left Georgia have returned. She paid 900 lari.";
const document = documentOf(text, {published: "2024-03-04", byline: "Ana Roe"});
const extraction = extract(document, {
  tag: await openTagger(),
  dates: chronoDates,
  sha256: (of) => createHash("sha256").update(of).digest("hex"),
});

function words(exact: string) {
  const rawStart = text.indexOf(exact);
  return {doc: "a", rawStart, rawEnd: rawStart + exact.length};
}

const label = {
  id: "C1",
  kind: "share",
  measure: "returned_share",
  value: {kind: "quantity", bound: "point", low: null, mid: 0.5, high: null, unit: "share"},
  modality: "asserted",
  polarity: "+",
  use: "account",
  period: {kind: "as-of", start: null, end: "2024-03-04", endFrom: "document-date"},
  denominator: {measure: "left_total"},
  attribution: {
    cue: "said",
    chain: [
      {role: "speaker", name: null},
      {role: "byline", name: "Ana Roe"},
    ],
  },
  evidence: [{doc: "a", spans: [words("The minister said that half of those who left Georgia have returned.")]}],
  parts: {value: [words("half")], denominator: [words("those who left Georgia")]},
} as unknown as GoldClaim;

describe("scoring labelled articles", () => {
  it("pairs a label with the claim whose evidence it shares, and finds nothing that differs", () => {
    const pairs = pairClaims("a", [label], extraction.claims);
    expect(pairs.map(([, {measure}]) => measure)).toEqual(["returned_share"]);
    expect(pairs.flatMap((pair) => claimDifferences(pair))).toEqual([]);
    expect(pairs.flatMap((pair) => ledgerDifferences("a", pair))).toEqual([]);
  });

  it("names each field that differs", () => {
    const wrong = {...label, polarity: "-", value: {...label.value, mid: 0.6}, modality: "denied"} as GoldClaim;
    const [pair] = pairClaims("a", [wrong], extraction.claims);
    expect(pair && ledgerDifferences("a", pair)).toEqual(["value", "modality", "polarity"]);
    expect(pair && claimDifferences(pair)).toEqual(["modality"]);
  });

  it("springs a trap where a claim counts its words, and only there", () => {
    const trap = (exact: string): GoldTrap => ({id: "T", kind: "count", ...words(exact)});
    const gold = {documents: [], claims: [], traps: []};
    expect(sprung(trap("900"), document, extraction, gold)).toBe(false);
    expect(sprung(trap("half"), document, extraction, gold)).toBe(true);
  });

  it.skipIf(!hasSharedData)(
    "meets its targets on the labelled articles: 8 of 8 in the ledger, 45 of 58, no trap",
    async () => {
      const {metrics} = await scorer.score(sharedData("seed-articles"));
      expect(metrics).toMatchObject({ledgerRight: 8, ledgerClaims: 8, trapsSprung: 0, roundTrip: 1});
      expect(metrics.claimsRight).toBeGreaterThanOrEqual(45);
    },
  );
});
