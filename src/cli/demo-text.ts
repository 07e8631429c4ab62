import {claimInWords} from "../app/claims/claim-in-words.ts";
import type {DocumentsOfCase} from "../app/documents/documents-of-case.ts";
import {claimText} from "./claim-text.ts";
import {copyWords, outletAndDay} from "./document-text.ts";
import {printable, table, wrap} from "./layout.ts";
import type {Output} from "./terminal.ts";

/** What was read and found before the estimate: the documents, their figures in their words, and what became of each. */
export function documentsText({state, figures}: DocumentsOfCase, folder: string, out: Output): string {
  const {bold} = out.colors;
  const {documents, claims} = state;
  const named = new Map([...documents].map(([id, {document, file}]) => [id, {document, file: nameOf(file)}]));
  const shown = claims.filter(({claim}) => figures.has(claim.id));
  const texts = shown.map(({claim, members}) => {
    const repeats = figures.get(claim.id);
    const fate = repeats === undefined ? "new to the table" : `counted once, with ${repeats} of the table`;
    return claimText(claimInWords({claim, members}, named), out, {place: true, fate});
  });
  const others = claims.length - shown.length;
  const rest = `${others} more claims say why people left or came back, what was proposed to them, and how single people fared: countercurrent claims ${folder}/documents`;
  const lines = [bold("Documents"), ...documentLines(state, out), "", bold("Figures in them"), ""];
  return `${lines.join("\n")}\n${texts.join("\n")}\n${wrap(rest, out.width).join("\n")}\n`;
}

function documentLines({documents, folds, claims}: DocumentsOfCase["state"], out: Output): string[] {
  const copies = new Map(
    folds.flatMap(({canonical, members}) => members.map((member) => [member.document, {canonical, member}])),
  );
  const rows = [...documents.values()].map(({document, file}) => {
    const copy = copies.get(document.id);
    const count = claims.filter(({claim}) => claim.document === document.id).length;
    const what =
      copy === undefined
        ? `${count} claims`
        : copyWords(copy.member, nameOf(documents.get(copy.canonical)?.file ?? ""));
    return [
      nameOf(file),
      [outletAndDay(document), what]
        .filter((part) => part !== "")
        .map(printable)
        .join(": "),
    ];
  });
  return table([{}, {}], rows, out.width);
}

function nameOf(file: string): string {
  return printable(file.split(/[/\\]/).at(-1) ?? file);
}
