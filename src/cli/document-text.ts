import type {Refusal} from "../app/documents/document-effects.ts";
import type {EvidenceDocument, Fold, FoldMember} from "../core/evidence-document.ts";
import {indent, printable, wrap} from "./layout.ts";
import type {Output} from "./terminal.ts";

/** A document as it is named on a terminal. */
interface Named {
  readonly document: EvidenceDocument;
  readonly file: string;
}

/** A document over its claims: its title, where and when it appeared, and which others are copies of it. */
export function documentHeading(
  {document, file}: Named,
  folds: readonly Fold[],
  nameOf: (id: string) => string,
  out: Output,
): string {
  const {bold, dim} = out.colors;
  const title = document.metadata.title?.[0]?.value ?? file;
  const copies = folds.find(({canonical}) => canonical === document.id)?.members ?? [];
  const lines = [
    ...wrap(printable(title), out.width).map(bold),
    ...wrap(printable([outletAndDay(document), file].filter((part) => part !== "").join(" · ")), out.width).map(dim),
    ...copies.flatMap((copy) => wrap(`${printable(nameOf(copy.document))} is ${copyWords(copy, "it")}`, out.width)),
    ...(document.status === "ok" ? [] : wrap(statusWords(document), out.width).map(out.colors.yellow)),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** What could not be read, one line each. */
export function refusedText(refused: readonly Refusal[], err: Output): string {
  const lines = refused.flatMap(({name, says}) => {
    const [first = "", ...rest] = wrap(`${printable(name)}: ${printable(says)}`, err.width - "not read: ".length);
    return [`${err.colors.yellow("not read:")} ${first}`, ...indent(rest, "not read: ".length)];
  });
  return lines.map((line) => `${line}\n`).join("");
}

/** “The Moscow Times, 2023-07-11”, as far as the document says it. */
export function outletAndDay({metadata}: EvidenceDocument): string {
  const day = metadata.published?.[0]?.value.slice(0, "YYYY-MM-DD".length);
  return [metadata.outlet?.[0]?.value, day].filter((part) => part !== undefined).join(", ");
}

/** “a partial copy of article.html (100% of its words are shared)”. */
export function copyWords({relation, containment}: FoldMember, of: string): string {
  const words = {
    "same-bytes": "the same bytes as",
    republished: "published again, the text of",
    version: "another version of",
    "partial-copy": "a partial copy of",
  }[relation];
  return `${words} ${printable(of)} (${Math.round(100 * containment)}% of its words are shared)`;
}

function statusWords({status, problems}: EvidenceDocument): string {
  const says = problems.find(({kind}) => kind === status)?.says ?? problems[0]?.says ?? "";
  const words = status === "extraction-failed" ? "no article was found in it" : "read in part";
  return says === "" ? words : `${words}: ${printable(says)}`;
}
