import type {DocumentTable, EvidenceDocument} from "./evidence-document.ts";
import {rawRanges} from "./offset-map.ts";
import type {Span, TextRange} from "./span.ts";

/** What a span needs to know of its document. */
export type Spannable = Pick<EvidenceDocument, "id" | "text" | "textSha256" | "map" | "tables">;

/** Units of context kept on each side of a span. */
const contextUnits = 32;

/**
 * The span of some units of a document's clean text: the words, their surroundings, and where the source has them.
 *
 * @param start first unit, UTF-16
 * @param end one past the last
 * @throws {RangeError} when the units are not in the text, or there are none
 */
export function spanOf(document: Spannable, start: number, end: number): Span {
  const {text} = document;
  if (start < 0 || end > text.length || start >= end)
    throw new RangeError(`no words at ${start}–${end} of a text of ${text.length} units`);
  const cell = cellAt(document, start, end);
  return {
    document: document.id,
    textSha256: document.textSha256,
    start,
    end,
    exact: text.slice(start, end),
    prefix: wholeCharacters(text.slice(Math.max(0, start - contextUnits), start)),
    suffix: wholeCharacters(text.slice(end, end + contextUnits)),
    raw: rawRanges(document.map, start, end),
    ...(cell && {cell}),
  };
}

/** Half a character at a cut end says nothing, and cannot be written as UTF-8. */
function wholeCharacters(context: string): string {
  return context.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}

function cellAt({tables, text}: Spannable, start: number, end: number): Span["cell"] | undefined {
  const holds = (cell: TextRange) => cell.start <= start && end <= cell.end;
  for (const [table, {rows}] of tables.entries())
    for (const [row, cells] of rows.entries()) {
      const column = cells.findIndex(holds);
      if (column >= 0)
        return {table, row, column, headers: headersOf(text, tables[table] as DocumentTable, row, column)};
    }
  return undefined;
}

/** The words over a cell, top first, then the first cell of its row. A header cell has none of its own row. */
function headersOf(text: string, table: DocumentTable, row: number, column: number): readonly string[] {
  if (row < table.headerRows) return [];
  const over = table.rows.slice(0, table.headerRows).map((cells) => cells[column]);
  const beside = column > 0 ? [table.rows[row]?.[0]] : [];
  return [...over, ...beside].filter((cell) => cell !== undefined).map((cell) => text.slice(cell.start, cell.end));
}
