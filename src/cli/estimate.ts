import {Command} from "commander";
import {withClaims} from "../app/claims/claims-in-effects.ts";
import {json} from "../app/json.ts";
import {type Context, example} from "./command.ts";
import {estimateText} from "./estimate-text.ts";
import {type FitFlags, fitOptions, withFitOptions} from "./fit-options.ts";

interface Flags extends FitFlags {
  readonly proposed?: true;
  readonly anew?: true;
  readonly json?: true;
}

/** `countercurrent estimate <case>` */
export function estimateCommand({effects, terminal: {out, err}}: Context): Command {
  const command = new Command("estimate")
    .summary("estimate how many left, returned, and are still away")
    .description("Estimate how many left, how many came back for good, and how many are still away, by month and host.")
    .argument("<case>", "folder with a case.yaml")
    .option("--proposed", "count also claims that nobody has decided on")
    .option("--anew", "with --without: estimate, though the removal of the source is stored")
    .option("--json", "print everything as JSON")
    .addHelpText("after", example("countercurrent estimate ./my-case --without some-newspaper"));
  return withFitOptions(command).action(async (folder: string, flags: Flags) => {
    const {estimate} = await import("../app/fit/estimate.ts");
    const {estimateInWords} = await import("../app/fit/estimate-in-words.ts");
    const world = flags.proposed ? withClaims(effects, true) : effects;
    const {estimateWithout} = await import("../app/fit/estimate-without.ts");
    const removed = flags.anew ? undefined : await estimateWithout(world, folder, fitOptions(flags));
    const result = removed?.result ?? (await estimate(world, folder, fitOptions(flags))).result;
    out.write(flags.json ? json(result) : estimateText(estimateInWords(result, removed?.method), out));
    if (removed === undefined) err.write(`${err.colors.dim(`results in ${folder}/results`)}\n`);
  });
}
