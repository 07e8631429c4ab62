import type {ListedRow} from "../app/case/list-evidence.ts";
import type {WordedObservation} from "../app/case/observation-words.ts";
import type {statedStayWords} from "../app/claims/stated-stay-words.ts";
import {printable, table, wrap} from "./layout.ts";
import type {Output} from "./terminal.ts";

/** One row: where it stands, what it says and who says so, and what became of it. */
export function rowText(row: ListedRow, out: Output, stays: StayWords): string {
  const {bold, dim, green, yellow} = out.colors;
  const lines = [
    `${bold(row.id)}  ${dim(`${printable(row.file)} line ${row.line}`)}`,
    ...said(row).flatMap((line) => wrap(printable(line), out.width)),
    "",
    row.reason === null ? green("used") : `${yellow("not used:")} ${row.reason}`,
    ...(row.repeats === null ? [] : [`  it repeats  ${row.repeats}`]),
    ...row.observations.flatMap((observation, i) => [
      ...(i === 0 ? [] : [""]),
      ...observationLines(observation, row.id, out, stays),
    ]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

type StayWords = ReturnType<typeof statedStayWords>;

/** The claim, its words in quotes, who said them and where, and the address: those of them that are known. */
function said({claim, gist, attributedTo, publisher, published, url}: ListedRow): string[] {
  const page = known([publisher, published]).join(", ");
  const who = known([attributedTo, page === "" ? "" : `in ${page}`]).join(", ");
  return known([claim, gist === "" ? "" : `“${gist}”`, who, url]);
}

function known(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== "");
}

function observationLines(
  observation: WordedObservation,
  id: string,
  {width, colors}: Output,
  stays: StayWords,
): string[] {
  const facts = [
    ["  as", observation.what],
    ["  counting", stays[observation.stay]],
    ["  value", observation.says],
    ["  kind", observation.kind],
    ["  source", printable(observation.source)],
    ["  with", observation.rows.filter((row) => row !== id).join(", ")],
  ];
  return table(
    [{style: colors.dim}, {}],
    facts.filter(([, fact]) => fact !== ""),
    width,
  );
}
