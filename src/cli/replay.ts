import {Command} from "commander";
import type {Replay, ReplayStep} from "../app/check/replay.ts";
import {json} from "../app/json.ts";
import {type Context, example} from "./command.ts";
import {type FitFlags, fitOptions, withFitOptions} from "./fit-options.ts";
import {intervalBar} from "./interval-bar.ts";
import {printable, table, wrap} from "./layout.ts";
import type {Output} from "./terminal.ts";

/** `countercurrent replay <case>` */
export function replayCommand({effects, terminal: {out, err}}: Context): Command {
  const command = new Command("replay")
    .summary("show the answer as it would have been known month by month")
    .description("Show the answer as it would have been known at the end of each month, and which sources moved it.")
    .argument("<case>", "folder with a case.yaml")
    .option("--json", "print everything as JSON")
    .addHelpText("after", example("countercurrent replay ./my-case"));
  return withFitOptions(command).action(async (folder: string, flags: FitFlags & {readonly json?: true}) => {
    const {replay} = await import("../app/check/replay.ts");
    const found = await replay(effects, folder, fitOptions(flags));
    out.write(flags.json ? json(found) : replayText(found, out));
    err.write(`${err.colors.dim(`results in ${folder}/results`)}\n`);
  });
}

const shown = [
  {quantity: "left", title: "Left"},
  {quantity: "returned", title: "Came back"},
  {quantity: "abroad", title: "Still away"},
] as const;

function replayText({month, steps, undated}: Replay, out: Output): string {
  const {bold} = out.colors;
  const intro = `What was known of ${month}, for people who settled abroad; 8 in 10: ─, the middle: ●. Sources are those whose rows came in and that the number still away rests on most.`;
  const lines = [
    ...wrap(intro, out.width),
    ...shown.flatMap(({quantity, title}) => ["", bold(title), ...chart(quantity, steps, out)]),
    ...(undated.length === 0 ? [] : ["", ...wrap(undatedWords(undated), out.width)]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function undatedWords(ids: readonly string[]): string {
  return `Rows of the estimate that never come in, because they do not say when they were published: ${printable(ids.join(", "))}.`;
}

function chart(quantity: string, steps: readonly ReplayStep[], {width, colors}: Output): string[] {
  const rows = steps.flatMap((step) => {
    const found = step.quantities.find((each) => each.quantity === quantity && each.stay === "settled");
    return found === undefined ? [] : [{step, ...found}];
  });
  const last = rows.at(-1)?.q90 ?? 1;
  const most = Math.min(Math.max(...rows.map(({q90}) => q90)), 4 * last);
  const place = (value: number) => Math.min(1, value / most);
  const persons = (count: number) => Number(count.toPrecision(2)).toLocaleString("en");
  const columns = [{}, {align: "right"}, {style: colors.cyan}, {style: colors.dim}] as const;
  const room = Math.max(12, Math.min(36, width - 64));
  const cells = rows.map(({step, q10, q50, q90}) => [
    step.asOf.slice(0, "2022-02".length),
    `${persons(q10)}–${persons(q90)}`,
    intervalBar({q05: place(q10), q25: place(q50), q50: place(q50), q75: place(q50), q95: place(q90)}, room),
    sourcesOf(step),
  ]);
  return table(columns, cells, width);
}

function sourcesOf({movedBy, newSources}: ReplayStep): string {
  if (movedBy.length > 0)
    return movedBy.map(({source, pull, spread}) => `${printable(source)} ${arrow(pull, spread)}`).join(", ");
  return newSources.length === 0 ? "" : `${newSources.length} new`;
}

/** Pulled up, pulled down, drawn together, spread out. */
function arrow(pull: number, spread: number): string {
  if (Math.abs(pull) >= Math.abs(spread)) return pull > 0 ? "↑" : "↓";
  return spread < 0 ? "→←" : "←→";
}
