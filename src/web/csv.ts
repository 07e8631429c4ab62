import type {QuantitySummary} from "../estimate/result.ts";
import type {View} from "../report/view.ts";

/** Values of one series at each draw. */
export interface DrawnColumn {
  readonly quantity: string;
  readonly stay: string;
  readonly month: string;
  readonly values: readonly number[];
}

const columns = [
  "quantity",
  "stay",
  "place",
  "month",
  "forecast",
  "q05",
  "q10",
  "q25",
  "q50",
  "q75",
  "q90",
  "q95",
] as const satisfies readonly (keyof QuantitySummary)[];

/** Every number of the page with its intervals, one row each; numbers that failed their checks are left out. */
export function quantitiesCsv({result}: View): string {
  const rows = result.quantities.filter(({shown}) => shown).map((summary) => columns.map((name) => summary[name]));
  return csv([columns, ...rows]);
}

/** The headline of all hosts in the month of the answer, one row a draw, as R and Python read it. */
export function drawsCsv(drawn: readonly DrawnColumn[]): string {
  const names = drawn.map(({quantity, stay, month}) => `${quantity}.${stay}.${month}`);
  const count = drawn[0]?.values.length ?? 0;
  const rows = Array.from({length: count}, (_, i) => [i + 1, ...drawn.map(({values}) => values[i] ?? Number.NaN)]);
  return csv([["draw", ...names], ...rows]);
}

function csv(rows: readonly (readonly (string | number | boolean)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\n`).join("");
}

function cell(value: string | number | boolean): string {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
