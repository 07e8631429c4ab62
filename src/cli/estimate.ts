import {Command} from "commander";
import {json} from "../app/json.ts";
import {type Context, example} from "./command.ts";
import {estimateText} from "./estimate-text.ts";
import {type FitFlags, fitOptions, withFitOptions} from "./fit-options.ts";

/** `countercurrent estimate <case>` */
export function estimateCommand({effects, terminal: {out, err}}: Context): Command {
  const command = new Command("estimate")
    .summary("estimate how many left, returned, and are still away")
    .description("Estimate how many left, how many came back for good, and how many are still away, by month and host.")
    .argument("<case>", "folder with a case.yaml")
    .option("--json", "print everything as JSON")
    .addHelpText("after", example("countercurrent estimate ./my-case --without some-newspaper"));
  return withFitOptions(command).action(async (folder: string, flags: FitFlags & {readonly json?: true}) => {
    const {estimate} = await import("../app/estimate.ts");
    const {estimateInWords} = await import("../app/estimate-in-words.ts");
    const {result} = await estimate(effects, folder, fitOptions(flags));
    out.write(flags.json ? json(result) : estimateText(estimateInWords(result), out));
    err.write(`${err.colors.dim(`results in ${folder}/results`)}\n`);
  });
}
