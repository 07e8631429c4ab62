import {Command} from "commander";
import type {EvidenceListing} from "../app/case/list-evidence.ts";
import {statedStayWords} from "../app/claims/stated-stay-words.ts";
import {nearestWord} from "../core/nearest-word.ts";
import {UserError} from "../core/user-error.ts";
import {type Context, example} from "./command.ts";
import {listingText} from "./evidence-text.ts";
import {type EvidenceFlags, evidenceOptions, withEvidenceOptions} from "./fit-options.ts";
import {lineageText} from "./lineage-text.ts";
import {rowText} from "./row-text.ts";

interface Options extends EvidenceFlags {
  readonly row?: string;
  readonly ids?: true;
  readonly lineage?: true;
  readonly json?: true;
}

/** `countercurrent evidence <case>` */
export function evidenceCommand({effects, terminal: {out, err}}: Context): Command {
  const command = new Command("evidence")
    .summary("show every row of evidence: used, or why not")
    .description("Show every row of a case's evidence: what it became in the account, or why it is not used.")
    .argument("<case>", "folder with a case.yaml")
    .option("--row <id>", "show one row, with what became of it")
    .option("--ids", "name the rows behind each count")
    .option("--lineage", "show who took a number from whom, root by root, and what changed on the way")
    .option("--json", "print everything as JSON")
    .addHelpText("after", example("countercurrent evidence ./my-case --ids"));
  return withEvidenceOptions(command).action(async (folder: string, options: Options) => {
    if (options.lineage) return showLineage(folder, options.json === true);
    const {listEvidence} = await import("../app/case/list-evidence.ts");
    const listing = await listEvidence(effects, folder, evidenceOptions(options));
    const shown = options.row === undefined ? listing : rowOf(listing, options.row, folder);
    if (options.json) out.write(`${JSON.stringify(shown, null, 2)}\n`);
    else if ("schema" in shown) out.write(listingText(shown, out, options.ids === true));
    else out.write(rowText(shown, out, statedStayWords({home: listing.case.home, hosts: listing.hosts})));
    if (listing.obstacle !== null) err.write(`no account can be made of this yet: ${listing.obstacle}\n`);
  });

  async function showLineage(folder: string, json: boolean): Promise<void> {
    const {lineageTrees} = await import("../app/case/lineage-trees.ts");
    const trees = await lineageTrees(effects, folder);
    out.write(json ? `${JSON.stringify(trees, null, 1)}\n` : lineageText(trees, out));
  }
}

function rowOf(listing: EvidenceListing, id: string, folder: string) {
  const found = listing.evidence.find((row) => row.id === id);
  if (found !== undefined) return found;
  const ids = listing.evidence.map((row) => row.id);
  const near = nearestWord(id, ids) ?? ids.find((other) => other.includes(id));
  const hint =
    near === undefined ? `countercurrent evidence ${folder} --ids  names them all` : `did you mean  ${near} ?`;
  throw new UserError(`no row of this case has the id “${id}”`, hint);
}
