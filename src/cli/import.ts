import {Command} from "commander";
import type {ImportReport} from "../app/claims/import-evidence.ts";
import type {ImportedHistory} from "../app/ledger/import-history.ts";
import {type Context, example} from "./command.ts";

/** `countercurrent import <case> <file…>` */
export function importCommand({effects, terminal: {out, err}}: Context): Command {
  return new Command("import")
    .summary("bring tables, or another ledger's history, into a case")
    .description(
      "Check tables of evidence and copy them into a case, where their rows count as accepted; or add the history of another ledger, with its documents, claims and decisions.",
    )
    .argument("<case>", "folder with a case.yaml")
    .argument("<files...>", "CSV tables with the columns of docs/words.md; .jsonl from  export --format history")
    .option("--json", "print what was brought in as JSON")
    .addHelpText("after", example("countercurrent import ./my-case border-counts.csv history.jsonl"))
    .action(async (folder: string, files: readonly string[], {json}: {readonly json?: true}) => {
      const isHistory = (file: string) => /\.jsonl$/i.test(file);
      const tables = files.filter((file) => !isHistory(file));
      const {importEvidence} = await import("../app/claims/import-evidence.ts");
      const {checkHistories, importHistories} = await import("../app/ledger/import-history.ts");
      const checked = await checkHistories(effects, folder, files.filter(isHistory)); // before anything is written
      const report = await importEvidence(effects, folder, tables);
      const histories = await importHistories(effects, folder, checked);
      for (const {file, notes} of report.tables) for (const note of notes) err.write(`note: ${file} ${note}\n`);
      out.write(json ? `${JSON.stringify({...report, histories}, null, 1)}\n` : asText(folder, report, histories));
    });
}

function asText(folder: string, {tables}: ImportReport, histories: readonly ImportedHistory[]): string {
  const lines = [
    ...tables.map(({file, rows}) => `${folder}/${file}: ${rows} rows`),
    ...histories.map(({file, events, added}) => `${file}: ${added} of ${events} events were new`),
  ];
  return lines.map((line) => `${line}\n`).join("");
}
