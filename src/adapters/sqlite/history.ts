import type {AddedDocument, HistoryEvent} from "../../app/ledger/ledger.ts";
import type {Claim} from "../../core/claim.ts";
import type {EvidenceDocument, Problem} from "../../core/evidence-document.ts";
import type {Tables} from "./read-ledger.ts";
import {insertDocument, jsonOrNull, lastEvent} from "./write-ledger.ts";

/** Everything that people did in a ledger, oldest first: time, then the order in which it was written, then id. */
export async function historyOf(within: Tables): Promise<readonly HistoryEvent[]> {
  const events = await within
    .selectFrom("events")
    .selectAll()
    .where("what", "!=", "fold")
    .orderBy("at")
    .orderBy("made")
    .orderBy("uid")
    .execute();
  const uids = new Map(events.map(({id, uid}) => [id, uid]));
  const added = await addedBy(within);
  return events.map(({id, uid, made, batch, at, actor, what, subject, reason, before, after, undoes}) => ({
    id: uid,
    act: uids.get(batch) ?? uid,
    made,
    at,
    reader: actor,
    what: what as HistoryEvent["what"],
    subject: subject as string,
    ...(reason === null ? {} : {reason}),
    ...(before === null ? {} : {before: JSON.parse(before) as unknown}),
    ...(after === null ? {} : {after: JSON.parse(after) as unknown}),
    ...(undoes === null ? {} : {undoes: uids.get(undoes) as string}),
    ...(added.has(id) ? {added: added.get(id) as AddedDocument} : {}),
  }));
}

async function addedBy(within: Tables): Promise<ReadonlyMap<number, AddedDocument>> {
  const claims = Map.groupBy(
    await within.selectFrom("claims").select(["event", "claim"]).orderBy("id").execute(),
    ({event}) => event,
  );
  const documents = await within.selectFrom("documents").selectAll().execute();
  return new Map(
    documents.map(({event, file, document, line_starts, problems}) => [
      event,
      {
        file,
        document: JSON.parse(document) as EvidenceDocument,
        lineStarts: JSON.parse(line_starts) as number[],
        claims: (claims.get(event) ?? []).map(({claim}) => JSON.parse(claim) as Claim),
        problems: JSON.parse(problems) as Problem[],
      },
    ]),
  );
}

/**
 * Add what happened in another ledger, in its order; what is known already is passed over.
 *
 * @returns how many events were new
 * @throws {RangeError} when one takes back an event that is in neither ledger
 */
export async function mergeHistory(within: Tables, history: readonly HistoryEvent[]): Promise<number> {
  const known = await within.selectFrom("events").select(["id", "uid"]).execute();
  const ids = new Map(known.map(({id, uid}) => [uid, id]));
  let last = await lastEvent(within);
  const merged = history.filter(({id}) => !ids.has(id));
  for (const event of merged) {
    ids.set(event.id, ++last);
    await insertEvent(within, event, last, ids);
    if (event.added !== undefined) await insertDocument(within, event.added, last);
  }
  return merged.length;
}

async function insertEvent(
  within: Tables,
  {id: uid, act, made, at, reader, what, subject, reason, before, after, undoes}: HistoryEvent,
  id: number,
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const undone = undoes === undefined ? null : ids.get(undoes);
  if (undone === undefined) throw new RangeError(`${uid} takes back ${undoes}, which is in neither ledger`);
  const row = {id, uid, made, batch: ids.get(act) ?? id, at, actor: reader, what, subject, undoes: undone};
  const rest = {reason: reason ?? null, before: jsonOrNull(before), after: jsonOrNull(after)};
  await within
    .insertInto("events")
    .values({...row, ...rest})
    .execute();
}
