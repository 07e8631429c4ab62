import type {Command} from "commander";
import type {ImportEffects} from "../app/claims/import-evidence.ts";
import type {ReportEffects} from "../app/report/report.ts";
import type {Terminal} from "./terminal.ts";

/** Everything that commands need from outside. */
export type World = ReportEffects & ImportEffects;

/** What a command is given: the world it works on, and where it speaks. */
export interface Context {
  readonly effects: World;
  readonly terminal: Terminal;
}

/** Each command is one file that exports one of these. */
export type CommandMaker = (context: Context) => Command;

/** The runnable line that every command's help shows. */
export function example(line: string): string {
  return `\nExample:\n  $ ${line}`;
}
