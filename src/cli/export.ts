import {Command, Option} from "commander";
import {type ExportFormat, exportFormats} from "../app/claims/export-case.ts";
import {type Context, example} from "./command.ts";

interface Options {
  readonly into?: string;
  readonly format: ExportFormat;
}

/** `countercurrent export <case>` */
export function exportCommand({effects, terminal: {out}}: Context): Command {
  return new Command("export")
    .summary("write accepted claims as a table, JSON Lines or annotations")
    .description("Write what a case's ledger holds: accepted claims as evidence, with lineage, quotations and reviews.")
    .argument("<case>", "folder with a case.yaml")
    .addOption(new Option("--format <name>", "print one of them").choices(exportFormats).default("evidence"))
    .option("--into <folder>", "write all of them into a folder instead")
    .addHelpText("after", example("countercurrent export ./my-case --format annotations > annotations.jsonld"))
    .action(async (folder: string, {into, format}: Options) => {
      const {exportCase} = await import("../app/claims/export-case.ts");
      if (into === undefined) {
        const [{content}] = await exportCase(effects, folder, [format]);
        out.write(String(content));
        return;
      }
      const files = await exportCase(effects, folder, exportFormats);
      await effects.writeFiles(into, files);
      for (const {name} of files) out.write(`${into}/${name}\n`);
    });
}
