import {existsSync} from "node:fs";
import {join} from "node:path";
import {Command, Option} from "commander";
import type {FoundClaims} from "../app/documents/find-claims.ts";
import type {LedgerState} from "../app/ledger/ledger-state.ts";
import type {ListedClaims} from "../app/ledger/list-claims.ts";
import type {ClaimsJson} from "../app/schemas/claims-schema.ts";
import {UserError} from "../core/user-error.ts";
import {readMegabytes} from "./claim-options.ts";
import {claimsText} from "./claims-text.ts";
import {type Context, example} from "./command.ts";
import {refusedText} from "./document-text.ts";

interface Options {
  readonly json?: true;
  readonly explain?: true;
  readonly maxMegabytes?: number;
  readonly stage: string;
  readonly only?: string;
}

/** What can be printed of the way from bytes to claims. */
const stages = ["document", "fold", "quantities", "times", "attributions", "claims"];

/** `countercurrent claims <file…>` and `countercurrent claims <case>` */
export function claimsCommand({effects, terminal: {out, err}}: Context): Command {
  return new Command("claims")
    .summary("show the claims found in files, or those of a case")
    .description("Show the claims in documents: the number, who said it, when, and the words. Nothing is kept.")
    .argument("<places...>", "files, folders or addresses; or one case, to show the claims of its ledger")
    .option("--json", "print everything as JSON")
    .option("--max-megabytes <n>", "largest document that is read (default: 20)", readMegabytes)
    .option("--explain", "name the rules that found each claim")
    .addOption(new Option("--stage <name>", "print what one stage found, as JSON").choices(stages).default("claims"))
    .addOption(
      new Option("--only <state>", "of a case, the claims in one state").choices(["proposed", "accepted", "rejected"]),
    )
    .addHelpText("after", example("countercurrent claims article.html --explain"))
    .action(async (places: readonly string[], options: Options) => {
      const [place = ""] = places;
      if (places.length === 1 && existsSync(join(place, "case.yaml"))) {
        const {listClaims} = await import("../app/ledger/list-claims.ts");
        const listed = await listClaims(effects, place);
        const shown = {...listed, state: only(listed.state, options.only)};
        out.write(options.json ? pretty(stateJson(shown.state)) : stateText(shown, options));
        if (shown.state.claims.length === 0) err.write(`no claim is ${options.only ?? "there"}\n`);
        return;
      }
      const {findClaims} = await import("../app/documents/find-claims.ts");
      const found = await findClaims(effects, places, {megabytes: options.maxMegabytes});
      err.write(refusedText(found.refused, err));
      if (found.documents.length === 0) throw new UserError("nothing could be read");
      if (options.stage !== "claims") out.write(pretty(stageOf(found, options.stage)));
      else out.write(options.json ? pretty(foundJson(found)) : foundText(found, options.explain === true));
    });

  function foundText({documents, folds, claims}: FoundClaims, explain: boolean): string {
    const named = new Map(documents.map((each) => [each.document.id, each]));
    return claimsText({documents: named, folds, claims, explain}, out);
  }

  function stateText({state, lineage, outside}: ListedClaims, {explain, only}: Options): string {
    const {documents, folds, claims} = state;
    const repeated = Map.groupBy(lineage, ({child}) => child);
    const repeats = [...repeated].map(
      ([child, edges]) => [child, `repeats ${edges[0]?.parent}, and is counted once`] as const,
    );
    const whyNot = [...outside].map(([id, reason]) => [id, `no row of evidence: ${reason}`] as const);
    const fates = new Map([...repeats, ...(explain === true ? whyNot : [])]);
    return claimsText({documents, folds, claims, explain: explain === true, fates, some: only !== undefined}, out);
  }
}

function only(state: LedgerState, wanted: string | undefined): LedgerState {
  return wanted === undefined ? state : {...state, claims: state.claims.filter((each) => each.state === wanted)};
}

function foundJson({documents, folds, claims, problems, refused}: FoundClaims): ClaimsJson {
  return {
    schema: "countercurrent/claims@1",
    documents: documents.map(({document, file}) => ({...document, file})),
    folds,
    claims: claims.map(({claim}) => claim),
    states: {},
    problems,
    refused,
  };
}

function stateJson({documents, folds, claims}: LedgerState): ClaimsJson {
  return {
    schema: "countercurrent/claims@1",
    documents: [...documents.values()].map(({document, file}) => ({...document, file})),
    folds,
    claims: claims.map(({claim}) => claim),
    states: Object.fromEntries(claims.map(({claim, state}) => [claim.id, state])),
    problems: [...documents.values()].flatMap(({document}) => document.problems),
    refused: [],
  };
}

function stageOf({documents, folds, stages}: FoundClaims, stage: string): unknown {
  if (stage === "document") return documents.map(({document}) => document);
  if (stage === "fold") return folds;
  return documents.map(({document: {id}, file}) => {
    const found = new Map(Object.entries(stages.get(id) ?? {}));
    return {document: id, file, found: found.get(stage) ?? []};
  });
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
