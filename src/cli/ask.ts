import {Command} from "commander";
import {answerLevels, type TargetAnswer} from "../app/fit/answer.ts";
import {json} from "../app/json.ts";
import type {AskResult} from "../app/schemas/ask-schema.ts";
import {type Context, example} from "./command.ts";
import {type FitFlags, fitOptions, withFitOptions} from "./fit-options.ts";

/** `countercurrent ask <case> <targets.csv>` */
export function askCommand({effects, terminal: {out}}: Context): Command {
  const command = new Command("ask")
    .summary("answer a table of questions: measure, place, period")
    .description("Answer a table of questions with the account's own values, without any source's bias or noise.")
    .argument("<case>", "folder with a case.yaml")
    .argument("<targets>", "table with id, measure, place, period_start, period_end, duration_rule, unit (stay, scope)")
    .option("--json", "print the answers as JSON instead of CSV")
    .addHelpText("after", example("countercurrent ask ./my-case targets.csv > answers.csv"));
  return withFitOptions(command).action(
    async (folder: string, targets: string, flags: FitFlags & {readonly json?: true}) => {
      const {ask} = await import("../app/fit/ask.ts");
      const answers = await ask(effects, folder, targets, fitOptions(flags));
      out.write(flags.json ? json(asResult(answers)) : csv(answers));
    },
  );
}

const levels = Object.keys(answerLevels);

function asResult(answers: readonly TargetAnswer[]): AskResult {
  return {schema: "countercurrent/ask@1", answers: answers.map(named)};
}

function named({quantiles, reason, ...answer}: TargetAnswer): AskResult["answers"][number] {
  const byLevel = Object.fromEntries(levels.map((level, i) => [level, quantiles[i] ?? null]));
  return {...answer, ...(byLevel as Record<keyof typeof answerLevels, number | null>), reason};
}

/** RFC 4180, the columns of `named`. Shares keep six digits, persons are whole. */
function csv(answers: readonly TargetAnswer[]): string {
  const header = ["id", "status", "stay", ...levels, "reason"];
  const records = answers.map(({id, status, stay, quantiles, reason}) => [
    id,
    status,
    stay,
    ...quantiles.map((value) => (value === null ? "" : String(Number(value.toPrecision(6))))),
    reason,
  ]);
  return [header, ...records].map((record) => `${record.map(cell).join(",")}\n`).join("");
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
