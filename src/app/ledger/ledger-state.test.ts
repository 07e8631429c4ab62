import {describe, expect, it} from "vitest";
import {claimOn, textDocument} from "../../../test/ledger-world.ts";
import type {StandingReview} from "./ledger.ts";
import {claimOf, stateOf} from "./ledger-state.ts";

const paragraphs = ["Aldor", "Brin", "Cosk"].map(
  (town) =>
    `In the town of ${town} the council heard in the morning that about 5,000 people had left for good since the spring of last year.`,
);
const copy = textDocument(paragraphs.slice(0, 2).join("\n\n"));
const article = textDocument(paragraphs.join("\n\n"), {title: "Who left", outlet: "The Gazette"});
const kept = (document: typeof article) => ({document, file: `documents/${document.id}.txt`, lineStarts: [0]});
const words = "In the town of Aldor the council heard in the morning that about 5,000";
const [copied, original] = [claimOn(copy, words), claimOn(article, words)];
const accept = (claim: string, number: number, what: StandingReview["what"] = "accept"): StandingReview => ({
  number,
  batch: number,
  claim,
  reader: "Ada",
  at: "2024-01-01",
  what,
});

describe("stateOf", () => {
  it("keeps a decision on a copy when the whole article comes later and speaks for it", () => {
    const before = stateOf({
      documents: [kept(copy)],
      claims: [copied],
      reviews: [accept(copied.id, 1)],
      folding: undefined,
    });
    expect(before.claims).toMatchObject([{claim: {id: copied.id}, state: "accepted"}]);
    const documents = [kept(copy), kept(article)];
    const after = stateOf({documents, claims: [copied, original], reviews: [accept(copied.id, 1)], folding: undefined});
    expect(after.claims).toMatchObject([
      {claim: {id: original.id}, state: "accepted", members: [original.id, copied.id]},
    ]);
    expect(claimOf(after, copied.id)).toBe(claimOf(after, original.id));
  });

  it("lets the last decision count, on whichever copy it was made", () => {
    const documents = [kept(copy), kept(article)];
    const reviews = [accept(original.id, 1), accept(copied.id, 2, "reject")];
    const {claims} = stateOf({documents, claims: [copied, original], reviews, folding: undefined});
    expect(claims.map(({state}) => state)).toEqual(["rejected"]);
  });

  it("has no claims of a document that is another page than its address says", () => {
    const problem = {kind: "extraction-failed", says: "a log-in page"};
    const folding = {folds: [], passages: [], failed: [{document: copy.id, problem}]};
    expect(stateOf({documents: [kept(copy)], claims: [copied], reviews: [], folding}).claims).toEqual([]);
  });
});
