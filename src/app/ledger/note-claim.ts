import type {Claim} from "../../core/claim.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import type {Measure} from "../../core/evidence-row.ts";
import type {Quantity} from "../../core/quantity.ts";
import {spanOf} from "../../core/span-of.ts";
import {UserError} from "../../core/user-error.ts";
import {valueInWords} from "../claims/value-in-words.ts";
import type {LedgerEffects} from "../documents/document-effects.ts";
import {keepOriginal} from "../documents/keep-original.ts";
import {periodGiven} from "./claim-edit.ts";
import {lineStartsOf} from "./claim-line.ts";
import type {LedgerClaim, LedgerState} from "./ledger-state.ts";
import {stateOf} from "./ledger-state.ts";
import {refuseNote} from "./refuse-note.ts";
import {actOf} from "./with-ledger.ts";

/** What a person was told: a phone call, a talk, a letter. */
export interface Note {
  readonly number: Quantity;
  readonly measure: Measure;
  /** Who said it. */
  readonly who: string;
  /** First and last day that it speaks of; a stock has only the last. `YYYY[-MM[-DD]]` */
  readonly since: string | undefined;
  readonly until: string;
  /** ISO code, or ALL. */
  readonly place: string;
  /** When and how it was said: “by telephone, 3 July 2023”. */
  readonly how: string | undefined;
  /** The words, where they were written down. */
  readonly words: string | undefined;
  readonly stay: "any" | "settled" | undefined;
}

/**
 * Put down one claim by hand. The note becomes a document of the case like any other, with the words as its text, and
 * the claim is accepted by whoever wrote it.
 *
 * @throws {UserError} where no account could hear it; then nothing is kept
 */
export async function noteClaim(
  effects: LedgerEffects,
  folder: string,
  note: Note,
): Promise<{readonly claim: LedgerClaim; readonly state: LedgerState}> {
  const {home} = await effects.readCase(folder);
  const act = actOf(effects);
  const text = noteText(note, act.reader, act.at.slice(0, "YYYY-MM-DD".length));
  const bytes = new TextEncoder().encode(text);
  const sha256 = effects.sha256(bytes);
  const name = `note-${act.at.slice(0, "YYYY-MM-DD".length)}-${sha256.slice(0, 6)}.txt`;
  const original = {name, path: name, bytes, retrieved: act.at};
  const [document] = await effects.readDocuments([original]);
  if (document === undefined || document.status === "refused") throw new Error("a note of ours cannot be read");
  const claim = claimOf(note, document, {home, reader: act.reader, sha256: effects.sha256});
  refuseNote(claim, {document, home, origin: {file: name, line: 1}});
  const ledger = await effects.openLedger(folder);
  try {
    if ((await ledger.documentIds()).has(document.id)) throw new UserError("this very note is there already");
    const kept = new Map(await effects.keptFiles(`${folder}/documents`));
    const file = await keepOriginal(effects.writeFiles, {folder, kept}, original, sha256);
    const added = {document, file, lineStarts: lineStartsOf(text), claims: [claim], problems: []};
    await ledger.addDocument(added, act);
    await ledger.decide([{claim: claim.id, what: "accept"}], {...act, reason: "written down by hand"});
    const state = stateOf(await ledger.read());
    return {claim: state.claims.find(({members}) => members.includes(claim.id)) as LedgerClaim, state};
  } finally {
    await ledger.close();
  }
}

function noteText({who, how, words, number, measure, place, since, until}: Note, reader: string, day: string): string {
  const when = since === undefined ? until : `${since} to ${until}`;
  const said = words ?? `${valueInWords(number)}, ${measure.replaceAll("_", " ")}, ${place}, ${when}.`;
  return `Note by ${reader}, ${day}.\n\n${who}${how === undefined ? "" : ` (${how})`} said:\n\n${said}\n`;
}

interface Writer {
  readonly home: string;
  readonly reader: string;
  readonly sha256: LedgerEffects["sha256"];
}

function claimOf(
  note: Note,
  document: EvidenceDocument,
  {home, reader, sha256}: Writer,
): Claim & {readonly value: Quantity} {
  const last = document.blocks.at(-1);
  if (last === undefined) throw new Error("a note has no words");
  const words = spanOf(document, last.start, last.end);
  const {measure, number, place, who, since, until, stay} = note;
  const kind = number.unit === "share" ? "share" : "quantity";
  const rawStart = words.raw.find((range) => "start" in range)?.start ?? 0;
  return {
    id: `c-${sha256([document.id, rawStart, measure, kind].join("\n")).slice(0, 12)}`,
    document: document.id,
    statement: `${who} said: ${valueInWords(number)}, ${measure.replaceAll("_", " ")}.`,
    kind,
    measure,
    value: number,
    population: null,
    denominator: null,
    place: place === "ALL" ? {home, host: "ALL"} : {home, host: place},
    period: periodGiven(measure, since, until),
    durationRule: null,
    stay: stay ?? null,
    modality: "asserted",
    polarity: "+",
    attribution: {
      mode: "indirect",
      cue: "said",
      cueClass: "neutral",
      chain: [{role: "speaker", name: who, kind: "unknown"}],
    },
    evidence: [words],
    parts: {},
    use: "account",
    links: [],
    grade: {source: "F", information: 6, why: "written down by hand; nobody has judged the source yet", by: "rule"},
    rank: "normal",
    extractor: {name: `note by ${reader}`, version: "1", rule: "by-hand", score: 1},
  };
}
