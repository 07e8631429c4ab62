import {type Command, InvalidArgumentError} from "commander";
import type {EvidenceOptions} from "../app/case/evidence-options.ts";
import {type EstimateOptions, usualOptions} from "../app/fit/estimated.ts";
import {firstDay} from "../core/month.ts";

/** Options as commander hands them over. */
export interface EvidenceFlags {
  readonly asOf?: string;
  readonly without?: readonly string[];
}

export interface FitFlags extends EvidenceFlags {
  readonly seed: number;
  readonly chains: number;
  readonly draws: number;
}

/** Give a command the options that say which evidence is to speak. */
export function withEvidenceOptions(command: Command): Command {
  return command
    .option("--as-of <date>", "ignore what was published later: YYYY, YYYY-MM or YYYY-MM-DD", date)
    .option("--without <source...>", "leave out everything that rests on these sources");
}

/** Give a command the options of a fit: each finds the stored estimate that was made with the same. */
export function withFitOptions(command: Command): Command {
  return withEvidenceOptions(command)
    .option("--seed <number>", "same seed, same numbers", whole(0), usualOptions.seed)
    .option("--chains <number>", "independent chains, at least 2", whole(2), usualOptions.chains)
    .option("--draws <number>", "draws of each chain before it is judged", whole(100), usualOptions.draws);
}

/** Which evidence the flags ask for. */
export function evidenceOptions({asOf, without = []}: EvidenceFlags): EvidenceOptions {
  return {asOf, without: [...new Set(without)].sort()};
}

/** The options of a fit that flags ask for. */
export function fitOptions({seed, chains, draws, ...flags}: FitFlags): EstimateOptions {
  return {...evidenceOptions(flags), seed, chains, draws};
}

export function whole(least: number) {
  return (text: string): number => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < least) {
      throw new InvalidArgumentError(`it takes a whole number from ${least} up.`);
    }
    return number;
  };
}

function date(text: string): string {
  if (firstDay(text) === undefined) {
    throw new InvalidArgumentError("it takes a date like 2023-06-30, 2023-06 or 2023.");
  }
  return text;
}
