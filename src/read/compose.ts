import type {Block, DocumentTable, EvidenceDocument, OffsetRun} from "../core/evidence-document.ts";
import type {TextRange} from "../core/span.ts";
import type {Piece} from "./piece.ts";

/** A block on its way into the clean text; a table has its cells in `grid` and no pieces of its own. */
export interface Draft {
  readonly role: Block["role"];
  readonly pieces: readonly Piece[];
  readonly grid?: Grid;
}

/** Cells row by row. A cell that spans others stands in each place it covers, as the same object. */
export interface Grid {
  readonly caption: string;
  readonly headerRows: number;
  readonly rows: readonly (readonly GridCell[])[];
}

export interface GridCell {
  readonly pieces: readonly Piece[];
}

/** Clean text with all that leads from it and into it, but for links, which need the text's hash. */
export type Composed = Pick<EvidenceDocument, "text" | "blocks" | "map" | "tables"> & {
  readonly links: readonly {readonly at: TextRange; readonly href: string}[];
};

/** What is written so far. */
interface Sheet {
  text: string;
  readonly map: OffsetRun[];
  readonly links: {at: TextRange; href: string}[];
}

/** Blocks in order, a blank line between; cells of a table by tabs, its rows by line ends. */
export function compose(drafts: readonly Draft[]): Composed {
  const sheet: Sheet = {text: "", map: [], links: []};
  const blocks: Block[] = [];
  const tables: DocumentTable[] = [];
  for (const draft of drafts) {
    if (sheet.text !== "") separate(sheet, "\n\n");
    const start = sheet.text.length;
    if (draft.grid) tables.push(writeTable(sheet, draft.grid));
    else write(sheet, draft.pieces);
    blocks.push({role: draft.role, start, end: sheet.text.length});
  }
  return {text: sheet.text, blocks, map: sheet.map, tables, links: sheet.links};
}

function write(sheet: Sheet, pieces: readonly Piece[]): TextRange {
  const start = sheet.text.length;
  for (const {text, raw, as, href} of pieces) {
    const at = {start: sheet.text.length, end: sheet.text.length + text.length};
    sheet.map.push({text: [at.start, text.length], raw, as});
    sheet.text += text;
    if (href !== undefined) link(sheet, at, href);
  }
  return {start, end: sheet.text.length};
}

function link({links}: Sheet, at: TextRange, href: string): void {
  const last = links.at(-1);
  if (last && last.href === href && last.at.end === at.start) last.at = {start: last.at.start, end: at.end};
  else links.push({at, href});
}

/** A separator of ours, which stands nowhere in the source: where the words before it end. */
function separate(sheet: Sheet, separator: string): void {
  const before = sheet.map.at(-1)?.raw;
  const place = before && !("page" in before) ? before.end : 0;
  write(sheet, [{text: separator, raw: {start: place, end: place}, as: "insert"}]);
}

function writeTable(sheet: Sheet, {caption, headerRows, rows}: Grid): DocumentTable {
  const written = new Map<GridCell, TextRange>();
  const ranges: TextRange[][] = [];
  for (const [i, cells] of rows.entries()) {
    if (i > 0) separate(sheet, "\n");
    const row: TextRange[] = [];
    for (const [column, cell] of cells.entries()) {
      if (column > 0) separate(sheet, "\t");
      const range = written.get(cell) ?? write(sheet, cell.pieces);
      written.set(cell, range);
      row.push(range);
    }
    ranges.push(row);
  }
  return {caption, rows: ranges, headerRows};
}
