import {Command} from "commander";
import type {CheckedClaim, CheckResult} from "../app/check/check.ts";
import {json} from "../app/json.ts";
import {UserError} from "../core/user-error.ts";
import {assumptionsText} from "./assumptions-text.ts";
import {checkText, claimText} from "./check-text.ts";
import {type Context, example} from "./command.ts";
import {type FitFlags, fitOptions, withFitOptions} from "./fit-options.ts";

interface Flags extends FitFlags {
  readonly only?: readonly string[];
  readonly claim?: string;
  readonly assumptions?: true;
  readonly json?: true;
}

/** `countercurrent check <case>` */
export function checkCommand({effects, terminal: {out, err}}: Context): Command {
  const command = new Command("check")
    .summary("hold every claim against everything that does not descend from it")
    .description("Hold every claim of a case, or one number, against what all other evidence says.")
    .argument("<case>", "folder with a case.yaml")
    .option("--claim <text>", "one number instead: “returned_share >= 0.5 by 2023-06”")
    .option("--only <what...>", "verdicts, sources, or ids of rows to show")
    .option("--assumptions", "how far the answers move under other assumptions, instead")
    .option("--json", "print everything as JSON")
    .addHelpText("after", example('countercurrent check ./my-case --claim "at least 100,000 in GE on 2022-12-31"'));
  return withFitOptions(command).action(async (folder: string, flags: Flags) => {
    if (flags.claim !== undefined) {
      const {checkNumber} = await import("../app/check/check-number.ts");
      const result = await checkNumber(effects, folder, flags.claim, fitOptions(flags));
      out.write(flags.json ? json(result) : result.claims.map((claim) => claimText(claim, out)).join(""));
      return;
    }
    if (flags.assumptions) {
      const {tryAssumptions} = await import("../app/check/assumptions.ts");
      const found = await tryAssumptions(effects, folder, fitOptions(flags));
      out.write(flags.json ? json(found) : assumptionsText(found, out));
      return;
    }
    const {check} = await import("../app/check/check.ts");
    const result = only(await check(effects, folder, fitOptions(flags)), flags.only ?? []);
    out.write(flags.json ? json(result) : checkText(result, out));
    err.write(`${err.colors.dim(`results in ${folder}/results`)}\n`);
  });
}

/** The claims that any of the words names: a verdict, a source, a row, a speaker. */
function only(result: CheckResult, words: readonly string[]): CheckResult {
  if (words.length === 0) return result;
  const names = ({verdict, source, claim, rows, copies, speaker}: CheckedClaim) => [
    verdict,
    source,
    source.split(/[#@]/, 1)[0],
    claim,
    ...rows,
    ...copies,
    speaker,
  ];
  const claims = result.claims.filter((claim) => words.some((word) => names(claim).includes(word)));
  if (claims.length > 0) return {...result, claims};
  throw new UserError(
    `--only ${words.join(" ")} names no claim of this case`,
    "it takes verdicts (consistent, strained, contradicted, cannot-tell, crossings), sources, speakers, or ids of rows",
  );
}
