import type {z} from "zod";
import {type EvidenceColumn, evidenceColumns} from "../../core/evidence-row.ts";
import {type Cells, cellShapes} from "./cell-shapes.ts";
import type {Dialect, TableRecord} from "./parse-table.ts";
import type {RowProblem} from "./row-rules.ts";

/** A record's cells, those that could be read, and what is wrong with the others. */
export interface ReadRecord {
  readonly line: number;
  readonly cells: Partial<Cells>;
  readonly problems: readonly RowProblem[];
}

/**
 * How to read the records of one table: each cell by the rule of its column. A column that the table lacks reads as
 * empty. Columns repeat themselves, so what a text was read as is remembered: that spares a long table most checks.
 */
export function recordReader(
  dialect: Dialect,
  places: ReadonlyMap<EvidenceColumn, number>,
): (record: TableRecord) => ReadRecord {
  const shapes: Partial<Record<EvidenceColumn, z.ZodType>> = cellShapes(dialect);
  const columns = evidenceColumns.map((field) => {
    const shape = shapes[field];
    return {field, place: places.get(field), read: shape === undefined ? readText : remembering(shape)};
  });
  return ({line, cells: texts}) => {
    const cells: Partial<Record<EvidenceColumn, unknown>> = {};
    const problems: RowProblem[] = [];
    for (const {field, place, read} of columns) {
      const reading = read(place === undefined ? "" : (texts[place] as string));
      if ("problem" in reading) problems.push({field, says: reading.problem});
      else cells[field] = reading.value;
    }
    return {line, cells: cells as Partial<Cells>, problems};
  };
}

type CellReading = {readonly value: unknown} | {readonly problem: string};

function remembering(shape: z.ZodType): (text: string) => CellReading {
  const known = new Map<string, CellReading>();
  return (text) => {
    const reading = known.get(text) ?? readShape(shape, text);
    known.set(text, reading);
    return reading;
  };
}

function readShape(shape: z.ZodType, text: string): CellReading {
  const {success, data, error} = shape.safeParse(text.trim());
  return success ? {value: data} : {problem: error.issues.map((issue) => issue.message).join("; ")};
}

/** Without the `'` that keeps a spreadsheet from taking a text for a formula. */
function readText(text: string): CellReading {
  return {value: /^'[=+\-@\t]/.test(text) ? text.slice(1) : text};
}
