import {readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {makeCase, tableOf} from "../../../test/case-folder.ts";
import {claimOn, ledgerWorld} from "../../../test/ledger-world.ts";
import type {Quantity} from "../../core/quantity.ts";
import {addDocuments} from "../documents/add-documents.ts";
import {decideClaims, undoDecisions} from "../ledger/decide.ts";
import {linkClaim, unlinkClaims} from "../ledger/link-claims.ts";
import {listClaims} from "../ledger/list-claims.ts";
import {noteClaim} from "../ledger/note-claim.ts";
import {withClaims} from "./claims-in-effects.ts";
import {exportCase, exportFormats} from "./export-case.ts";
import {importEvidence} from "./import-evidence.ts";
import {statedNumber} from "./stated-number.ts";

const world = ledgerWorld((document) =>
  [...document.text.matchAll(/[\d,]+ left/g)].map(([words]) => claimOn(document, words)),
);

/** A case with one table and one document, in which one claim of 5,000 leavers stands. */
async function caseWithClaim(text = "5,000 left."): Promise<{folder: string; id: string}> {
  const folder = makeCase([{id: "row", value_mid: 62_304}]);
  writeFileSync(join(folder, "a.txt"), text);
  await addDocuments(world, folder, [join(folder, "a.txt")]);
  const {state} = await listClaims(world, folder);
  return {folder, id: state.claims[0]?.claim.id as string};
}

const rowIds = async (folder: string, effects = world) =>
  (await effects.readEvidence(folder)).flatMap(({rows}) => rows.map(({id}) => id));

describe("tables and ledger", () => {
  it("are one body of evidence: an accepted claim is a row, a proposed one only where it is asked for", async () => {
    const {folder, id} = await caseWithClaim();
    expect(await rowIds(folder)).toEqual(["row"]);
    expect(await rowIds(folder, withClaims(world, true))).toEqual(["row", id]);
    await decideClaims(world, folder, "accept", [id], undefined);
    expect(await rowIds(folder)).toEqual(["row", id]);
    await decideClaims(world, folder, "reject", [id], undefined);
    expect(await rowIds(folder)).toEqual(["row"]);
  });

  it("make a stored estimate stale when a decision changes the rows, and only then", async () => {
    const {folder, id} = await caseWithClaim();
    const before = await world.hashInputs(folder);
    expect(before.map(({file}) => file)).toEqual(["case.yaml", "evidence/table.csv"]);
    await decideClaims(world, folder, "accept", [id], undefined);
    const after = await world.hashInputs(folder);
    expect(after.map(({file}) => file)).toEqual(["case.yaml", "evidence/table.csv", "ledger.sqlite"]);
    await decideClaims(world, folder, "reject", [id], undefined);
    expect(await world.hashInputs(folder)).toEqual(before);
  });

  it("lead back from a claim to its file and line", async () => {
    const {folder, id} = await caseWithClaim("A headline\n\nThen 5,000 left.");
    await decideClaims(world, folder, "accept", [id], undefined);
    const rows = (await world.readEvidence(folder)).flatMap((table) => table.rows);
    expect(rows.find((row) => row.id === id)?.origin).toEqual({file: "documents/a.txt", line: 3});
  });

  it("say how many accepted claims are no rows, and why", async () => {
    const motive = ledgerWorld((document) => [claimOn(document, "5,000", {use: "covariate"})]);
    const folder = makeCase([]);
    writeFileSync(join(folder, "a.txt"), "5,000 left.");
    await addDocuments(motive, folder, [join(folder, "a.txt")]);
    await decideClaims(motive, folder, "accept", "all", undefined);
    const [, ledger] = await motive.readEvidence(folder);
    expect(ledger).toMatchObject({
      file: "ledger.sqlite",
      rows: [],
      notes: ["has 1 claim that is no row of evidence: 1 not about how many or when"],
    });
  });

  it("pass over reviews that cannot be read, say so, and let them be taken back", async () => {
    const {folder, id} = await caseWithClaim();
    await decideClaims(world, folder, "accept", [id], undefined);
    const ledger = await world.openLedger(folder);
    const act = {reader: "Bo", at: "2024-02-01T00:00:00.000Z"};
    await ledger.decide([{claim: id, what: "edit", after: {value: null}}], act);
    await ledger.decide([{claim: id, what: "link", after: null}], act);
    await ledger.close();
    const [, table] = await world.readEvidence(folder);
    expect(table?.rows).toMatchObject([{id, mid: 5000}]);
    expect(table?.notes).toEqual(
      ["edit", "link"].map(
        (what) =>
          `has a review that cannot be read and changes nothing: ${what} of ${id} by Bo, 2024-02-01T00:00:00.000Z (undo takes it back)`,
      ),
    );
    for (const _ of ["link", "edit"]) await undoDecisions(world, folder, "last", undefined);
    expect((await world.readEvidence(folder))[1]?.notes).toEqual([]);
  });

  it("refuse an id that is a claim and a row", async () => {
    const {folder, id} = await caseWithClaim();
    await decideClaims(world, folder, "accept", [id], undefined);
    writeFileSync(join(folder, "evidence/b.csv"), tableOf([{id, value_mid: 5000}]));
    await expect(world.readEvidence(folder)).rejects.toThrow(
      `“${id}” is an accepted claim of the ledger, and a row in evidence/b.csv line 2`,
    );
  });
});

describe("a person's word on lineage", () => {
  it("counts a claim with the row it was taken from, and by itself again", async () => {
    const {folder, id} = await caseWithClaim();
    await decideClaims(world, folder, "accept", [id], undefined);
    const derived = async () => {
      const rows = (await world.readEvidence(folder)).flatMap((table) => table.rows);
      return rows.find((row) => row.id === id)?.derivesFrom;
    };
    await linkClaim(world, folder, {child: id, parent: "row", relation: "copy"}, "same release");
    expect(await derived()).toEqual(["row"]);
    await unlinkClaims(world, folder, [id], undefined);
    expect(await derived()).toEqual([]);
    await expect(linkClaim(world, folder, {child: id, parent: id, relation: "copy"}, undefined)).rejects.toThrow(
      "from itself",
    );
    await expect(linkClaim(world, folder, {child: id, parent: "nothing", relation: "copy"}, undefined)).rejects.toThrow(
      "no claim",
    );
  });
});

describe("linkClaim", () => {
  it("refuses a parent that was itself taken from the child, and says which link to take back", async () => {
    const {folder} = await caseWithClaim("5,000 left. 6,000 left. 7,000 left.");
    const {state} = await listClaims(world, folder);
    const [a, b, c] = state.claims.map(({claim}) => claim.id) as [string, string, string];
    await linkClaim(world, folder, {child: a, parent: b, relation: "copy"}, undefined);
    await linkClaim(world, folder, {child: b, parent: c, relation: "copy"}, undefined);
    await expect(linkClaim(world, folder, {child: c, parent: a, relation: "copy"}, undefined)).rejects.toMatchObject({
      message: `${c} cannot be taken from ${a}, which was itself taken from ${c}`,
      hint: `if it was not, say so first:  countercurrent unlink ${folder} ${a}`,
    });
    await unlinkClaims(world, folder, [a], undefined);
    expect(await linkClaim(world, folder, {child: c, parent: a, relation: "copy"}, undefined)).toMatchObject({
      parent: a,
    });
  });

  it("refuses a row that says it was taken from the claim", async () => {
    const {folder, id} = await caseWithClaim();
    writeFileSync(
      join(folder, "evidence/b.csv"),
      tableOf([{id: "taken", value_mid: 5000, derives_from: id, derivation: "copy"}]),
    );
    await expect(linkClaim(world, folder, {child: id, parent: "taken", relation: "copy"}, undefined)).rejects.toThrow(
      `${id} cannot be taken from taken`,
    );
  });
});

describe("import and export", () => {
  it("carry accepted claims into another case without loss", async () => {
    const {folder, id} = await caseWithClaim();
    await decideClaims(world, folder, "accept", [id], undefined);
    const [evidence] = await exportCase(world, folder, ["evidence"]);
    const other = makeCase([{id: "row", value_mid: 1}]);
    writeFileSync(join(other, "out.csv"), evidence.content);
    expect(await importEvidence(world, other, [join(other, "out.csv")])).toMatchObject({
      tables: [{file: "evidence/out.csv", rows: 1}],
    });
    expect(readFileSync(join(other, "evidence/out.csv"), "utf8")).toBe(evidence.content);
    const strip = ({origin, ...row}: {id: string; origin: object}) => row;
    const [table] = await world.readEvidence(other);
    const [, ledger] = await world.readEvidence(folder);
    expect(table?.rows.map(strip)).toEqual(ledger?.rows.map(strip));
  });

  it("write claims and what happened as JSON Lines, and annotations, and no quotation into a table", async () => {
    const {folder, id} = await caseWithClaim("So the clerk swears that 5,000 left.");
    await decideClaims(world, folder, "accept", [id], "seen");
    const files = await exportCase(world, folder, exportFormats);
    const [evidence, lineage, claims, history, annotations] = files;
    expect(JSON.parse(String(claims.content))).toMatchObject({claim: {id}, state: "accepted"});
    expect(JSON.parse(String(history.content).trim().split("\n").at(-1) ?? "")).toMatchObject({
      subject: id,
      what: "accept",
      reader: "Ada",
      reason: "seen",
    });
    expect(JSON.parse(String(annotations.content))).toMatchObject([{type: "Annotation"}]);
    for (const {content} of [evidence, lineage]) expect(content).not.toContain("clerk swears");
  });

  it("need the originals only for a history", async () => {
    const {folder, id} = await caseWithClaim();
    rmSync(join(folder, "documents/a.txt"));
    const [claims] = await exportCase(world, folder, ["claims"]);
    expect(claims.content).toContain(id);
    await expect(exportCase(world, folder, ["history"])).rejects.toThrow("documents/a.txt: it is not there");
  });

  it("import nothing where a row is wrong, an id is taken, or a table is there", async () => {
    const {folder, id} = await caseWithClaim();
    const table = (name: string, id: string, measure = "other") => {
      writeFileSync(join(folder, name), tableOf([{id, measure, value_mid: 1}]));
      return importEvidence(world, folder, [join(folder, name)]);
    };
    await expect(table("new.csv", "x", "nonsense")).rejects.toThrow("“nonsense” is not one of");
    await expect(table("new.csv", "row")).rejects.toThrow("already stands in evidence/table.csv line 2");
    await expect(table("new.csv", id)).rejects.toThrow("is a claim of this case's ledger already");
    await expect(table("table.csv", "y")).rejects.toThrow("evidence/table.csv already stands in");
    expect((await world.files.readEvidence(folder)).map(({file}) => file)).toEqual(["evidence/table.csv"]);
  });
});

describe("a claim put down by hand", () => {
  it.each([
    {
      words: "a period that ends before it starts",
      changes: {since: "2023-06", until: "2023-01"},
      says: "cannot start (2023-06) after its end (2023-01)",
    },
    {words: "a number of people for a share", number: "1200", says: "1200 cannot be noted as returned_share: unit"},
    {
      words: "a share above one",
      number: "150%",
      says: "150% cannot be noted as returned_share: with a number that cannot be",
    },
    {words: "a share of none", number: "0%", says: "0% cannot be noted as returned_share: no value that can be used"},
  ])("is refused, and nothing is kept, where it says $words", async ({number = "40%", changes = {}, says}) => {
    const folder = makeCase([]);
    const note = {
      number: statedNumber(number) as Quantity,
      measure: "returned_share",
      ...{
        who: "Nino",
        since: undefined,
        until: "2023-06",
        place: "ALL",
        how: undefined,
        words: undefined,
        stay: undefined,
      },
      ...changes,
    } as const;
    await expect(noteClaim(world, folder, note)).rejects.toThrow(says);
    expect(readdirSync(folder).sort()).toEqual(["case.yaml", "evidence"]);
  });

  it("is accepted, stands on a note that the case keeps, and enters the account", async () => {
    const folder = makeCase([]);
    const {claim} = await noteClaim(world, folder, {
      number: statedNumber("~1200") as NonNullable<ReturnType<typeof statedNumber>>,
      measure: "stock_abroad",
      who: "Nino, head of a school",
      since: undefined,
      until: "2023-06",
      place: "GE",
      how: "by telephone, 3 July 2023",
      words: "About 1,200 of the parents are from there now.",
      stay: "settled",
    });
    expect(claim.state).toBe("accepted");
    expect(claim.claim.evidence[0]?.exact).toContain("About 1,200 of the parents");
    const [, ledger] = await world.readEvidence(folder);
    expect(ledger?.rows).toMatchObject([
      {
        measure: "stock_abroad",
        place: "GE",
        mid: 1200,
        periodEnd: "2023-06-30",
        attributedTo: "Nino, head of a school",
      },
    ]);
    expect(ledger?.rows[0]?.origin.file).toMatch(/^documents\/note-2024-01-01-[0-9a-f]{6}\.txt$/);
    expect(readFileSync(join(folder, ledger?.rows[0]?.origin.file as string), "utf8")).toMatch(
      /^Note by Ada, 2024-01-01\.\n/,
    );
  });
});
