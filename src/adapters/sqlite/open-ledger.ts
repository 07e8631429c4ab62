import {join} from "node:path";
import {Kysely, SqliteDialect, type Transaction} from "kysely";
import {
  type Act,
  type AddedDocument,
  type Decision,
  emptyFolding,
  type Folding,
  type Ledger,
  type LedgerContents,
  type StandingReview,
} from "../../app/ledger.ts";
import type {Claim} from "../../core/claim.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import type {ReviewAct} from "../../core/review.ts";
import {UserError} from "../../core/user-error.ts";
import {ledgerName} from "./has-ledger.ts";
import {migrate} from "./migrate.ts";
import {openSqlite} from "./open-sqlite.ts";
import type {LedgerTables} from "./schema.ts";

/**
 * Open the ledger of a case; where there is none, an empty one is made.
 *
 * @throws {UserError} when the file is no ledger, is of a newer version, or cannot be opened
 */
export function openLedger(folder: string): Ledger {
  return ledgerAt(join(folder, ledgerName));
}

/** The ledger in a file, or in `:memory:`. */
export function ledgerAt(path: string): Ledger {
  const {database, forKysely} = open(path);
  try {
    migrate(database, path);
  } catch (error) {
    database.close();
    throw error;
  }
  const tables = new Kysely<LedgerTables>({dialect: new SqliteDialect({database: forKysely})});
  return {
    read: () => whole(tables, contentsOf),
    documentIds: async () => new Set((await tables.selectFrom("documents").select("id").execute()).map(({id}) => id)),
    addDocument: (added, act) => whole(tables, (within) => addDocument(within, added, act)),
    keepFolding: (folding, act) => whole(tables, (within) => keepFolding(within, folding, act)),
    decide: (decisions, act) => whole(tables, (within) => decide(within, decisions, act)),
    undo: (numbers, act) => whole(tables, (within) => undo(within, numbers, act)),
    close: () => tables.destroy(),
  };
}

type Tables = Transaction<LedgerTables>;

function open(path: string) {
  try {
    return openSqlite(path);
  } catch (error) {
    throw new UserError(`cannot open ${path}: ${(error as Error).message}`);
  }
}

/** In one transaction. */
function whole<Result>(tables: Kysely<LedgerTables>, work: (within: Tables) => Promise<Result>): Promise<Result> {
  return tables.transaction().execute(work);
}

async function contentsOf(within: Tables): Promise<LedgerContents> {
  const documents = await within.selectFrom("documents").selectAll().orderBy("event").execute();
  const claims = await within.selectFrom("claims").select("claim").orderBy("event").orderBy("id").execute();
  return {
    documents: documents.map(({file, document, line_starts}) => ({
      file,
      document: JSON.parse(document) as EvidenceDocument,
      lineStarts: JSON.parse(line_starts) as number[],
    })),
    claims: claims.map(({claim}) => JSON.parse(claim) as Claim),
    reviews: await reviewsOf(within),
    folding: await foldingOf(within),
  };
}

async function reviewsOf(within: Tables): Promise<StandingReview[]> {
  const events = await within.selectFrom("standing_reviews").selectAll().orderBy("id").execute();
  return events.map(({id, batch, at, actor, what, subject, reason, before, after}) => ({
    number: id,
    batch,
    claim: subject,
    reader: actor,
    at,
    what: what as ReviewAct,
    ...(reason === null ? {} : {reason}),
    ...(before === null ? {} : {before: JSON.parse(before) as unknown}),
    ...(after === null ? {} : {after: JSON.parse(after) as unknown}),
  }));
}

/** The last folding, unless a document came after it. */
async function foldingOf(within: Tables): Promise<Folding | undefined> {
  const changes = within.selectFrom("events").select(["what", "after"]).where("what", "in", ["add", "fold"]);
  const last = await changes.orderBy("id", "desc").limit(1).executeTakeFirst();
  if (last === undefined) return emptyFolding;
  return last.what === "fold" ? (JSON.parse(last.after ?? "null") as Folding) : undefined;
}

async function addDocument(within: Tables, added: AddedDocument, act: Act): Promise<void> {
  const {document, file, claims} = added;
  const event = await record(within, act, [{what: "add", subject: document.id}]);
  const [text, problems, line_starts] = [document, added.problems, added.lineStarts].map((part) =>
    JSON.stringify(part),
  );
  const row = {id: document.id, event, file, document: text as string, problems: problems as string};
  await within
    .insertInto("documents")
    .values({...row, line_starts: line_starts as string})
    .execute();
  for (const claim of claims) {
    const found = {id: claim.id, event, document: document.id, claim: JSON.stringify(claim)};
    await within.insertInto("claims").values(found).execute();
  }
}

async function keepFolding(within: Tables, folding: Folding, act: Act): Promise<void> {
  await record(within, act, [{what: "fold", after: folding}]);
}

async function decide(within: Tables, decisions: readonly Decision[], act: Act): Promise<void> {
  await record(
    within,
    act,
    decisions.map(({claim, ...decision}) => ({...decision, subject: claim})),
  );
}

async function undo(within: Tables, numbers: readonly number[], act: Act): Promise<void> {
  const undone = await within
    .selectFrom("standing_reviews")
    .select(["id", "subject"])
    .where("id", "in", numbers)
    .execute();
  if (undone.length < numbers.length) throw new RangeError("only a standing review can be undone");
  await record(
    within,
    act,
    undone.map(({id, subject}) => ({what: "undo", subject, undoes: id})),
  );
}

interface NewEvent {
  readonly what: string;
  readonly subject?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly undoes?: number;
}

/** Adds events as one batch. @returns id of the batch */
async function record(within: Tables, act: Act, events: readonly NewEvent[]): Promise<number> {
  const last = await within
    .selectFrom("events")
    .select(({fn}) => fn.max("id").as("id"))
    .executeTakeFirst();
  const batch = (last?.id ?? 0) + 1;
  for (const {what, subject = null, before, after, undoes = null} of events) {
    await within
      .insertInto("events")
      .values({
        batch,
        at: act.at,
        actor: act.reader,
        what,
        subject,
        reason: act.reason ?? null,
        before: jsonOrNull(before),
        after: jsonOrNull(after),
        undoes,
      })
      .execute();
  }
  return batch;
}

function jsonOrNull(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
