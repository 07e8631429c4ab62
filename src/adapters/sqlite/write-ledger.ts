import type {Act, AddedDocument, Decision, Folding} from "../../app/ledger/ledger.ts";
import type {Tables} from "./read-ledger.ts";

/** Adds a document with its claims. */
export async function addDocument(within: Tables, added: AddedDocument, act: Act): Promise<void> {
  const event = await record(within, act, [{what: "add", subject: added.document.id, after: {file: added.file}}]);
  await insertDocument(within, added, event);
}

/** Puts the rows of a document under the event that added it. */
export async function insertDocument(within: Tables, added: AddedDocument, event: number): Promise<void> {
  const {document, file, claims} = added;
  const [text, problems, line_starts] = [document, added.problems, added.lineStarts].map((part) =>
    JSON.stringify(part),
  ) as [string, string, string];
  await within
    .insertInto("documents")
    .values({event, id: document.id, file, document: text, problems, line_starts})
    .execute();
  for (const claim of claims) {
    const found = {event, id: claim.id, document: document.id, claim: JSON.stringify(claim)};
    await within.insertInto("claims").values(found).execute();
  }
}

/** Keeps which documents are copies. */
export async function keepFolding(within: Tables, folding: Folding, act: Act): Promise<void> {
  await record(within, act, [{what: "fold", after: folding}]);
}

/** Adds what a person decided, as one batch. */
export async function decide(within: Tables, decisions: readonly Decision[], act: Act): Promise<void> {
  await record(
    within,
    act,
    decisions.map(({claim, ...decision}) => ({...decision, subject: claim})),
  );
}

/** Takes standing reviews back, by adding that. @throws {RangeError} when one does not stand */
export async function undo(within: Tables, numbers: readonly number[], act: Act): Promise<void> {
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

/** Adds events as one batch. @returns id of the batch, which is that of its first event */
async function record(within: Tables, act: Act, events: readonly NewEvent[]): Promise<number> {
  const batch = (await lastEvent(within)) + 1;
  for (const [i, {what, subject = null, before, after, undoes = null}] of events.entries()) {
    await within
      .insertInto("events")
      .values({
        made: batch + i,
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

/** Id of the last event; 0 where there is none. */
export async function lastEvent(within: Tables): Promise<number> {
  const last = await within
    .selectFrom("events")
    .select(({fn}) => fn.max("id").as("id"))
    .executeTakeFirst();
  return last?.id ?? 0;
}

/** A value for a column of JSON; none is null. */
export function jsonOrNull(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
