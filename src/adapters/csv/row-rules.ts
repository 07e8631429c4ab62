import type {EvidenceColumn} from "../../core/evidence-row.ts";
import type {Cells} from "./cell-shapes.ts";

/** What is wrong with a row whose cells are each in order. */
export interface RowProblem {
  readonly field: EvidenceColumn;
  readonly says: string;
}

/** Check the cells of a row against each other; cells that could not be read are absent, and asked nothing. */
export function rowProblems(cells: Partial<Cells>): readonly RowProblem[] {
  return [...valueProblems(cells), ...periodProblems(cells), ...derivationProblems(cells)];
}

const values = ["value_low", "value_mid", "value_high"] as const;

function valueProblems(cells: Partial<Cells>): RowProblem[] {
  if (cells.measure !== "other" && values.every((column) => cells[column] === null)) {
    return [{field: "value_mid", says: "a row needs at least one value, unless its measure is other"}];
  }
  return [...values.flatMap((column) => sizeProblems(column, cells)), ...orderProblems(cells)];
}

function sizeProblems(field: (typeof values)[number], cells: Partial<Cells>): RowProblem[] {
  const value = cells[field] ?? 0;
  if (cells.unit === "share" && (value < 0 || value > 1)) {
    return [{field, says: `${value} is not a share between 0 and 1 (did you mean percent?)`}];
  }
  if (cells.unit === "percent" && (value < 0 || value > 100)) {
    return [{field, says: `${value} is not a percentage between 0 and 100`}];
  }
  const signed = cells.measure === undefined || cells.measure === "net_entries" || cells.measure === "other";
  if (value < 0 && !signed) return [{field, says: `${value} is below zero, which only net_entries and other may be`}];
  return [];
}

function orderProblems(cells: Partial<Cells>): RowProblem[] {
  const given = values.flatMap((field) => (typeof cells[field] === "number" ? [{field, value: cells[field]}] : []));
  return given.slice(1).flatMap(({field, value}, index) => {
    const before = given[index] as (typeof given)[number];
    return before.value > value ? [{field, says: `${value} is less than the ${before.value} in ${before.field}`}] : [];
  });
}

/** Dates written so compare as texts. */
export function periodProblems({period_start: start, period_end: end}: Partial<Cells>): RowProblem[] {
  if (!start || !end || start <= end) return [];
  return [{field: "period_end", says: `the period ends on ${end}, before it starts on ${start}`}];
}

function derivationProblems({derives_from: parents, derivation}: Partial<Cells>): RowProblem[] {
  if (parents === undefined || derivation === undefined) return [];
  if (parents.length > 0 && derivation === "") {
    return [
      {field: "derivation", says: "nothing stands here, but derives_from does; write copy, built-on or suspected"},
    ];
  }
  if (parents.length === 0 && derivation !== "") {
    return [{field: "derives_from", says: `nothing stands here, but derivation says ${derivation}; name the parents`}];
  }
  return [];
}
