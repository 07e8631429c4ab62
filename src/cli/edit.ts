import {Command, Option} from "commander";
import {claimInWords} from "../app/claims/claim-in-words.ts";
import type {Correction} from "../app/ledger/edit-claim.ts";
import type {Measure} from "../core/evidence-row.ts";
import type {Quantity} from "../core/quantity.ts";
import {countedMeasures, numberForms, readDate, readHost, readNumber, readSize} from "./claim-options.ts";
import {claimText} from "./claim-text.ts";
import {type Context, example} from "./command.ts";

interface Options {
  readonly number?: Quantity;
  readonly unit?: string;
  readonly measure?: Measure;
  readonly since?: string;
  readonly until?: string;
  readonly place?: string;
  readonly stay?: "any" | "settled" | "unclear";
  readonly householdSize?: number;
  readonly sizeSource?: string;
  readonly reason?: string;
  readonly json?: true;
}

/** `countercurrent edit <case> <claim>` */
export function editCommand({effects, terminal: {out}}: Context): Command {
  return new Command("edit")
    .summary("put a claim right, and accept it")
    .description(
      "Put right what a claim says, and accept it. What it said before stays in the ledger; undo brings it back.",
    )
    .argument("<case>", "folder with a case.yaml")
    .argument("<claim>", "the claim, by its id")
    .option("--number <number>", `like ${numberForms}`, readNumber)
    .addOption(
      new Option("--unit <unit>", "what --number counts").choices(["persons", "households", "trips", "permits"]),
    )
    .addOption(new Option("--measure <measure>", "what it counts").choices(countedMeasures))
    .option("--since <date>", "since when: YYYY, YYYY-MM or YYYY-MM-DD", readDate)
    .option("--until <date>", "by when, or on which day", readDate)
    .option("--place <code>", "country they went to, came back from or live in; ALL for everywhere")
    .addOption(new Option("--stay <stay>", "how long counts as having left").choices(["any", "settled", "unclear"]))
    .option("--household-size <persons>", "how many people are in a household, to count them", readSize)
    .option("--size-source <text>", "who says how many are in a household")
    .option("--reason <text>", "why, for the record")
    .option("--json", "print the claim as JSON")
    .addHelpText("after", example("countercurrent edit ./my-case c-4be1f09a27d3 --until 2023-06 --place GE"))
    .action(async (folder: string, id: string, options: Options, command: Command) => {
      const correction = await correctionOf(options, command);
      if (Object.keys(correction).length === 0) command.error("error: say what is to be put right");
      const {editClaim} = await import("../app/ledger/edit-claim.ts");
      const {claim, documents} = await editClaim(effects, folder, id, correction, options.reason);
      const edited = {schema: "countercurrent/edited@1", claim: claim.claim, state: claim.state};
      const text = claimText(claimInWords(claim, documents, claim.state), out, {place: true});
      out.write(options.json ? `${JSON.stringify(edited, null, 1)}\n` : text);
    });
}

async function correctionOf(options: Options, command: Command): Promise<Correction> {
  const {number, unit, measure, since, until, place, stay, householdSize, sizeSource} = options;
  if (unit !== undefined && number === undefined) command.error("error: --unit says what --number counts; give both");
  if ((householdSize === undefined) !== (sizeSource === undefined)) {
    command.error("error: a size of households needs its source: give --household-size and --size-source");
  }
  return {
    ...(number !== undefined && {value: {...number, unit: unit ?? number.unit}}),
    ...(measure !== undefined && {measure}),
    ...(since !== undefined && {since}),
    ...(until !== undefined && {until}),
    ...(place !== undefined && {host: await readHost(place, command)}),
    ...(stay !== undefined && {stay}),
    ...(householdSize !== undefined && {householdSize: {persons: householdSize, source: sizeSource as string}}),
  };
}
