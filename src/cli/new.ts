import {basename, resolve} from "node:path";
import {Command, InvalidArgumentError} from "commander";
import type {Effects} from "../app/effects.ts";
import type {CaseEvent} from "../core/case.ts";
import {firstDay, type Month, month} from "../core/month.ts";
import {example} from "./command.ts";
import type {Terminal} from "./terminal.ts";

interface Options {
  readonly home: string;
  readonly from: Month;
  readonly until: Month;
  readonly event?: readonly CaseEvent[];
  readonly title?: string;
  readonly json?: true;
}

interface Context {
  readonly effects: Pick<Effects, "writeFiles">;
  readonly terminal: Terminal;
}

/** `countercurrent new <case>` */
export function newCommand({effects, terminal: {out, err}}: Context): Command {
  return new Command("new")
    .summary("start a case in a folder")
    .description("Start a case: a folder with a case.yaml that explains every key, and an empty table of evidence.")
    .argument("<case>", "folder to make")
    .requiredOption("--home <code>", "country or territory left, like RU or US-FL")
    .requiredOption("--from <month>", "first month of the account", readMonth)
    .requiredOption("--until <month>", "last month of the account", readMonth)
    .option("--event <date:name[:persons]>", "a wave of departures; may be repeated", readEvent)
    .option("--title <text>", "title of the account (default: made from home and first month)", readText)
    .option("--json", "print the names of the files as JSON")
    .addHelpText("after", example("countercurrent new ./russia --home RU --from 2022-02 --until 2023-07"))
    .action(async (folder: string, {event = [], json, ...options}: Options, command: Command) => {
      const home = await readHome(options.home, command);
      const {startCase} = await import("../app/case/new-case.ts");
      const files = await startCase(effects, folder, {...options, home, id: idOf(folder), events: event});
      out.write(json ? asJson(folder, files) : asList(folder, files));
      err.write(`next:  countercurrent add ${folder} <file…>  finds claims in documents,\n`);
      err.write(`       or fill in ${folder}/evidence/evidence.csv, then  countercurrent evidence ${folder}\n`);
    });
}

function asJson(folder: string, files: readonly string[]): string {
  return `${JSON.stringify({schema: "countercurrent/new@1", folder, files}, null, 2)}\n`;
}

function asList(folder: string, files: readonly string[]): string {
  return files.map((file) => `${folder}/${file}\n`).join("");
}

/** The folder's name, as an id. */
function idOf(folder: string): string {
  const slug = basename(resolve(folder))
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 64)
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "case" : slug;
}

/** Only now: the names of all countries take a moment to load, and every other command would wait for them. */
async function readHome(text: string, command: Command): Promise<string> {
  const {readTerritory} = await import("../adapters/iso-3166/read-place.ts");
  const reading = readTerritory(text);
  if ("problem" in reading)
    command.error(`error: option '--home <code>' argument '${text}' is invalid. ${reading.problem}`);
  return reading.place;
}

function readMonth(text: string): Month {
  try {
    return month(text);
  } catch (error) {
    throw new InvalidArgumentError((error as RangeError).message);
  }
}

function readEvent(text: string, before: readonly CaseEvent[] = []): readonly CaseEvent[] {
  const [, date = "", name = "", persons] = /^([\d-]+):(.*?)(?::(\d{1,12}))?$/.exec(text) ?? [];
  const first = date.length < "YYYY-MM".length ? undefined : firstDay(date);
  if (first === undefined || name.trim() === "" || persons === "0") {
    throw new InvalidArgumentError("Write it like 2022-02-24:invasion:250000, or without the number.");
  }
  const departures = persons === undefined ? undefined : Number(persons);
  return [...before, {date: first, dayKnown: date.length > "YYYY-MM".length, name: readText(name), departures}];
}

function readText(text: string): string {
  if (/^\P{Cc}*\S\P{Cc}*$/u.test(text)) return text.trim();
  throw new InvalidArgumentError("It must be a text of one line.");
}
