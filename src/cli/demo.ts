import {Command} from "commander";
import {usualOptions} from "../app/estimated.ts";
import {type Context, example} from "./command.ts";
import {wrap} from "./layout.ts";

/** `countercurrent demo` */
export function demoCommand({effects, terminal: {out, err}}: Context): Command {
  return new Command("demo")
    .summary("run the bundled case from its table to the report")
    .description("Run the bundled case: from its table of evidence to the answer in four sentences and the report.")
    .addHelpText("after", example("countercurrent demo"))
    .action(async () => {
      const [{bundledCase}, {openFit}, {estimateInWords}, {writeReport}] = await Promise.all([
        import("../adapters/files/bundled-case.ts"),
        import("../app/stored-fit.ts"),
        import("../app/estimate-in-words.ts"),
        import("../app/report.ts"),
      ]);
      const {folder, copied} = await bundledCase("russia-2022");
      if (copied) err.write(`the bundled case is now in ${folder}\n`);
      const {result} = await openFit(effects, folder, usualOptions);
      const {title, sentences, evidence} = estimateInWords(result);
      const paragraphs = [title, `${evidence}.`, ...sentences];
      for (const paragraph of paragraphs) out.write(`${wrap(paragraph, out.width).join("\n")}\n\n`);
      const page = await writeReport(effects, folder, usualOptions);
      out.write(`The report, with every number's source:\n${page}\n`);
    });
}
