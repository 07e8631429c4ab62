import type {EvidenceRow} from "../../core/evidence-row.ts";
import {isRounded, overlaps} from "./same-figure.ts";

/** The two rows that a number was computed from. */
export type Operands = readonly [EvidenceRow, EvidenceRow];

/**
 * Find two rows whose sum, difference or product a row states, exactly or rounded.
 *
 *     whole = part + part      abroad = left − returned      entries less exits      returned = share · left
 *
 * Only rows that the row's text names are asked: numbers are few, and some add up by chance.
 *
 * @param named rows that could be operands, in an order that does not depend on how they came in
 * @returns undefined where there are none
 */
export function computedFrom(row: EvidenceRow, named: readonly EvidenceRow[]): Operands | undefined {
  for (const [i, a] of named.entries()) {
    for (const b of named.slice(i + 1)) {
      if (rules.some((rule) => rule(row, a, b) || rule(row, b, a))) return [a, b];
    }
  }
  return undefined;
}

type Rule = (row: EvidenceRow, a: EvidenceRow, b: EvidenceRow) => boolean;

/** Two parts of one measure, apart in place or time. */
export const isSum: Rule = (row, a, b) =>
  row.measure === a.measure &&
  row.measure === b.measure &&
  sameUnit(row, a, b) &&
  (a.place !== b.place || !overlaps(a, b)) &&
  states(row, a, b, (x, y) => x + y);

const isDifference: Rule = (row, a, b) => {
  const measures = [a.measure, b.measure].join(" less ");
  const made = {stock_abroad: "left_total less returned_total", net_entries: "entries less exits"};
  return (
    Object.hasOwn(made, row.measure) &&
    made[row.measure as keyof typeof made] === measures &&
    states(row, a, b, (x, y) => Math.abs(x - y))
  );
};

const isProduct: Rule = (row, a, b) =>
  row.measure === "returned_total" &&
  row.unit === "persons" &&
  a.measure === "returned_share" &&
  (b.measure === "left_total" || b.measure === "stock_abroad") &&
  states(row, a, b, (share, people) => share * people);

const rules: readonly Rule[] = [isSum, isDifference, isProduct];

function sameUnit(row: EvidenceRow, a: EvidenceRow, b: EvidenceRow): boolean {
  return row.unit === a.unit && row.unit === b.unit && row.unit !== "share";
}

/** Whether every end that the row states is what both operands give for it. */
function states(row: EvidenceRow, a: EvidenceRow, b: EvidenceRow, of: (x: number, y: number) => number): boolean {
  const ends = (["low", "mid", "high"] as const).filter((end) => row[end] !== null);
  return ends.every((end) => {
    const [x, y] = [endOf(a, end), endOf(b, end)];
    return x !== null && y !== null && agrees(row[end] as number, of(x, y));
  });
}

/** A number without an end of its own has its middle there: 700,000 to 1.5 million, of which half. */
function endOf(row: EvidenceRow, end: "low" | "mid" | "high"): number | null {
  return row[end] ?? (end === "mid" ? (row.low ?? row.high) : row.mid);
}

function agrees(stated: number, computed: number): boolean {
  return Math.abs(stated - computed) <= 1e-9 * Math.abs(computed) || isRounded(stated, computed);
}
