import {type Command, InvalidArgumentError} from "commander";
import {statedNumber} from "../app/claims/stated-number.ts";
import {measures} from "../core/evidence-row.ts";
import {firstDay} from "../core/month.ts";
import type {Quantity} from "../core/quantity.ts";

/** How a number is written on a command line. */
export const numberForms = "1200, ~9000, '>=300000', '<60', 700000-1500000 or 50%";

/** What a claim can count; `other` counts nothing that the account knows. */
export const countedMeasures = measures.filter((measure) => measure !== "other");

/** A number as a person types it. */
export function readNumber(text: string): Quantity {
  const read = statedNumber(text);
  if (read === undefined) throw new InvalidArgumentError(`it takes ${numberForms}.`);
  return read;
}

/** A date at the precision that is known. */
export function readDate(text: string): string {
  if (firstDay(text) === undefined) throw new InvalidArgumentError("it takes a date like 2023-06-30, 2023-06 or 2023.");
  return text;
}

/** The number of people in a household. */
export function readSize(text: string): number {
  const size = Number(text);
  if (Number.isFinite(size) && size >= 1 && size <= 20) return size;
  throw new InvalidArgumentError("it is a number of people from 1 to 20, like 2.7.");
}

/** The code of a country, for `--place`; ends the command where it is none. */
export async function readHost(text: string, command: Command): Promise<string> {
  const reading = await hostOf(text);
  if ("problem" in reading)
    command.error(`error: option '--place <code>' argument '${text}' is invalid. ${reading.problem}`);
  return reading.place;
}

/** The code of a country as a person writes it, or what is wrong with it. */
export async function hostOf(text: string): Promise<{readonly place: string} | {readonly problem: string}> {
  const {readPlace} = await import("../adapters/iso-3166/read-place.ts");
  return readPlace(text);
}

/** The largest size of a document, for `--max-megabytes`. */
export function readMegabytes(text: string): number {
  const megabytes = Number(text);
  if (Number.isFinite(megabytes) && megabytes > 0 && megabytes <= mostMegabytes) return megabytes;
  throw new InvalidArgumentError(`it is a number up to ${mostMegabytes}.`);
}

/** What a parser can hold. */
const mostMegabytes = 500;
