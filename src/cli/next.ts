import {Command} from "commander";
import type {NextNumbers} from "../app/check/next.ts";
import {usualRespondents} from "../app/fit/estimated.ts";
import {json} from "../app/json.ts";
import {type Context, example} from "./command.ts";
import {type FitFlags, fitOptions, whole, withFitOptions} from "./fit-options.ts";
import {table, wrap} from "./layout.ts";
import type {Output} from "./terminal.ts";

/** `countercurrent next <case>` */
export function nextCommand({effects, terminal: {out}}: Context): Command {
  const command = new Command("next")
    .summary("say which number, if counted, would narrow the answer most")
    .description("Say which number would narrow the answer most, if somebody went and counted it.")
    .argument("<case>", "folder with a case.yaml")
    .option("--panel <people>", "size of the panel survey", whole(50), usualRespondents)
    .option("--json", "print everything as JSON")
    .addHelpText("after", example("countercurrent next ./my-case --panel 5000"));
  return withFitOptions(command).action(
    async (folder: string, flags: FitFlags & {readonly panel: number; readonly json?: true}) => {
      const {nextNumbers} = await import("../app/check/next.ts");
      const found = await nextNumbers(effects, folder, fitOptions(flags), flags.panel);
      out.write(flags.json ? json(found) : nextText(found, out));
    },
  );
}

function nextText({numbers, leftWidth}: NextNumbers, out: Output): string {
  const {dim, bold, cyan} = out.colors;
  const percent = (share: number) => `${Math.round(100 * Math.max(0, share))}%`;
  const persons = (count: number) => Number(count.toPrecision(2)).toLocaleString("en");
  // Where nobody can have come back yet, the bars are of those who left.
  const hasShare = numbers.some(({share}) => share !== null);
  const columns = [
    {title: hasShare ? "share who came back" : "left", style: cyan},
    {title: "", align: "right"},
    ...(hasShare ? [{title: "left", align: "right"} as const] : []),
    {title: "8 in 10 of left, wide", align: "right"},
    {title: "number"},
  ] as const;
  const cells = numbers.map(({share, left, leftWidth: width, words}) => [
    "█".repeat(Math.round(barWidth * Math.max(0, share ?? left))),
    percent(share ?? left),
    ...(hasShare ? [percent(left)] : []),
    persons(width),
    words,
  ]);
  const [titles = "", ...lines] = table(columns, cells, out.width);
  const intro = `What one more number would be expected to take off the 80 % intervals, for people who settled abroad; that of those who left is ${persons(leftWidth)} wide now.`;
  return [bold("Which number next"), ...wrap(intro, out.width), "", dim(titles), ...lines]
    .map((line) => `${line}\n`)
    .join("");
}

const barWidth = 20;
