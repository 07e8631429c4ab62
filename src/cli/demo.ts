import {Command} from "commander";
import {usualOptions} from "../app/fit/estimated.ts";
import {json} from "../app/json.ts";
import {type Context, example} from "./command.ts";
import {documentsText} from "./demo-text.ts";
import {wrap} from "./layout.ts";

/** `countercurrent demo` */
export function demoCommand({effects, terminal: {out, err}}: Context): Command {
  return new Command("demo")
    .summary("run the bundled case from its documents to the report")
    .description(
      "Run the bundled case: from documents and a table of evidence to the answer in sentences and the report.",
    )
    .option("--json", "print the sentences and the paths of the page and its charts as JSON")
    .addHelpText("after", example("countercurrent demo"))
    .action(async (options: {readonly json?: true}) => {
      const [{bundledCase}, {documentsOfCase}, {openFit}, {estimateInWords}, {writeReport}] = await Promise.all([
        import("../adapters/files/bundled-case.ts"),
        import("../app/documents/documents-of-case.ts"),
        import("../app/fit/stored-fit.ts"),
        import("../app/fit/estimate-in-words.ts"),
        import("../app/report/report.ts"),
      ]);
      const {folder, copied} = await bundledCase("russia-2022");
      if (copied) err.write(`the bundled case is now in ${folder}\n`);
      if (!options.json) out.write(`${documentsText(await documentsOfCase(effects, folder), folder, out)}\n`);
      const {result} = await openFit(effects, folder, usualOptions);
      const {title, sentences, evidence} = estimateInWords(result);
      const say = (paragraph: string) => out.write(`${wrap(paragraph, out.width).join("\n")}\n\n`);
      if (!options.json) for (const paragraph of [title, `${evidence}.`, ...sentences]) say(paragraph);
      const written = await writeReport(effects, folder, usualOptions);
      if (options.json) out.write(json({schema: "countercurrent/demo@1", sentences, ...written}));
      else out.write(`The report, with every number's source:\n${written.page}\n`);
    });
}
