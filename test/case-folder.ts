import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {onTestFinished} from "vitest";
import {main} from "../src/cli/main.ts";
import {processTerminal} from "../src/cli/terminal.ts";
import {evidenceColumns} from "../src/core/evidence-row.ts";

/** Cells of one row of a table; what is left out is empty or the usual. */
export type Cells = Readonly<Record<string, string | number>>;

const usual: Cells = {
  measure: "stock_abroad",
  place: "GE",
  population: "people from home",
  scope: "case",
  unit: "persons",
  period_end: "2023-06-30",
  stay: "settled",
  attributed_to: "Statistical office of Georgia",
  source: "ge-stat",
  attribution_kind: "statistical-office",
  published: "2023-08-01",
  published_precision: "stated",
  quote_gist: "how many people from home live there",
  reading: "high",
};

/** A table of evidence as text. */
export function tableOf(rows: readonly Cells[]): string {
  const record = (cells: Cells) =>
    evidenceColumns.map((column) => quoted(String(cells[column] ?? usual[column] ?? ""))).join(",");
  return [evidenceColumns.join(","), ...rows.map(record)].map((line) => `${line}\n`).join("");
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** case.yaml of a year and a half with one event, some lines of it replaced. */
export function caseOf(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const lines = {
    id: "a-case",
    title: "Departures from a country, and returns",
    home: "RU",
    population: "people who left",
    from: "2022-02",
    until: "2023-07",
    events: "[{date: 2022-02-24, name: invasion, departures: 250000}]",
    baseline: "2000",
    ...changes,
  };
  return Object.entries(lines)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");
}

/** A case on disk, removed after the test. */
export function makeCase(rows: readonly Cells[] | string, caseYaml = caseOf()): string {
  const folder = writeCase(rows, caseYaml);
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

/** A case on disk; whoever makes it removes it. */
export function writeCase(rows: readonly Cells[] | string, caseYaml = caseOf()): string {
  const folder = mkdtempSync(join(tmpdir(), "countercurrent-case-"));
  mkdirSync(join(folder, "evidence"));
  writeFileSync(join(folder, "case.yaml"), caseYaml);
  writeFileSync(join(folder, "evidence", "table.csv"), typeof rows === "string" ? rows : tableOf(rows));
  return folder;
}

/** What a command line said and how it ended. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const usualTerminal = processTerminal();

/** Runs a command line in this process, with this disk and real workers. */
export async function run(...args: readonly string[]): Promise<Said> {
  const said = {out: "", err: ""};
  const into = (way: "out" | "err") => ({
    ...usualTerminal[way],
    width: 100,
    live: false,
    write: (text: string) => {
      said[way] += text;
    },
  });
  const code = await main(args, {out: into("out"), err: into("err")});
  return {code, ...said};
}

/** Names of everything that a command has left in `results/`. */
export function resultsIn(folder: string): string[] {
  try {
    return readdirSync(join(folder, "results")).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
