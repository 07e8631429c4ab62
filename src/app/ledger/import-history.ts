import {UserError} from "../../core/user-error.ts";
import {foldNew} from "../documents/add-documents.ts";
import type {LedgerEffects} from "../documents/document-effects.ts";
import {keepOriginal} from "../documents/keep-original.ts";
import type {CarriedEvent} from "../schemas/event-schema.ts";
import {parseHistory} from "./history-lines.ts";
import type {HistoryEvent, Ledger} from "./ledger.ts";
import {withLedger} from "./with-ledger.ts";

/** What an import of histories did. */
export interface ImportedHistory {
  readonly file: string;
  readonly events: number;
  /** How many of them the ledger did not have. */
  readonly added: number;
}

/** A history that can be added whole, oldest event first. */
export interface CheckedHistory {
  readonly file: string;
  readonly events: readonly CarriedEvent[];
}

/**
 * Read histories, and see that each can be added to a case after those before it. Nothing is written.
 *
 * @throws {UserError} when a line is no event, an original is not what it should be, or an undo has nothing to undo
 */
export async function checkHistories(
  effects: LedgerEffects,
  folder: string,
  files: readonly string[],
): Promise<readonly CheckedHistory[]> {
  await effects.readCase(folder);
  const known = new Set(await knownEvents(effects, folder));
  const histories: CheckedHistory[] = [];
  for (const file of files) {
    const events = parseHistory(new TextDecoder().decode(await effects.readFile(file)), file).toSorted(byTime);
    for (const event of events) refuseWrongBytes(event, file, effects);
    for (const {id} of events) known.add(id);
    refuseLooseUndo(events, known, file);
    histories.push({file, events});
  }
  return histories;
}

/**
 * Add to a case's ledger what happened in other ones: their documents, with their bytes, and what people did to their
 * claims. What is there already is passed over, so the order of importing does not matter, and importing twice is
 * importing once.
 */
export async function importHistories(
  effects: LedgerEffects,
  folder: string,
  histories: readonly CheckedHistory[],
): Promise<readonly ImportedHistory[]> {
  if (histories.length === 0) return [];
  const ledger = await effects.openLedger(folder);
  try {
    const kept = new Map(await effects.keptFiles(`${folder}/documents`));
    const imported: ImportedHistory[] = [];
    for (const history of histories) imported.push(await addHistory(effects, ledger, {folder, kept}, history));
    await foldNew(effects, ledger);
    return imported;
  } finally {
    await ledger.close();
  }
}

async function knownEvents(effects: LedgerEffects, folder: string): Promise<readonly string[]> {
  if (!(await effects.hasLedger(folder))) return [];
  return withLedger(effects, folder, async (ledger) => (await ledger.history()).map(({id}) => id));
}

async function addHistory(
  effects: LedgerEffects,
  ledger: Ledger,
  into: Into,
  {file, events}: CheckedHistory,
): Promise<ImportedHistory> {
  const known = new Set((await ledger.history()).map(({id}) => id));
  const placed: HistoryEvent[] = [];
  for (const event of onceEach(events)) if (!known.has(event.id)) placed.push(await place(effects, into, event));
  return {file, events: events.length, added: await ledger.merge(placed)};
}

function onceEach(events: readonly CarriedEvent[]): readonly CarriedEvent[] {
  return [...new Map(events.map((event) => [event.id, event])).values()];
}

/** Where the bytes of documents go. */
type Into = Parameters<typeof keepOriginal>[1];

/** Puts the bytes of a document that was added into the case; its file may get another name there. */
async function place(
  effects: LedgerEffects,
  into: Into,
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
  const loose = events.find(({undoes}) => undoes !== undefined && !known.has(undoes));
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
