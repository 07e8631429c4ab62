import type {EvidenceTable} from "../../app/effects.ts";
import {evidenceColumns} from "../../core/evidence-row.ts";
import {type Mistake, mistakesError} from "../../core/mistake.ts";
import {absentKin, type PlacedId, repeatedIds} from "./across-tables.ts";
import type {Cells} from "./cell-shapes.ts";
import {evidenceRow} from "./evidence-row.ts";
import {lengthProblem, parseTable, type Table} from "./parse-table.ts";
import {readHeader} from "./read-header.ts";
import {type ReadRecord, recordReader} from "./read-record.ts";
import {rowProblems} from "./row-rules.ts";

/** A file of evidence, not yet read. */
export interface EvidenceFile {
  /** Path as a person would write it, for errors. */
  readonly file: string;
  /** Bytes, or a text already decoded. */
  readonly content: string | Uint8Array;
}

/** A table with the columns that we do not know, kept so that they can be written back. */
export interface ReadTable extends EvidenceTable {
  readonly ignored: readonly {readonly name: string; readonly cells: readonly string[]}[];
}

/**
 * Read one table of evidence. Its columns are those of `evidenceColumns`, in any order; `stay` and `source` may be
 * absent, as they were from older tables.
 *
 * @throws {UserError} that lists every wrong cell; no row is taken from a table that has one
 */
export function readEvidenceTable(content: string | Uint8Array, file: string): ReadTable {
  return readEvidenceTables([{file, content}])[0] as ReadTable;
}

/**
 * Read all tables of a case. An id stands for one row of them all.
 *
 * @throws {UserError} that lists every wrong cell of every table
 */
export function readEvidenceTables(files: readonly EvidenceFile[]): readonly ReadTable[] {
  const read = files.map(readFile);
  const repeated = repeatedIds(placedIds(read));
  const mistakes = read.flatMap(({file, mistakes}) =>
    [...mistakes, ...repeated.filter((mistake) => mistake.file === file)].sort((a, b) => a.line - b.line),
  );
  if (mistakes.length > 0) throw mistakesError(mistakes, "nothing was imported; correct the file and run it again");
  const tables = read.map(evidenceTable);
  const ids = new Set(tables.flatMap(({rows}) => rows.map((row) => row.id)));
  return tables.map((table) => ({...table, notes: [...table.notes, ...absentKin(table.rows, ids)]}));
}

/** A file as far as it could be read. */
interface FileReading {
  readonly file: string;
  readonly records: readonly ReadRecord[];
  readonly mistakes: readonly Mistake[];
  readonly notes: readonly string[];
  readonly ignored: ReadTable["ignored"];
}

function readFile({file, content}: EvidenceFile): FileReading {
  const table = parseTable(content, file, evidenceColumns);
  if ("says" in table) return unreadable(file, [table]);
  const header = readHeader(table, evidenceColumns, ["stay", "source"]);
  if (!("places" in header)) return unreadable(file, header);
  const complete = table.records.filter(({cells}) => cells.length === table.columns.length);
  const records = complete.map(recordReader(table.dialect, header.places));
  return {
    file,
    records,
    mistakes: [...lengthMistakes(table), ...records.flatMap((record) => cellMistakes(record, file))],
    notes: [...table.notes, ...header.unknown.map((index) => ignoredNote(table.columns[index] as string, index))],
    ignored: header.unknown.map((index) => ({
      name: table.columns[index] as string,
      cells: complete.map(({cells}) => cells[index] as string),
    })),
  };
}

function unreadable(file: string, mistakes: readonly Mistake[]): FileReading {
  return {file, records: [], mistakes, notes: [], ignored: []};
}

function lengthMistakes(table: Table): Mistake[] {
  return table.records.flatMap((record) => {
    const says = lengthProblem(record, table);
    return says === undefined ? [] : [{file: table.file, line: record.line, says}];
  });
}

function cellMistakes({line, cells, problems}: ReadRecord, file: string): Mistake[] {
  return [...problems, ...rowProblems(cells)].map((problem) => ({file, line, ...problem}));
}

function ignoredNote(name: string, index: number): string {
  return name === "" ? `column ${index + 1} has no name and is ignored` : `the column “${name}” is ignored`;
}

function* placedIds(read: readonly FileReading[]): Generator<PlacedId> {
  for (const {file, records} of read) {
    for (const {line, cells} of records) if (cells.id !== undefined) yield {id: cells.id, file, line};
  }
}

function evidenceTable({file, records, notes, ignored}: FileReading): ReadTable {
  const rows = records.map(({line, cells}) => evidenceRow(cells as Cells, {file, line}));
  return {file, rows, notes, ignored};
}
