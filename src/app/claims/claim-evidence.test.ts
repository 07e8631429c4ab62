import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {claimOn, persons, textDocument} from "../../../test/ledger-world.ts";
import {mapEvidence} from "../../account/from-evidence/map-evidence.ts";
import type {Case} from "../../core/case.ts";
import type {Claim} from "../../core/claim.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import {month} from "../../core/month.ts";
import {emptyFolding} from "../ledger/ledger.ts";
import {stateOf} from "../ledger/ledger-state.ts";
import {claimEvidence} from "./claim-evidence.ts";

const of: Case = {
  id: "a",
  title: "A",
  home: "RU",
  population: "people who left",
  from: month("2022-02"),
  until: month("2023-07"),
  answerAt: undefined,
  asOf: undefined,
  events: [],
  returnEvents: [],
  baseline: 5000,
  hosts: "auto",
  minClaims: 1,
  priors: {},
};

/** A paper's own count, told in its own words, on its own day. */
function told(words: string, outlet: string, published: string, changes: Partial<Claim> = {}) {
  const document = textDocument(`${outlet}: ${words}.`, {outlet, published});
  const chain = [
    {role: "origin", name: null, kind: "unknown"},
    {role: "outlet", name: outlet, kind: "media"},
  ] as const;
  const value = persons({bound: "range", low: 700_000, mid: null, high: 1_500_000});
  const attribution = {mode: "indirect", cue: "are said", cueClass: "speculation", chain} as const;
  return {document, claim: claimOn(document, words, {value, attribution, ...changes})};
}

function observations(all: readonly {document: EvidenceDocument; claim: Claim}[]) {
  const documents = all.map(({document}, i) => ({document, file: `documents/${i}.txt`, lineStarts: [0]}));
  const claims = all.map(({claim}) => claim);
  const reviews = claims.map(({id}, i) => ({
    number: i,
    batch: 1,
    claim: id,
    reader: "Ada",
    at: "2024",
    what: "accept" as const,
  }));
  const state = stateOf({documents, claims, reviews, folding: emptyFolding});
  const mapped = mapEvidence(claimEvidence(state, {home: "RU", tables: [], proposed: false}).rows, of);
  if ("problems" in mapped) throw new Error("no account");
  return mapped.design;
}

const first = told("Some 0.7 to 1.5 million left", "The Gazette", "2023-07-01");

describe("claims in the account", () => {
  it("are counted once, however many papers tell them again, in whatever order they come", () => {
    const alone = observations([first]);
    expect(alone.observations).toHaveLength(1);
    const repeats = fc
      .uniqueArray(fc.integer({min: 2, max: 28}), {maxLength: 6})
      .map((days) =>
        days.map((day) =>
          told(
            `They say 0.7 to 1.5 million left, ${day} days on`,
            `Paper ${day}`,
            `2023-07-${String(day).padStart(2, "0")}`,
          ),
        ),
      );
    fc.assert(
      fc.property(repeats, fc.boolean(), (others, before) => {
        expect(observations(before ? [...others, first] : [first, ...others])).toEqual(alone);
      }),
    );
  });

  it("are two where two roots are named, though their numbers are equal", () => {
    const by = (name: string) => ({
      attribution: {
        mode: "indirect",
        cue: "said",
        cueClass: "neutral",
        chain: [{role: "speaker", name, kind: "organisation"}],
      } as const,
    });
    const [a, b] = [
      told("One count", "The Gazette", "2023-07-01", by("Border Guard")),
      told("A count", "The Post", "2023-07-02", by("Statistics Office")),
    ];
    expect(observations([a, b]).observations).toHaveLength(2);
  });
});
