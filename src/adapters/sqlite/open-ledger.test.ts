import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DatabaseSync} from "node:sqlite";
import {fileURLToPath} from "node:url";
import {describe, expect, it, onTestFinished} from "vitest";
import {claimOn, textDocument} from "../../../test/ledger-world.ts";
import {runNode} from "../../../test/run-process.ts";
import {emptyFolding} from "../../app/ledger/ledger.ts";
import {UserError} from "../../core/user-error.ts";
import {ledgerAt, openLedger} from "./open-ledger.ts";

/** A program that is killed while it writes. */
const killed = new URL("../../../test/killed-while-adding.ts", import.meta.url);

const act = {reader: "Ada", at: "2024-01-01T00:00:00.000Z"};
const document = textDocument("About 5,000 left by June.");
const claim = claimOn(document, "About 5,000");
const added = {document, file: "documents/a.txt", lineStarts: [0], claims: [claim], problems: []};

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "countercurrent-ledger-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

describe("a ledger", () => {
  it("gives back what was put in, after it was closed", async () => {
    const folder = tempFolder();
    const first = openLedger(folder);
    await first.addDocument(added, act);
    await first.keepFolding(emptyFolding, act);
    await first.decide([{claim: claim.id, what: "accept"}], {...act, reason: "seen"});
    await first.close();
    const again = openLedger(folder);
    const {documents, claims, reviews, folding} = await again.read();
    expect(documents).toEqual([{document, file: "documents/a.txt", lineStarts: [0]}]);
    expect(claims).toEqual([claim]);
    expect(folding).toEqual(emptyFolding);
    expect(reviews).toMatchObject([{claim: claim.id, what: "accept", reader: "Ada", at: act.at, reason: "seen"}]);
    expect(await again.documentIds()).toEqual(new Set([document.id]));
    await again.close();
  });

  it("knows that documents wait to be folded", async () => {
    const ledger = ledgerAt(":memory:");
    expect((await ledger.read()).folding).toEqual(emptyFolding);
    await ledger.addDocument(added, act);
    expect((await ledger.read()).folding).toBeUndefined();
    await ledger.close();
  });

  it("says that another command is writing, after some patience, and changes nothing", async () => {
    const folder = tempFolder();
    const ledger = openLedger(folder);
    await ledger.addDocument(added, act);
    const other = new DatabaseSync(join(folder, "ledger.sqlite"));
    other.exec("begin immediate");
    const decided = ledger.decide([{claim: claim.id, what: "accept"}], act);
    await expect(decided).rejects.toThrow(/^another command is writing to .*ledger\.sqlite$/);
    other.exec("commit");
    other.close();
    expect((await ledger.read()).reviews).toEqual([]);
    await ledger.decide([{claim: claim.id, what: "accept"}], act);
    expect((await ledger.read()).reviews).toHaveLength(1);
    await ledger.close();
  });

  it("takes a document whole or not at all", async () => {
    const ledger = ledgerAt(":memory:");
    const twice = {...added, claims: [claim, claim]};
    await expect(ledger.addDocument(twice, act)).rejects.toThrow("UNIQUE");
    expect(await ledger.read()).toMatchObject({documents: [], claims: []});
    await ledger.close();
  });

  it("undoes by adding: the decision is no more, and its record stays", async () => {
    const folder = tempFolder();
    const ledger = openLedger(folder);
    await ledger.addDocument(added, act);
    await ledger.decide([{claim: claim.id, what: "accept"}], act);
    const [accepted] = (await ledger.read()).reviews;
    await ledger.undo([accepted?.number as number], act);
    expect((await ledger.read()).reviews).toEqual([]);
    await expect(ledger.undo([accepted?.number as number], act)).rejects.toThrow("only a standing review");
    await ledger.close();
    const rows = query(folder, "select what from events order by id");
    expect(rows.map(({what}) => what)).toEqual(["add", "accept", "undo"]);
  });

  it("counts one command as one batch", async () => {
    const ledger = ledgerAt(":memory:");
    await ledger.decide(
      ["a", "b"].map((id) => ({claim: id, what: "reject"})),
      act,
    );
    await ledger.decide([{claim: "c", what: "reject"}], act);
    expect((await ledger.read()).reviews.map(({batch}) => batch)).toEqual([1, 1, 3]);
    await ledger.close();
  });

  it("refuses to change or drop what happened, whoever asks", async () => {
    const folder = tempFolder();
    const ledger = openLedger(folder);
    await ledger.addDocument(added, act);
    await ledger.close();
    expect(() => query(folder, "update events set actor = 'someone else'")).toThrow("events are only added");
    expect(() => query(folder, "delete from events")).toThrow("events are only added");
  });

  it("shows the present state to any reader of SQLite", async () => {
    const folder = tempFolder();
    const ledger = openLedger(folder);
    await ledger.addDocument(added, act);
    expect(query(folder, "select state from claim_states")).toEqual([{state: "proposed"}]);
    await ledger.decide([{claim: claim.id, what: "accept"}], act);
    await ledger.decide([{claim: claim.id, what: "reject"}], {...act, reason: "trips"});
    expect(query(folder, "select state, reason from claim_states")).toEqual([{state: "reject", reason: "trips"}]);
    await ledger.close();
  });
});

describe("a file that is no ledger of this program", () => {
  it("of a newer version is left as it is", () => {
    const folder = tempFolder();
    openLedger(folder).close();
    query(folder, "pragma user_version = 99");
    expect(() => openLedger(folder)).toThrow(
      /written by a newer Countercurrent \(its schema is 99, this one knows 1\)/,
    );
    expect(query(folder, "pragma user_version")).toEqual([{user_version: 99}]);
  });

  it("of another program, or no database, is refused with the way out", () => {
    for (const content of [
      "no database, but long enough to have a header of one hundred bytes ".repeat(3),
      undefined,
    ]) {
      const folder = tempFolder();
      if (content === undefined) query(folder, "create table other (x)");
      else writeFileSync(join(folder, "ledger.sqlite"), content);
      expect(() => openLedger(folder)).toThrow(UserError);
      expect(() => openLedger(folder)).toThrow(/ledger\.sqlite is not a ledger/);
    }
  });
});

describe("a process that is killed while it adds", () => {
  it("leaves a ledger that opens, with whole documents only", async () => {
    const folder = tempFolder();
    const {signal} = await runNode([fileURLToPath(killed), folder]);
    expect(signal).toBe("SIGKILL");
    const ledger = openLedger(folder);
    const {documents, claims} = await ledger.read();
    expect({documents: documents.length, claims: claims.length}).toEqual({documents: 2, claims: 40});
    await ledger.close();
  });
});

function query(folder: string, sql: string): Record<string, unknown>[] {
  const database = new DatabaseSync(join(folder, "ledger.sqlite"));
  try {
    return database
      .prepare(sql)
      .all()
      .map((row) => ({...row}));
  } finally {
    database.close();
  }
}
