import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {claimOn, persons, textDocument} from "../../../test/ledger-world.ts";
import {fold} from "../../read/fold/fold.ts";
import {foldClaims} from "./fold-claims.ts";

const sentence = (name: string) =>
  `In the town of ${name} the council met on a cold morning and heard that about 5,000 people had left for good since the spring of that year.`;
const body = ["Aldor", "Brin", "Cosk", "Delt", "Ermo", "Fahn"].map(sentence);
const article = textDocument(body.join("\n\n"), {title: "Who left", outlet: "The Gazette"});
const copy = textDocument(body.slice(0, 4).join("\n\n"));
const {folds} = fold([article, copy]);
const claimsOf = (document: typeof article, count: number) =>
  body.slice(0, count).map((words) => claimOn(document, words.slice(0, words.indexOf(" had left"))));

describe("foldClaims", () => {
  it("makes one claim, with the spans of both, of what stands in a text and in its partial copy", () => {
    const folded = foldClaims([...claimsOf(article, 6), ...claimsOf(copy, 4)], folds);
    expect(folds).toMatchObject([{canonical: article.id, members: [{document: copy.id, relation: "partial-copy"}]}]);
    expect(folded.map(({members}) => members.length)).toEqual([2, 2, 2, 2, 1, 1]);
    const [{claim}] = folded as [(typeof folded)[number]];
    expect(claim.evidence.map(({document}) => document)).toEqual([article.id, copy.id]);
    expect(claim.parts.value?.map(({exact}) => exact)).toEqual([
      claim.parts.value?.[0]?.exact,
      claim.parts.value?.[0]?.exact,
    ]);
  });

  it("keeps apart what stands in the copy only, and claims of another measure on the same words", () => {
    const only = claimOn(copy, "about 5,000", {measure: "returned_total"});
    const folded = foldClaims([...claimsOf(article, 1), only], folds);
    expect(folded.map(({members}) => members)).toEqual([[claimsOf(article, 1)[0]?.id], [only.id]]);
  });

  it("folds what is folded already into itself", () => {
    const once = foldClaims([...claimsOf(article, 6), ...claimsOf(copy, 4)], folds).map(({claim}) => claim);
    expect(foldClaims(once, folds).map(({claim}) => claim)).toEqual(once);
  });

  it("loses no claim, whichever documents are copies and in whatever order claims come", () => {
    const all = [...claimsOf(article, 6), ...claimsOf(copy, 4)];
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (some) => {
        const members = foldClaims(some, folds).flatMap((each) => each.members);
        expect(members.toSorted()).toEqual(some.map(({id}) => id).toSorted());
      }),
    );
  });

  it("leaves claims alone where nothing is folded", () => {
    const claims = claimsOf(article, 2).map((claim) => ({...claim, value: persons()}));
    expect(foldClaims(claims, [])).toEqual(claims.map((claim) => ({claim, members: [claim.id]})));
  });
});
