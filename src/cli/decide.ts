import {Command} from "commander";
import {claimInWords} from "../app/claims/claim-in-words.ts";
import type {Decided} from "../app/ledger/decide.ts";
import {type Context, example} from "./command.ts";
import {printable, table} from "./layout.ts";
import type {Output} from "./terminal.ts";

interface Options {
  readonly all?: true;
  readonly reason?: string;
  readonly json?: true;
}

/** `countercurrent accept <case> <id…|--all>` */
export function acceptCommand(context: Context): Command {
  return decideCommand("accept", context)
    .summary("accept claims: they enter the account")
    .description("Accept claims. Those that say how many, of whom and by when enter the account as evidence.")
    .addHelpText("after", example("countercurrent accept ./my-case c-4be1f09a27d3"));
}

/** `countercurrent reject <case> <id…|--all>` */
export function rejectCommand(context: Context): Command {
  return decideCommand("reject", context)
    .summary("reject claims: they are kept, and say nothing")
    .description("Reject claims. They stay in the ledger with the reason, and say nothing to the account.")
    .addHelpText("after", example('countercurrent reject ./my-case c-4be1f09a27d3 --reason "counts trips"'));
}

/** `countercurrent undo <case> [id…|--all]` */
export function undoCommand({effects, terminal: {out, err}}: Context): Command {
  return new Command("undo")
    .summary("take back decisions on claims")
    .description("Take back the last act, or the last decision on some claims. The ledger keeps both.")
    .argument("<case>", "folder with a case.yaml")
    .argument("[ids...]", "claims (default: those of the last act)")
    .option("--all", "the last decision on every claim")
    .option("--reason <text>", "why, for the record")
    .option("--json", "print the claims and their states as JSON")
    .addHelpText("after", example("countercurrent undo ./my-case"))
    .action(async (folder: string, ids: readonly string[], {all, reason, json}: Options) => {
      const {undoDecisions} = await import("../app/ledger/decide.ts");
      const chosen = all ? "all" : ids.length === 0 ? "last" : ids;
      report(await undoDecisions(effects, folder, chosen, reason), json === true, out, err);
    });
}

function decideCommand(what: "accept" | "reject", {effects, terminal: {out, err}}: Context): Command {
  return new Command(what)
    .argument("<case>", "folder with a case.yaml")
    .argument("[ids...]", "claims, by their ids")
    .option("--all", "every claim that nobody has decided on")
    .option("--reason <text>", "why, for the record")
    .option("--json", "print the claims and their states as JSON")
    .action(async (folder: string, ids: readonly string[], {all, reason, json}: Options, command: Command) => {
      if ((ids.length === 0) === (all === undefined)) command.error("error: name some claims, or say --all");
      const {decideClaims} = await import("../app/ledger/decide.ts");
      report(await decideClaims(effects, folder, what, all ? "all" : ids, reason), json === true, out, err);
    });
}

function report({claims, unchanged, documents}: Decided, json: boolean, out: Output, err: Output): void {
  if (json) {
    const states = Object.fromEntries(claims.map(({claim, state}) => [claim.id, state]));
    out.write(`${JSON.stringify({schema: "countercurrent/decided@1", states, unchanged}, null, 1)}\n`);
    return;
  }
  const rows = claims.map((each) => {
    const {number, about, statement, who} = claimInWords(each, documents, each.state);
    const says = number === "" ? statement.replace(/\.$/, "") : `${number} ${about}`;
    return [each.claim.id, each.state, `${printable(says)} (${printable(who)})`];
  });
  for (const line of table([{style: out.colors.dim}, {}, {}], rows, out.width)) out.write(`${line}\n`);
  if (claims.length > 1) err.write(`${claims.length} claims\n`);
  if (unchanged > 0) err.write(`${unchanged} left as they were\n`);
  if (claims.length + unchanged === 0) err.write("no claim waits for a decision\n");
}
