import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {makeCase} from "../../../test/case-folder.ts";
import {claimOn, ledgerWorld, persons} from "../../../test/ledger-world.ts";
import type {Claim} from "../../core/claim.ts";
import {addDocuments} from "../documents/add-documents.ts";
import {undoDecisions} from "./decide.ts";
import {editClaim} from "./edit-claim.ts";
import {listClaims} from "./list-claims.ts";
import {reviewQueue} from "./review-queue.ts";

const text = "Some 2,000 families left.";

async function caseWith(changes: Partial<Claim> = {}, reader = () => "Ada") {
  const world = ledgerWorld((document) => [claimOn(document, "Some 2,000", changes)], {reader});
  const folder = makeCase([]);
  writeFileSync(join(folder, "a.txt"), text);
  const {proposed} = await addDocuments(world, folder, [join(folder, "a.txt")]);
  return {world, folder, id: proposed[0]?.claim.id as string};
}

const rowsOf = async (of: Awaited<ReturnType<typeof caseWith>>) =>
  (await of.world.readEvidence(of.folder)).at(-1)?.rows;

describe("editClaim", () => {
  it("accepts the claim as it was put right, keeps what it was, and can be taken back", async () => {
    const {world, folder, id} = await caseWith({period: null});
    const {claim} = await editClaim(world, folder, id, {until: "2023-06", host: "GE"}, "in the caption");
    expect(claim).toMatchObject({state: "accepted", claim: {id, place: {home: "RU", host: "GE"}}});
    expect(claim.claim.period).toEqual({kind: "cumulative-by", start: null, end: "2023-06", endFrom: "stated"});
    expect(claim.decision).toMatchObject({what: "edit", before: {period: null}, reason: "in the caption"});
    await undoDecisions(world, folder, "last", undefined);
    const [back] = (await listClaims(world, folder)).state.claims;
    expect(back).toMatchObject({state: "proposed", claim: {period: null, place: {host: "ALL"}}});
  });

  it("counts the people in households by a size that somebody stated, and says so in the row", async () => {
    const of = await caseWith({value: persons({unit: "households", bound: "about", mid: 2000})});
    const step = {householdSize: {persons: 3.9, source: "census of 2010"}};
    const {claim} = await editClaim(of.world, of.folder, of.id, step);
    expect(claim.claim.value).toMatchObject({unit: "households", mid: 2000});
    expect(await rowsOf(of)).toMatchObject([
      {unit: "persons", mid: 7800, methodNote: "households × 3.9 persons (census of 2010)"},
    ]);
  });

  it("never counts households silently", async () => {
    const of = await caseWith({value: persons({unit: "households", mid: 2000})});
    await editClaim(of.world, of.folder, of.id, {stay: "any"});
    expect(await rowsOf(of)).toEqual([]);
    const {outside} = await listClaims(of.world, of.folder);
    expect(outside.get(of.id)).toBe("in households, and nobody has said how many people are in one");
  });

  it("gives a statement that counts a place in the account when a person names its measure", async () => {
    const of = await caseWith({use: "context", measure: "view"});
    await editClaim(of.world, of.folder, of.id, {measure: "left_total", value: persons({mid: 2000})});
    expect(await rowsOf(of)).toMatchObject([{measure: "left_total", mid: 2000}]);
  });

  it("refuses a size of households for a claim in people, and a start without an end", async () => {
    const {world, folder, id} = await caseWith({period: null});
    const size = {householdSize: {persons: 3, source: "census"}};
    await expect(editClaim(world, folder, id, size)).rejects.toThrow(`${id} is not in households but in persons`);
    await expect(editClaim(world, folder, id, {since: "2023"})).rejects.toThrow("since 2023, but until when?");
  });
});

describe("reviewQueue", () => {
  it("shows on which claims two readers disagree", async () => {
    let reader = "Ada";
    const {world, folder, id} = await caseWith({}, () => reader);
    await editClaim(world, folder, id, {until: "2023-06"});
    expect((await reviewQueue(world, folder, "disagree")).queue).toEqual([]);
    reader = "Bo";
    await world.openLedger(folder).then(async (ledger) => {
      await ledger.decide([{claim: id, what: "reject"}], {reader, at: world.clock()});
      await ledger.close();
    });
    expect((await reviewQueue(world, folder, "disagree")).queue).toMatchObject([{claim: {id}}]);
  });
});
