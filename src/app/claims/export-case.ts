import type {LedgerEffects} from "../documents/document-effects.ts";
import type {OutputFile} from "../effects.ts";
import {historyLines} from "../ledger/history-lines.ts";
import type {LedgerContents} from "../ledger/ledger.ts";
import {stateOf} from "../ledger/ledger-state.ts";
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
 * @throws {UserError} where the case has no ledger
 */
export async function exportCase(
  effects: LedgerEffects,
  folder: string,
): Promise<Readonly<Record<ExportFormat, OutputFile>>> {
  const [{home}, tables] = await Promise.all([effects.readCase(folder), effects.files.readEvidence(folder)]);
  const {contents, history} = await withLedger(effects, folder, async (ledger) => ({
    contents: await ledger.read(),
    history: await ledger.history(),
  }));
  const state = stateOf(contents);
  const {rows, lineage} = claimEvidence(state, {home, tables, proposed: false});
  const accepted = state.claims.filter((each) => each.state === "accepted").map(({claim}) => claim);
  const annotations = webAnnotations(accepted, state.documents);
  return {
    evidence: {name: "evidence.csv", content: evidenceCsv(rows)},
    lineage: {name: "evidence_lineage.csv", content: lineageCsv(lineage)},
    claims: {
      name: "claims.jsonl",
      content: jsonLines(state.claims.map(({claim, members, state}) => ({claim, members, state}))),
    },
    history: {name: "history.jsonl", content: historyLines(history, await originalsOf(effects, folder, contents))},
    annotations: {name: "annotations.jsonld", content: `${JSON.stringify(annotations, null, 1)}\n`},
  };
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

function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}
