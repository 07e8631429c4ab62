import type {DocumentTable} from "../../core/evidence-document.ts";
import type {Period} from "../../core/period.ts";
import type {TextRange} from "../../core/span.ts";
import type {Draft} from "../assembly/draft.ts";
import {asCumulative} from "../counts/count-period.ts";
import {citizens, returnees} from "../populations/find-population.ts";
import type {FoundQuantity} from "../quantities/found-quantity.ts";
import {quantities} from "../quantities/quantities.ts";
import {passagesIn, type Scene} from "../scene.ts";
import {type Column, columnOf} from "./column.ts";
import {placeOfRow, type RowPlace} from "./row-place.ts";

/**
 * Claims of the cells of tables: what a column counts comes from its headers, else from the caption, the place from the
 * row's label. A cell whose measure or place is not within reach is no claim; a table of shares is none of counts.
 */
export function findCells(scene: Scene): Draft[] {
  return scene.document.tables.flatMap((table) => cellsOf(table, scene));
}

function cellsOf(table: DocumentTable, scene: Scene): Draft[] {
  if (table.headerRows === 0) return [];
  const caption = captionOf(table, scene);
  const width = Math.max(0, ...table.rows.map(({length}) => length));
  const columns = Array.from({length: width}, (_, at) => columnOf(headersOf(table, at, scene), caption.words));
  return table.rows.slice(table.headerRows).flatMap((row) => rowOf(row, table, columns, caption, scene));
}

function headersOf({rows, headerRows}: DocumentTable, column: number, {document: {text}}: Scene): string {
  return rows
    .slice(0, headerRows)
    .flatMap((row) => row[column] ?? [])
    .map(({start, end}) => text.slice(start, end))
    .join(" ");
}

function rowOf(
  row: readonly TextRange[],
  table: DocumentTable,
  columns: readonly (Column | undefined)[],
  caption: Caption,
  scene: Scene,
): Draft[] {
  const [label] = row;
  if (label === undefined) return [];
  return row.slice(1).flatMap((cell, index) => {
    const column = columns[index + 1];
    const place = column && placeOfRow(label, column.measure, scene);
    const number = numberIn(cell, scene);
    if (column === undefined || place === undefined || number === undefined) return [];
    const when =
      periodIn(headerOver(table, index + 1), scene) ?? periodIn([label], scene) ?? periodIn(caption.ranges, scene);
    return draft({row, number, column, place, when}, scene);
  });
}

/** The whole cell is one number, with the mark of a note at most. */
function numberIn({start, end}: TextRange, {document: {text, language}}: Scene): FoundQuantity | undefined {
  const words = text.slice(start, end);
  if (words.length > longestCell) return undefined;
  const [found] = quantities(words, language === "und" ? "en" : language);
  if (found === undefined || found.kindOfThing !== "number" || !/^\s*[*†a-z\d]?\)?\s*$/.test(words.slice(found.end)))
    return undefined;
  return words.slice(0, found.start).trim() === "" && found.value.mid !== null
    ? {...found, start: start + found.start, end: start + found.end}
    : undefined;
}

/** Units of a cell that can still be a bare number. */
const longestCell = 40;

interface Found {
  readonly row: readonly TextRange[];
  readonly number: FoundQuantity;
  readonly column: Column;
  readonly place: RowPlace;
  readonly when: Period | undefined;
}

function draft({row, number, column, place, when}: Found, scene: Scene): Draft[] {
  const [passage] = passagesIn(scene.passages, number);
  const [first, last] = [row[0], row.at(-1)];
  if (passage === undefined || first === undefined || last === undefined) return [];
  const {measure, unit, times, direction} = column;
  const {value} = number;
  return [
    {
      kind: "quantity",
      measure,
      value: {...value, mid: (value.mid ?? 0) * times, unit, unitFrom: "header"},
      anchor: number,
      passage,
      evidence: {start: first.start, end: last.end},
      population: direction === "back" ? returnees(scene) : citizens(scene),
      place: {direction, ...place},
      ...(when && {period: asCumulative(when)}),
      parts: {value: [{start: number.start, end: number.end}], place: [first]},
      rules: ["cell"],
    },
  ];
}

interface Caption {
  readonly words: string;
  readonly ranges: readonly TextRange[];
}

/** A table's own caption, and the short line right above it. */
function captionOf({caption, rows}: DocumentTable, {document: {blocks, text}}: Scene): Caption {
  const first = rows[0]?.[0]?.start ?? 0;
  const above = blocks.findLast(({end}) => end <= first);
  const near = above !== undefined && above.end - above.start <= longestCaption ? [above] : [];
  const words = [caption, ...near.map(({start, end}) => text.slice(start, end))].join(" ");
  return {words, ranges: near};
}

const longestCaption = 160;

function headerOver({rows, headerRows}: DocumentTable, column: number): readonly TextRange[] {
  return rows.slice(0, headerRows).flatMap((row) => row[column] ?? []);
}

function periodIn(ranges: readonly TextRange[], {passages}: Scene): Period | undefined {
  return ranges
    .flatMap((range) =>
      passagesIn(passages, range).flatMap(({periods}) =>
        periods.filter(({start, end}) => start >= range.start && end <= range.end),
      ),
    )
    .map(({period}) => period)
    .find(({kind, start, end}) => kind !== "relative" && kind !== "unknown" && (start !== null || end !== null));
}
