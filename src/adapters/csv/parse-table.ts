import {CsvError} from "csv-parse";
import {parse} from "csv-parse/sync";
import type {Mistake} from "../../core/mistake.ts";
import {decodeText} from "./decode-text.ts";

/** How the numbers of a file are written: `semicolon` tables come from spreadsheets and have decimal commas. */
export type Dialect = "plain" | "semicolon";

/** A table as it stands in a file, before anything is known of its columns. */
export interface Table {
  readonly file: string;
  readonly dialect: Dialect;
  readonly headerLine: number;
  readonly columns: readonly string[];
  readonly records: readonly TableRecord[];
  readonly notes: readonly string[];
}

export interface TableRecord {
  /** First line of the record in its file, 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Split a file into records and cells, or say where that fails.
 *
 * Commas, semicolons or tabs stand between cells: whichever makes the header hold most of the `expected` columns.
 * Records whose cells are all empty are left out.
 */
export function parseTable(content: string | Uint8Array, file: string, expected: readonly string[]): Table | Mistake {
  const decoded = decodeText(content);
  if ("problem" in decoded) return {file, line: decoded.line, says: decoded.problem};
  const delimiter = delimiterOf(decoded.text, expected);
  const records = splitRecords(decoded.text, delimiter);
  if ("says" in records) return {file, ...records};
  const [header, ...rows] = records.filter(({cells}) => cells.some((cell) => cell.trim() !== ""));
  if (header === undefined) return {file, line: 1, says: "the file is empty; its first line must name the columns"};
  const isSemicolon = delimiter === ";";
  return {
    file,
    dialect: isSemicolon ? "semicolon" : "plain",
    headerLine: header.line,
    columns: header.cells.map((cell) => cell.trim()),
    records: rows,
    notes: [...decoded.notes, ...(isSemicolon ? ["is read as semicolon-separated, with decimal commas"] : [])],
  };
}

/** The mistake of a record that has not one cell for each column; undefined where it has. */
export function lengthProblem({cells}: TableRecord, {columns}: Table): string | undefined {
  if (cells.length === columns.length) return undefined;
  return `${cells.length} cells stand under ${columns.length} columns; a cell that holds a delimiter needs quotation marks`;
}

/** A cell of the header must be there in full: `id` is not found in `paid`. */
function delimiterOf(text: string, expected: readonly string[]): string {
  const header = /[^\n]+/.exec(text)?.[0] ?? "";
  const found = (delimiter: string) => {
    const cells = new Set(header.split(delimiter).map((cell) => cell.replaceAll('"', "").trim()));
    return expected.filter((column) => cells.has(column)).length;
  };
  return [",", ";", "\t"].reduce((best, delimiter) => (found(delimiter) > found(best) ? delimiter : best));
}

/** csv-parse counts the line breaks inside quotation marks wrongly, so we count the lines ourselves. */
function splitRecords(text: string, delimiter: string): TableRecord[] | {line: number; says: string} {
  const records: TableRecord[] = [];
  let line = 1;
  const collect = (cells: string[]) => {
    records.push({line, cells});
    line += 1 + cells.reduce((breaks, cell) => breaks + lineBreaks(cell), 0);
    return null;
  };
  try {
    parse(text, {delimiter, record_delimiter: "\n", relax_column_count: true, on_record: collect});
    return records;
  } catch (error) {
    if (error instanceof CsvError) return {line, says: quoteProblem(error.code)};
    throw error;
  }
}

function lineBreaks(cell: string): number {
  return cell.includes("\n") ? cell.split("\n").length - 1 : 0;
}

function quoteProblem(code: string): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "a quotation mark opens in this row and is never closed";
  return "a quotation mark stands inside a cell; double it, and put the whole cell in quotation marks";
}
