import {Command} from "commander";
import {type Context, example} from "./command.ts";

/** `countercurrent import <case> <csv…>` */
export function importCommand({effects, terminal: {out, err}}: Context): Command {
  return new Command("import")
    .summary("check tables of evidence and copy them into a case")
    .description(
      "Check tables of evidence and copy them into a case. Its rows count as accepted. All are copied or none.",
    )
    .argument("<case>", "folder with a case.yaml")
    .argument("<tables...>", "CSV files with the columns of docs/words.md")
    .option("--json", "print what was copied as JSON")
    .addHelpText("after", example("countercurrent import ./my-case border-counts.csv"))
    .action(async (folder: string, files: readonly string[], {json}: {readonly json?: true}) => {
      const {importEvidence} = await import("../app/import-evidence.ts");
      const report = await importEvidence(effects, folder, files);
      for (const {file, notes} of report.tables) for (const note of notes) err.write(`note: ${file} ${note}\n`);
      const lines = report.tables.map(({file, rows}) => `${folder}/${file}: ${rows} rows\n`);
      out.write(json ? `${JSON.stringify(report, null, 1)}\n` : lines.join(""));
    });
}
