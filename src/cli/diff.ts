import {Command} from "commander";
import type {ResultDiff} from "../app/check/diff.ts";
import {json} from "../app/json.ts";
import {type Context, example} from "./command.ts";
import {printable, table, wrap} from "./layout.ts";
import type {Output} from "./terminal.ts";

/** `countercurrent diff <case> <run> <run>` */
export function diffCommand({effects, terminal: {out}}: Context): Command {
  return new Command("diff")
    .summary("say what changed between two results, and why")
    .description("Say what changed between two results of a case, and what they were made from.")
    .argument("<case>", "folder with a case.yaml")
    .argument("<before>", "folder with an account.json, or such a file")
    .argument("<after>", "the same, of the later run")
    .option("--json", "print everything as JSON")
    .addHelpText("after", example("countercurrent diff ./my-case results-before results"))
    .action(async (folder: string, before: string, after: string, flags: {readonly json?: true}) => {
      const {diffResults} = await import("../app/check/diff.ts");
      const found = await diffResults(effects, folder, [before, after]);
      out.write(flags.json ? json(found) : diffText(found, out));
    });
}

function diffText(diff: ResultDiff, out: Output): string {
  const {bold} = out.colors;
  const lists = [
    {title: "Rows that speak now and did not", items: diff.rowsAdded},
    {title: "Rows that spoke and do not", items: diff.rowsRemoved},
    {title: "Sources that came in", items: diff.sourcesAdded},
    {title: "Sources that went", items: diff.sourcesRemoved},
  ];
  const lines = [
    bold("What changed"),
    ...answers(diff, out),
    ...lists.flatMap(({title, items}) =>
      items.length === 0
        ? []
        : ["", bold(`${title}: ${items.length}`), ...wrap(printable(items.join(", ")), out.width)],
    ),
    ...(diff.settings.length === 0 ? [] : ["", bold("Asked with")]),
    ...table(
      [{}, {}, {}],
      diff.settings.map(({name, before, after}) => [name, printable(before), `→ ${printable(after)}`]),
      out.width,
    ),
    ...(isSame(diff) ? ["", "Nothing: the same rows, asked in the same way."] : []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function isSame({settings, rowsAdded, rowsRemoved}: ResultDiff): boolean {
  return settings.length + rowsAdded.length + rowsRemoved.length === 0;
}

const names = {left: "left", returned: "came back", returned_share: "share back", abroad: "still away"} as const;
const stays = {settled: "settled abroad", any: "every stay"} as const;

function answers({quantities}: ResultDiff, {width, colors}: Output): string[] {
  const columns = [
    {},
    {},
    {title: "before", align: "right"},
    {title: "after", align: "right"},
    {title: "moved, in sd", align: "right"},
  ] as const;
  const cells = quantities.map(({quantity, stay, before, shift, ...after}) => {
    const number = (value: number) =>
      quantity === "returned_share"
        ? `${(100 * value).toPrecision(2)}%`
        : Number(value.toPrecision(3)).toLocaleString("en");
    const range = ({q10, q90}: {q10: number; q90: number}) => `${number(q10)}–${number(q90)}`;
    return [
      names[quantity as keyof typeof names],
      stays[stay],
      before === null ? "–" : range(before),
      range(after),
      shift === null ? "–" : `${shift < 0 ? "−" : "+"}${Math.abs(shift).toFixed(1)}`,
    ];
  });
  const [titles = "", ...lines] = table(columns, cells, width);
  return [colors.dim(titles), ...lines];
}
