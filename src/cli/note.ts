import {Command, Option} from "commander";
import {claimInWords} from "../app/claims/claim-in-words.ts";
import type {Note} from "../app/ledger/note-claim.ts";
import type {Measure} from "../core/evidence-row.ts";
import type {Quantity} from "../core/quantity.ts";
import {countedMeasures, numberForms, readDate, readHost, readNumber} from "./claim-options.ts";
import {claimText} from "./claim-text.ts";
import {type Context, example} from "./command.ts";

interface Options {
  readonly number: Quantity;
  readonly measure: Measure;
  readonly who: string;
  readonly since?: string;
  readonly until: string;
  readonly place: string;
  readonly how?: string;
  readonly words?: string;
  readonly stay?: Note["stay"];
  readonly json?: true;
}

/** `countercurrent note <case>` */
export function noteCommand({effects, terminal: {out}}: Context): Command {
  return new Command("note")
    .summary("put down one claim by hand: a phone call, a letter")
    .description("Put down one claim by hand, as someone told it. It counts as accepted by whoever writes it down.")
    .argument("<case>", "folder with a case.yaml")
    .requiredOption("--number <number>", `like ${numberForms}`, readNumber)
    .addOption(new Option("--measure <measure>", "what it counts").choices(countedMeasures).makeOptionMandatory())
    .requiredOption("--who <name>", "who said it")
    .requiredOption("--until <date>", "by when, or on which day: YYYY, YYYY-MM or YYYY-MM-DD", readDate)
    .option("--since <date>", "since when", readDate)
    .option("--place <code>", "country they went to, came back from or live in", "ALL")
    .addOption(new Option("--stay <stay>", "how long counts as having left").choices(["any", "settled"]))
    .option("--how <text>", "how and when you were told")
    .option("--words <text>", "the very words")
    .option("--json", "print the claim as JSON")
    .addHelpText("after", example(exampleLine))
    .action(async (folder: string, {json, ...options}: Options, command: Command) => {
      const {noteClaim} = await import("../app/ledger/note-claim.ts");
      const place = await readHost(options.place, command);
      const {since, how, words, stay} = options;
      const {claim, state} = await noteClaim(effects, folder, {...options, place, since, how, words, stay});
      const text = claimText(claimInWords(claim, state.documents, claim.state), out, {place: true});
      const noted = {schema: "countercurrent/noted@1", claim: claim.claim, state: claim.state};
      out.write(json ? `${JSON.stringify(noted, null, 1)}\n` : text);
    });
}

const exampleLine =
  'countercurrent note ./my-case --number 1200 --measure stock_abroad --place GE --until 2023-06 --who "Nino, school head in Batumi"';
