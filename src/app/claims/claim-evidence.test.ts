import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {claimOn, persons, textDocument} from "../../../test/ledger-world.ts";
import {mapEvidence} from "../../account/from-evidence/map-evidence.ts";
import type {Case} from "../../core/case.ts";
import type {Claim} from "../../core/claim.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import {month} from "../../core/month.ts";
import {emptyFolding, type StandingReview} from "../ledger/ledger.ts";
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

describe("a person's word on where a claim comes from", () => {
  const paragraphs = ["Aldor", "Brin", "Cosk"].map(
    (town) =>
      `In the town of ${town} the council heard in the morning that about 5,000 people had left for good since the spring of last year.`,
  );
  const [short, full] = [textDocument(paragraphs.slice(0, 2).join("\n\n")), textDocument(paragraphs.join("\n\n"))];
  const words = "In the town of Aldor the council heard in the morning that about 5,000";
  const [copied, original] = [claimOn(short, words), claimOn(full, words)];
  const other = told("By 31 May as many as 9,000 left", "The Post", "2023-07-02");

  /** The ledger into which the whole text came after its copy. */
  function lineageOf(...said: readonly Omit<StandingReview, "number" | "batch" | "reader" | "at">[]) {
    const documents = [short, other.document, full].map((document) => ({document, file: document.id, lineStarts: [0]}));
    const claims = [copied, other.claim, original];
    const accepted = claims.map(({id}) => ({claim: id, what: "accept" as const}));
    const reviews = [...accepted, ...said].map((review, i) => ({
      ...review,
      number: i,
      batch: i,
      reader: "Ada",
      at: "2024",
    }));
    const state = stateOf({documents, claims, reviews, folding: undefined});
    return claimEvidence(state, {home: "RU", tables: [], proposed: false}).lineage;
  }
  const link = (child: string, parent: string) => ({
    claim: child,
    what: "link" as const,
    after: {child, parent, relation: "copy", basis: "person", by: "person"},
  });

  it("holds when a fuller copy comes in, for the child and for the parent", () => {
    expect(lineageOf(link(copied.id, other.claim.id))).toMatchObject([{child: original.id, parent: other.claim.id}]);
    expect(lineageOf(link(other.claim.id, copied.id))).toMatchObject([{child: other.claim.id, parent: original.id}]);
    expect(lineageOf(link(original.id, other.claim.id), {claim: copied.id, what: "unlink"})).toEqual([]);
  });

  it("is empty where parent and child turned out to be one", () => {
    expect(lineageOf(link(copied.id, original.id))).toEqual([]);
  });

  it("never closes a circle, even where two readers say the reverse", () => {
    const both = [link(copied.id, other.claim.id), link(other.claim.id, original.id)];
    expect(lineageOf(...both)).toMatchObject([{child: original.id, parent: other.claim.id}]);
  });
});
