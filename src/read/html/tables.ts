import type {Grid, GridCell} from "../compose.ts";
import {findAll, isElement, type MarkupElement} from "../markup.ts";
import {type Piece, rawHull} from "../piece.ts";
import {tidy} from "../tidy.ts";
import type {Passage} from "./passages.ts";

/** A table with figures, as against one that only lays out a page. */
export interface DataTable {
  readonly element: MarkupElement;
  readonly grid: Grid;
}

/** A cell spans at most this many columns or rows, and a table has at most so many places; pages may claim any number. */
const widestSpan = 200;
const mostPlaces = 200_000;

/** A cell with more words is a column of a page, not a cell. */
const mostWords = 60;

/** The data tables of a page, outermost first, each with the words of its cells as the passages have them. */
export function dataTables(root: MarkupElement, passages: readonly Passage[]): readonly DataTable[] {
  const inCell = Map.groupBy(passages, ({around}) => around.findLast(({tag}) => isCellTag(tag)));
  return findAll(root, ({tag}) => tag === "table").flatMap((element) => {
    const grid = isLayout(element) ? undefined : gridOf(element, inCell);
    return grid ? [{element, grid}] : [];
  });
}

function gridOf(
  table: MarkupElement,
  inCell: ReadonlyMap<MarkupElement | undefined, readonly Passage[]>,
): Grid | undefined {
  const lines = rowsOf(table).map((row) => row.children.filter(isElement).filter(({tag}) => isCellTag(tag)));
  const cellOf = (element: MarkupElement): GridCell => ({pieces: cellPieces(inCell.get(element) ?? [])});
  const rows = (spread(lines, cellOf) ?? []).filter((row) => row.some(({pieces}) => pieces.length > 0));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const isTooLong = rows
    .flat()
    .some(({pieces}) => pieces.reduce((sum, {text}) => sum + text.length, 0) > mostWords * 8);
  if (rows.length < 2 || width < 2 || isTooLong) return undefined;
  return {caption: "", headerRows: countHeaderRows(table, lines), rows};
}

/** Rows as they show: pages may write the foot before the body. A foot of header cells only repeats the head. */
function rowsOf(table: MarkupElement): readonly MarkupElement[] {
  const foot = new Set(findAll(table, ({tag}) => tag === "tfoot").flatMap((element) => findAll(element, isRow)));
  const body = findAll(table, isRow).filter((row) => !foot.has(row));
  return [...body, ...[...foot].filter((row) => findAll(row, ({tag}) => tag === "td").length > 0)];
}

/** Each cell in all the places its row and column spans cover; undefined when they are too many. */
function spread(
  lines: readonly (readonly MarkupElement[])[],
  cellOf: (element: MarkupElement) => GridCell,
): readonly (readonly GridCell[])[] | undefined {
  const rows: GridCell[][] = lines.map(() => []);
  let places = 0;
  for (const [i, elements] of lines.entries())
    for (const element of elements) {
      const size = {down: Math.min(spanOf(element, "rowspan"), rows.length - i), right: spanOf(element, "colspan")};
      places += size.down * size.right;
      if (places > mostPlaces) return undefined;
      place(rows, i, size, cellOf(element));
    }
  return rows.map((row) => Array.from(row, (cell) => cell ?? {pieces: []}));
}

/** Put a cell at the first free place of a row, and in all its spans cover. */
function place(
  rows: GridCell[][],
  at: number,
  size: {readonly down: number; readonly right: number},
  cell: GridCell,
): void {
  let column = 0;
  while (rows[at]?.[column]) column++;
  for (const row of rows.slice(at, at + size.down))
    for (let right = 0; right < size.right; right++) row[column + right] = cell;
}

function spanOf(element: MarkupElement, name: "rowspan" | "colspan"): number {
  const written = Number.parseInt(element.attributes[name] ?? "1", 10);
  return Math.min(widestSpan, Math.max(1, Number.isNaN(written) ? 1 : written));
}

/** Rows of `thead`, or rows at the top that have header cells only. */
function countHeaderRows(table: MarkupElement, lines: readonly (readonly MarkupElement[])[]): number {
  const head = findAll(table, ({tag}) => tag === "thead").flatMap((element) => findAll(element, isRow));
  if (head.length > 0) return head.length;
  const body = lines.findIndex((cells) => cells.length === 0 || cells.some(({tag}) => tag !== "th"));
  return body < 0 ? 0 : body;
}

/** The passages of a cell, a space between. */
function cellPieces(passages: readonly Passage[]): readonly Piece[] {
  return tidy(passages.flatMap(({pieces}) => [...pieces, gapAfter(pieces)]));
}

function gapAfter(pieces: readonly Piece[]): Piece {
  const end = rawHull(pieces)?.end ?? 0;
  return {text: " ", raw: {start: end, end}, as: "insert"};
}

function isLayout(table: MarkupElement): boolean {
  const {role} = table.attributes;
  return role === "presentation" || role === "none" || findAll(table, ({tag}) => tag === "table").length > 1;
}

function isRow({tag}: MarkupElement): boolean {
  return tag === "tr";
}

function isCellTag(tag: string): boolean {
  return tag === "td" || tag === "th";
}
