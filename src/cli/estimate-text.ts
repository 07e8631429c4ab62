import type {EstimateInWords, HeadlineRow} from "../app/fit/estimate-in-words.ts";
import {intervalBar} from "./interval-bar.ts";
import {type Column, indent, printable, table, wrap} from "./layout.ts";
import type {Output} from "./terminal.ts";

/** An estimate on a terminal: the answer in sentences, then its numbers, places, sources, and what it rests on. */
export function estimateText(words: EstimateInWords, out: Output): string {
  const {bold} = out.colors;
  const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", bold(title), ...lines]);
  const lines = [
    ...wrap(printable(words.title), out.width).map(bold),
    ...words.sentences.flatMap((sentence) => ["", ...wrap(sentence, out.width)]),
    ...words.headline.flatMap(({stay, rows}) => section(`${stay}, by ${words.when}`, headlineLines(rows, out))),
    ...section(`Still away at the end of ${words.when}, by place`, hostLines(words, out)),
    ...section("Sources whose leaning the evidence moved most", leaningLines(words, out)),
    ...section(
      "What this rests on",
      [words.evidence, ...words.notes].flatMap((note) => bullet(note, out)),
    ),
    ...section("Rows not used", notUsedLines(words, out)),
    "",
    ...wrap(words.diagnostics, out.width).map(out.colors.dim),
    ...(words.warning === undefined ? [] : ["", ...wrap(words.warning, out.width).map(out.colors.yellow)]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function headlineLines(rows: readonly HeadlineRow[], {width, colors}: Output): string[] {
  const columns = [
    {title: ""},
    {title: "about", align: "right"},
    {title: "1 in 2", align: "right"},
    {title: "8 in 10", align: "right"},
    {title: "9 in 10", align: "right"},
    {title: "narrower", align: "right"},
  ] as const;
  const cells = rows.map((row) => [row.quantity, row.middle, row.half, row.eight, row.nine, row.narrowed]);
  const [titles = "", ...lines] = table(columns, cells, width);
  return rows.length === 0 ? [] : [colors.dim(titles), ...lines];
}

function hostLines({hosts, settled: heading}: EstimateInWords, {width, colors}: Output): string[] {
  const columns = [
    {title: ""},
    {title: heading, align: "right"},
    {title: "8 in 10", align: "right"},
    {title: "", style: colors.cyan},
    {title: "every stay of a month", align: "right"},
  ] as const satisfies readonly Column[];
  const numbers = hosts.map(({place, settled, settledRange, any}) => [place, settled, settledRange, any]);
  const room = width - Math.max(0, ...numbers.map(([place = ""]) => place.length)) - widthOfNumbers;
  const cells = numbers.map(([place = "", settled = "", range = "", any = ""], i) => {
    const bar = hosts[i]?.bar;
    return [place, settled, range, bar === undefined || room < narrowestBar ? "" : intervalBar(bar, room), any];
  });
  const [titles = "", ...lines] = table(columns, cells, width);
  return hosts.length === 0 ? [] : [colors.dim(titles), ...lines];
}

/** Columns that the numbers and the gaps around them take. */
const widthOfNumbers = 61;
const narrowestBar = 8;

function leaningLines({leanings}: EstimateInWords, {width, colors}: Output): string[] {
  const columns = [
    {title: "against the others", align: "right"},
    {title: "9 in 10", align: "right"},
    {title: "off", align: "right"},
    {title: "kind"},
    {title: "source"},
  ] as const;
  const cells = leanings.map((row) => [row.leaning, row.range, row.off, row.kind, printable(row.source)]);
  const [titles = "", ...lines] = table(columns, cells, width);
  return leanings.length === 0 ? [] : [colors.dim(titles), ...lines];
}

function notUsedLines({notUsed}: EstimateInWords, {width}: Output): string[] {
  const cells = notUsed.map(({count, reason}) => [count.toLocaleString("en").padStart(5), reason]);
  return table([{align: "right"}, {}], cells, width);
}

function bullet(text: string, {width}: Output): string[] {
  const [first = "", ...rest] = wrap(text, width - 2);
  return [`· ${first}`, ...indent(rest, 2)];
}
