import type {Descent, EvidenceListing} from "../app/case/list-evidence.ts";
import {statedStayWords} from "../app/claims/stated-stay-words.ts";
import {month, monthWords} from "../core/month.ts";
import {fill, indent, printable, table, wrap} from "./layout.ts";
import type {Output} from "./terminal.ts";

/**
 * A case's evidence at a glance: what was read and used, why the rest is not, which sources speak, who copied whom.
 *
 * @param withIds name the rows behind each count
 */
export function listingText(listing: EvidenceListing, out: Output, withIds: boolean): string {
  const {bold} = out.colors;
  const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", bold(title), ...lines]);
  const lines = [
    bold(printable(listing.case.id)),
    ...wrap(printable(listing.case.title), out.width),
    "",
    ...countedLines(readAndUsed(listing), out),
    ...section("Not used", countedLines(reasons(listing, withIds), out)),
    ...section("Sources", sourceLines(listing, out)),
    ...section("Lineage", countedLines(lineage(listing, withIds), out)),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** A number of rows, what it counts, and the rows themselves where they were asked for. */
interface Counted {
  readonly count: number;
  readonly words: string;
  readonly ids?: readonly string[];
}

function readAndUsed({rows, tables, observations, hosts, lastEvidence}: EvidenceListing): Counted[] {
  const files = tables.map(({file}) => printable(file));
  const where = hosts.length === 1 ? "" : ` on ${counted(hosts.length - 1, "host")}`;
  const until = lastEvidence === null ? "" : `; the latest speaks of ${monthWords(month(lastEvidence))}`;
  return [
    {
      count: rows.read,
      words: files.length === 0 ? "rows: there is no table in evidence/" : `rows in ${files.join(", ")}`,
    },
    {count: rows.used, words: `used, as ${counted(observations, "observation")}${where}${until}`},
    {count: rows.read - rows.used, words: "not used"},
  ];
}

function reasons({rows}: EvidenceListing, withIds: boolean): Counted[] {
  return rows.notUsed.map(({reason, ids}) => ({count: ids.length, words: reason, ids: withIds ? ids : []}));
}

function sourceLines({sources, case: {home}, hosts}: EvidenceListing, {width, colors}: Output): string[] {
  const stayWords = statedStayWords({home, hosts});
  const columns = [{title: "rows", align: "right"}, {title: "source"}, {title: "kind"}, {title: "counts"}] as const;
  const rows = sources.map(({source, biases, kind, stays, rows}) => [
    number(rows.length),
    biases.length === 1 ? printable(source) : `${printable(source)} (${biases.length} biases)`,
    kind,
    stays.map((stay) => stayWords[stay]).join(", "),
  ]);
  const [titles = "", ...lines] = table(columns, rows, width - margin);
  return rows.length === 0 ? [] : indent([colors.dim(titles), ...lines], margin);
}

function lineage({lineage: {roots, copies, suspected, builtOn}}: EvidenceListing, withIds: boolean): Counted[] {
  const derived = (words: string, descents: readonly Descent[]) => ({
    count: descents.length,
    words,
    ids: withIds ? descents.map(({row, from}) => `${row} ← ${from.join(" + ")}`) : [],
  });
  const all = [
    {count: roots.length, words: "taken from no other row (roots)"},
    derived("copied from another row", copies),
    derived("suspected of repeating another row", suspected),
    derived("built on other rows", builtOn),
  ];
  return all.filter(({count}) => count > 0);
}

/** Columns left free before the numbers, and between them and the words. */
const margin = 2;
const gap = 2;

/** Numbers under each other's last digit, words beside them, ids below the words. */
function countedLines(items: readonly Counted[], {width, colors}: Output): string[] {
  const digits = Math.max(0, ...items.map(({count}) => number(count).length));
  return items.flatMap(({count, words, ids = []}) => {
    const line = table([{}, {}], [[number(count).padStart(margin + digits), words]], width);
    const listed = ids.map((id, i) => (i < ids.length - 1 ? `${id},` : id));
    const below = fill(listed, width - margin - digits - gap);
    return [...line, ...indent(below.map(colors.dim), margin + digits + gap)];
  });
}

/** `1 host`, `21 hosts`. */
function counted(count: number, one: string): string {
  return `${number(count)} ${one}${count === 1 ? "" : "s"}`;
}

function number(count: number): string {
  return count.toLocaleString("en");
}
