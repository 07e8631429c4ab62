import type {LedgerEffects} from "../documents/document-effects.ts";
import type {OutputFile} from "../effects.ts";
import {historyLines} from "../ledger/history-lines.ts";
import type {LedgerContents} from "../ledger/ledger.ts";
import {type LedgerState, stateOf} from "../ledger/ledger-state.ts";
import {withLedger} from "../ledger/with-ledger.ts";
import {claimEvidence} from "./claim-evidence.ts";
import {evidenceCsv, lineageCsv} from "./evidence-csv.ts";
import {webAnnotations} from "./web-annotations.ts";

export const exportFormats = ["evidence", "lineage", "claims", "history", "annotations"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * What a case's ledger holds, for other programs: its accepted claims as a table of evidence with their lineage; all
 * claims, and everything that happened, one JSON a line; and W3C Web Annotations of the accepted claims. The history is
 * the way from one ledger to another: it holds the documents too, and loses nothing.
 *
 * Quotations leave only in claims, history and annotations, never in the tables, so that those can be published.
 *
 * @returns a file for each format asked for
 * @throws {UserError} where the case has no ledger, or a history is asked for and an original is gone
 */
export async function exportCase<const Formats extends readonly ExportFormat[]>(
  effects: LedgerEffects,
  folder: string,
  formats: Formats,
): Promise<{readonly [Place in keyof Formats]: OutputFile}> {
  const [{home}, tables] = await Promise.all([effects.readCase(folder), effects.files.readEvidence(folder)]);
  const {contents, history} = await withLedger(effects, folder, async (ledger) => ({
    contents: await ledger.read(),
    history: await ledger.history(),
  }));
  const state = stateOf(contents);
  const evidence = claimEvidence(state, {home, tables, proposed: false});
  const write: Readonly<Record<ExportFormat, () => OutputFile | Promise<OutputFile>>> = {
    evidence: () => ({name: "evidence.csv", content: evidenceCsv(evidence.rows)}),
    lineage: () => ({name: "evidence_lineage.csv", content: lineageCsv(evidence.lineage)}),
    claims: () => claimsFile(state),
    history: async () => {
      const originals = await originalsOf(effects, folder, contents);
      return {name: "history.jsonl", content: historyLines(history, originals)};
    },
    annotations: () => annotationsFile(state),
  };
  return (await Promise.all(formats.map((format) => write[format]()))) as {[Place in keyof Formats]: OutputFile};
}

function claimsFile({claims}: LedgerState): OutputFile {
  const lines = claims.map(({claim, members, state}) => `${JSON.stringify({claim, members, state})}\n`);
  return {name: "claims.jsonl", content: lines.join("")};
}

function annotationsFile({claims, documents}: LedgerState): OutputFile {
  const accepted = claims.filter((each) => each.state === "accepted").map(({claim}) => claim);
  const annotations = webAnnotations(accepted, documents);
  return {name: "annotations.jsonld", content: `${JSON.stringify(annotations, null, 1)}\n`};
}

/** The untouched bytes of each document. @throws {UserError} when one is gone */
async function originalsOf(
  {readFile}: LedgerEffects,
  folder: string,
  {documents}: LedgerContents,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const bytes = documents.map(async ({document, file}) => [document.id, await readFile(`${folder}/${file}`)] as const);
  return new Map(await Promise.all(bytes));
}
