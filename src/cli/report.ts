import {Command} from "commander";
import {json} from "../app/json.ts";
import {type Context, example} from "./command.ts";
import {type FitFlags, fitOptions, withFitOptions} from "./fit-options.ts";

/** `countercurrent report <case>` */
export function reportCommand({effects, terminal: {out}}: Context): Command {
  const command = new Command("report")
    .summary("write the report, one HTML file, and its charts")
    .description("Write a case's report as one HTML file, with its charts as SVG and PNG beside it.")
    .argument("<case>", "folder with a case.yaml")
    .option("--json", "print the paths of the page and its charts as JSON")
    .addHelpText("after", example("countercurrent report ./my-case"));
  return withFitOptions(command).action(async (folder: string, flags: FitFlags & {readonly json?: true}) => {
    const {writeReport} = await import("../app/report/report.ts");
    const written = await writeReport(effects, folder, fitOptions(flags));
    out.write(flags.json ? json({schema: "countercurrent/report@1", ...written}) : `${written.page}\n`);
  });
}
