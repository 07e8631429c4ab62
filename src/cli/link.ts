import {Command, Option} from "commander";
import type {Lineage} from "../core/lineage.ts";
import {type Context, example} from "./command.ts";

interface Options {
  readonly as: Lineage["relation"];
  readonly reason?: string;
  readonly json?: true;
}

/** `countercurrent link <case> <claim> <parent>` */
export function linkCommand({effects, terminal: {out}}: Context): Command {
  return new Command("link")
    .summary("say that a claim was taken from another, or from a row")
    .description(
      "Say that a claim was taken from another claim or from a row of a table; a copy is counted once, with it.",
    )
    .argument("<case>", "folder with a case.yaml")
    .argument("<claim>", "the claim that was taken")
    .argument("<parent>", "the claim or row that it was taken from")
    .addOption(new Option("--as <relation>", "how").choices(["copy", "built-on"]).default("copy"))
    .option("--reason <text>", "why, for the record")
    .option("--json", "print the link as JSON")
    .addHelpText("after", example("countercurrent link ./my-case c-4be1f09a27d3 border-count-2022"))
    .action(async (folder: string, child: string, parent: string, {as, reason, json}: Options) => {
      const {linkClaim} = await import("../app/ledger/link-claims.ts");
      const edge = await linkClaim(effects, folder, {child, parent, relation: as}, reason);
      const says = `${edge.child} is ${edge.relation === "copy" ? "a copy of" : "built on"} ${edge.parent}\n`;
      out.write(json ? `${JSON.stringify({schema: "countercurrent/linked@1", ...edge}, null, 1)}\n` : says);
    });
}

/** `countercurrent unlink <case> <claim…>` */
export function unlinkCommand({effects, terminal: {out}}: Context): Command {
  return new Command("unlink")
    .summary("say that claims stand by themselves")
    .description("Say that claims stand by themselves, whatever they are suspected to repeat: each is counted.")
    .argument("<case>", "folder with a case.yaml")
    .argument("<claims...>", "claims, by their ids")
    .option("--reason <text>", "why, for the record")
    .option("--json", "print the claims as JSON")
    .addHelpText("after", example('countercurrent unlink ./my-case c-4be1f09a27d3 --reason "a count of their own"'))
    .action(async (folder: string, ids: readonly string[], {reason, json}: Omit<Options, "as">) => {
      const {unlinkClaims} = await import("../app/ledger/link-claims.ts");
      const claims = await unlinkClaims(effects, folder, ids, reason);
      const unlinked = {schema: "countercurrent/unlinked@1", claims};
      const says = claims.map((id) => `${id} stands by itself\n`).join("");
      out.write(json ? `${JSON.stringify(unlinked, null, 1)}\n` : says);
    });
}
