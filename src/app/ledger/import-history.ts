import {UserError} from "../../core/user-error.ts";
import {foldNew} from "../documents/add-documents.ts";
import type {LedgerEffects} from "../documents/document-effects.ts";
import {keepOriginal} from "../documents/keep-original.ts";
import type {CarriedEvent} from "../schemas/event-schema.ts";
import {parseHistory} from "./history-lines.ts";
import type {HistoryEvent} from "./ledger.ts";

/** What an import of histories did. */
export interface ImportedHistory {
  readonly file: string;
  readonly events: number;
  /** How many of them the ledger did not have. */
  readonly added: number;
}

/**
 * Add to a case's ledger what happened in another one: its documents, with their bytes, and what people did to its
 * claims. What is there already is passed over, so the order of importing does not matter, and importing twice is
 * importing once.
 *
 * @throws {UserError} when a line is no event, an original is not what it should be, or an undo has nothing to undo
 */
export async function importHistory(effects: LedgerEffects, folder: string, file: string): Promise<ImportedHistory> {
  await effects.readCase(folder);
  const events = parseHistory(new TextDecoder().decode(await effects.readFile(file)), file).toSorted(byTime);
  for (const event of events) refuseWrongBytes(event, file, effects);
  const ledger = await effects.openLedger(folder);
  try {
    const known = new Set((await ledger.history()).map(({id}) => id));
    refuseLooseUndo(events, known, file);
    const kept = new Map(await effects.keptFiles(`${folder}/documents`));
    const placed: HistoryEvent[] = [];
    for (const event of onceEach(events)) {
      if (!known.has(event.id)) placed.push(await place(effects, {folder, kept}, event));
    }
    const added = await ledger.merge(placed);
    await foldNew(effects, ledger);
    return {file, events: events.length, added};
  } finally {
    await ledger.close();
  }
}

function onceEach(events: readonly CarriedEvent[]): readonly CarriedEvent[] {
  return [...new Map(events.map((event) => [event.id, event])).values()];
}

/** Puts the bytes of a document that was added into the case; its file may get another name there. */
async function place(
  effects: LedgerEffects,
  into: Parameters<typeof keepOriginal>[1],
  {schema: _, bytes, ...event}: CarriedEvent,
): Promise<HistoryEvent> {
  const {added} = event;
  if (added === undefined || bytes === undefined) return event;
  const name = added.file.replace(/^documents\//, "");
  const original = {name, bytes: Buffer.from(bytes, "base64")};
  const file = await keepOriginal(effects.writeFiles, into, original, added.document.rawSha256);
  return {...event, added: {...added, file}};
}

function refuseWrongBytes({what, subject, added, bytes}: CarriedEvent, file: string, {sha256}: LedgerEffects): void {
  if (what !== "add") return;
  const isWhole = added !== undefined && bytes !== undefined && added.document.id === subject;
  if (isWhole && sha256(Buffer.from(bytes, "base64")) === added.document.rawSha256) return;
  throw new UserError(
    `${file}: the bytes of ${added?.file ?? subject} are not those that its claims were found in`,
    "nothing was imported; export it again",
  );
}

function refuseLooseUndo(events: readonly CarriedEvent[], known: ReadonlySet<string>, file: string): void {
  const there = new Set([...known, ...events.map(({id}) => id)]);
  const loose = events.find(({undoes}) => undoes !== undefined && !there.has(undoes));
  if (loose === undefined) return;
  throw new UserError(
    `${file}: ${loose.reader} takes back something on ${loose.subject} that is neither in this file nor in the ledger`,
    "nothing was imported; export the whole history",
  );
}

/** Oldest first; events of one moment in the order in which they were written. */
function byTime(a: HistoryEvent, b: HistoryEvent): number {
  return compare(a.at, b.at) || a.made - b.made || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
