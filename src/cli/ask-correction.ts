import {InvalidArgumentError} from "commander";
import {valueInWords} from "../app/claims/value-in-words.ts";
import type {Correction} from "../app/ledger/edit-claim.ts";
import type {LedgerClaim} from "../app/ledger/ledger-state.ts";
import type {Measure} from "../core/evidence-row.ts";
import {countedMeasures, hostOf, readDate, readNumber, readSize} from "./claim-options.ts";
import type {Keys} from "./keys.ts";
import {indent, wrap} from "./layout.ts";
import type {Output} from "./terminal.ts";

/**
 * Asks field by field what a claim should say; an empty answer leaves a field as it is, a wrong one is asked again.
 *
 * @returns undefined when the person broke off
 */
export async function askCorrection(
  {claim, householdSize}: LedgerClaim,
  keys: Keys,
  out: Output,
): Promise<Correction | undefined> {
  out.write("\nan empty answer leaves it as it is\n");
  let isOver = false;
  const ask = async <Answer>(...question: Question<Answer>): Promise<Answer | undefined> => {
    const answer = isOver ? "over" : await askField(keys, out, question);
    if (answer === "over") isOver = true;
    return answer === "over" ? undefined : answer?.read;
  };
  const value = claim.value?.kind === "quantity" ? claim.value : undefined;
  const number = await ask("number", value === undefined ? "none" : valueInWords(value), readNumber);
  const measure = await ask("measure", claim.measure, oneOf<Measure>(countedMeasures));
  const since = await ask("since", claim.period?.start ?? "not said", readDate);
  const until = await ask("until", claim.period?.end ?? "not said", readDate);
  const host = await ask("place", claim.place.host ?? "not said", readHostCode);
  const stay = await ask("stay", claim.stay ?? "not said", oneOf(["any", "settled", "unclear"] as const));
  const unit = value?.unit === "households" ? "households" : undefined;
  const size =
    unit === undefined
      ? undefined
      : await ask("people in a household", householdSize?.persons.toString() ?? "not said", readSize);
  const source = size === undefined ? undefined : await ask("who says so", "nobody", readText);
  if (isOver) return undefined;
  return {
    ...(number !== undefined && {value: unit === undefined ? number : {...number, unit}}),
    ...(measure !== undefined && {measure}),
    ...(since !== undefined && {since}),
    ...(until !== undefined && {until}),
    ...(host !== undefined && {host}),
    ...(stay !== undefined && {stay}),
    ...(size !== undefined && source !== undefined && {householdSize: {persons: size, source}}),
  };
}

type Question<Answer> = readonly [field: string, now: string, read: (text: string) => Answer | Promise<Answer>];

async function askField<Answer>(
  keys: Keys,
  out: Output,
  [field, now, read]: Question<Answer>,
): Promise<{readonly read: Answer} | undefined | "over"> {
  for (;;) {
    const text = await keys.type(`  ${field} ${out.colors.dim(`[${now}]`)} `);
    if (text === undefined) return "over";
    if (text === "") return undefined;
    try {
      return {read: await read(text)};
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      for (const line of indent(wrap(error.message, out.width - 2), 2)) out.write(`${out.colors.yellow(line)}\n`);
    }
  }
}

async function readHostCode(text: string): Promise<string> {
  const reading = await hostOf(text);
  if ("problem" in reading) throw new InvalidArgumentError(reading.problem);
  return reading.place;
}

function oneOf<Choice extends string>(choices: readonly Choice[]): (text: string) => Choice {
  return (text) => {
    const found = choices.find((choice) => choice === text);
    if (found === undefined) throw new InvalidArgumentError(`it is one of ${choices.join(", ")}`);
    return found;
  };
}

function readText(text: string): string {
  return text;
}
