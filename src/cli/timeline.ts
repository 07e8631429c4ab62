import {Command} from "commander";
import {json} from "../app/json.ts";
import {type Context, example} from "./command.ts";
import {timelineText} from "./timeline-text.ts";

interface Options {
  readonly proposed?: true;
  readonly json?: true;
}

/** `countercurrent timeline <case>` */
export function timelineCommand({effects, terminal: {out, err}}: Context): Command {
  return new Command("timeline")
    .summary("show dated policies and calls, and the stories of single people")
    .description(
      "Show dated policies, incentives, calls and punishments with their status, and the stories of single people.",
    )
    .argument("<case>", "folder with a case.yaml")
    .option("--proposed", "show also claims that nobody has decided on")
    .option("--json", "print everything as JSON")
    .addHelpText("after", example("countercurrent timeline ./my-case"))
    .action(async (folder: string, options: Options) => {
      const {writeTimeline} = await import("../app/claims/timeline.ts");
      const timeline = await writeTimeline(effects, folder, options.proposed === true);
      out.write(options.json ? json(timeline) : timelineText(timeline, out));
      err.write(`${err.colors.dim(`also in ${folder}/results/timeline.json`)}\n`);
    });
}
