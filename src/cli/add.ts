import {Command} from "commander";
import type {AddReport} from "../app/documents/add-documents.ts";
import {UserError} from "../core/user-error.ts";
import {readMegabytes} from "./claim-options.ts";
import {type Context, example} from "./command.ts";
import {copyWords, outletAndDay, refusedText} from "./document-text.ts";
import {printable, table} from "./layout.ts";
import type {Output} from "./terminal.ts";

interface Options {
  readonly strict?: true;
  readonly maxMegabytes?: number;
  readonly json?: true;
}

/** `countercurrent add <case> <file|folder|address…>` */
export function addCommand({effects, terminal: {out, err}}: Context): Command {
  return new Command("add")
    .summary("read documents into a case and propose their claims")
    .description(
      "Read documents into a case: keep their bytes, fold copies of one text, and propose the claims in them.",
    )
    .argument("<case>", "folder with a case.yaml")
    .argument("<places...>", "files, folders and addresses; HTML, Markdown and plain text are read")
    .option("--max-megabytes <n>", "largest document that is read (default: 20)", readMegabytes)
    .option("--strict", "end with 1 when anything could not be read")
    .option("--json", "print what was done as JSON")
    .addHelpText("after", example("countercurrent add ./my-case saved-pages/ https://example.org/article"))
    .action(async (folder: string, places: readonly string[], options: Options) => {
      const {addDocuments} = await import("../app/documents/add-documents.ts");
      const report = await addDocuments(effects, folder, places, options.maxMegabytes);
      out.write(options.json ? asJson(report) : asText(report, out));
      err.write(refusedText(report.refused, err));
      refuseUnfinished(report, options.strict === true);
      if (report.proposed.length > 0) {
        err.write(`next:  countercurrent review ${folder}  decides on them one by one,\n`);
        err.write(`       countercurrent accept ${folder} --all  takes them as they are\n`);
      }
    });
}

function asText({added, known, folds, proposed}: AddReport, out: Output): string {
  const claims = Map.groupBy(proposed, ({claim}) => claim.document);
  const nameOf = (id: string) => added.find(({document}) => document.id === id)?.file ?? id;
  const copies = new Map(
    folds.flatMap(({canonical, members}) => members.map((member) => [member.document, {canonical, member}])),
  );
  const rows = added.map(({document, file}) => {
    const copy = copies.get(document.id);
    const found = counted(claims.get(document.id)?.length ?? 0, "claim");
    const status = document.status === "extraction-failed" ? "no article was found in it" : found;
    const what = copy === undefined ? status : copyWords(copy.member, nameOf(copy.canonical));
    return [printable(file), [printable(outletAndDay(document)), what].filter((part) => part !== "").join(": ")];
  });
  const lines = [
    ...table([{}, {}], rows, out.width),
    ...(known.length === 0 ? [] : [`${counted(known.length, "document")} there already`]),
    `${counted(added.length, "document")} added, ${counted(proposed.length, "claim")} proposed`,
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function asJson({proposed, added, ...report}: AddReport): string {
  const documents = added.map(({document, file}) => ({id: document.id, file, status: document.status}));
  return `${JSON.stringify({...report, added: documents, proposed: proposed.map(({claim}) => claim.id)}, null, 1)}\n`;
}

function refuseUnfinished({stopped, refused, added, known}: AddReport, strict: boolean): void {
  if (stopped) throw new UserError("stopped before the end; what was read is kept", "run it again, and it goes on");
  const nothing = added.length + known.length === 0;
  if (refused.length > 0 && (strict || nothing)) {
    throw new UserError(`${counted(refused.length, "document")} could not be read`);
  }
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;
}
