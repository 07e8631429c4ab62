import {inspect} from "node:util";
import {CommanderError} from "commander";
import {UserError} from "../core/user-error.ts";
import type {Output} from "./terminal.ts";

/**
 * Tell the person what went wrong.
 *
 * @param debug show where in the program, too
 * @returns the exit code: 0 nothing did (only help was asked for), 1 could not, 2 asked wrongly
 */
export function reportFailure(failure: unknown, err: Output, debug: boolean): 0 | 1 | 2 {
  if (failure instanceof CommanderError) return failure.exitCode === 0 ? 0 : 2; // the parser has said why
  const {message, hint} = failure instanceof UserError ? failure : unexpected(failure);
  err.write(`${err.colors.red("error:")} ${message}\n`);
  if (debug) err.write(`${inspect(failure)}\n`);
  if (hint !== undefined) err.write(`${err.colors.cyan("hint:")} ${hint}\n`);
  return 1;
}

function unexpected(failure: unknown) {
  const message = failure instanceof Error ? failure.message : String(failure);
  return {
    message: `${message} (a mistake in Countercurrent, not in your files)`,
    hint: "run again with  --debug  to see where, and report it",
  };
}
