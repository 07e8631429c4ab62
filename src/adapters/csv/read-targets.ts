import type {TargetRow} from "../../app/effects.ts";
import {type EvidenceColumn, evidenceColumns} from "../../core/evidence-row.ts";
import {mistakesError} from "../../core/mistake.ts";
import type {Cells} from "./cell-shapes.ts";
import {evidenceRow} from "./evidence-row.ts";
import {lengthProblem, parseTable, type Table, type TableRecord} from "./parse-table.ts";
import {type Header, readHeader} from "./read-header.ts";
import {recordReader} from "./read-record.ts";
import {periodProblems} from "./row-rules.ts";

/**
 * Read the targets of `ask`, in the order of the file: each a row of evidence without values, whose id may be any text.
 * A row that makes no sense gets a reason, and the others are read. Only `id` and `measure` must be there as columns;
 * columns that say nothing about what is asked are ignored.
 *
 * @throws {UserError} when the file cannot be split into rows, or lacks those two columns
 */
export function readTargets(content: string | Uint8Array, file: string): readonly TargetRow[] {
  const table = parseTable(content, file, asked);
  if ("says" in table) throw mistakesError([table], hint);
  const header = readHeader<EvidenceColumn>(table, asked, asked.slice(2));
  if (!("places" in header)) throw mistakesError(header, hint);
  return table.records.map(targetReader(table, header));
}

const asked = [
  "id",
  "measure",
  "place",
  "period_start",
  "period_end",
  "duration_rule",
  "unit",
  "stay",
  "scope",
] as const;
const hint = `a table of targets has the columns ${asked.join(", ")}`;

/** What a target need not say. It is nobody's count, so nothing asks what kind of source it has. */
const unsaid: Partial<Record<EvidenceColumn, string>> = {
  scope: "case",
  unit: "persons",
  attribution_kind: "individual",
};

function targetReader(table: Table, {places}: Header<EvidenceColumn>) {
  const read = recordReader(table.dialect, new Map(evidenceColumns.map((column, index) => [column, index])));
  return (record: TableRecord): TargetRow => {
    const {line} = record;
    const said = (column: EvidenceColumn) => record.cells[places.get(column) ?? -1]?.trim() || (unsaid[column] ?? "");
    const id = said("id");
    const misshapen = lengthProblem(record, table);
    if (misshapen !== undefined) return {id, reason: misshapen};
    const asEvidence = evidenceColumns.map((column) => (column === "id" ? "target" : said(column)));
    const {cells, problems} = read({line, cells: asEvidence});
    const [wrong] = [...problems, ...periodProblems(cells)];
    if (wrong !== undefined) return {id, reason: `${wrong.field}: ${wrong.says}`};
    return {...evidenceRow(cells as Cells, {file: table.file, line}), id};
  };
}
