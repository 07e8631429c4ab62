import {type EvidenceColumn, type EvidenceRow, evidenceColumns} from "../../core/evidence-row.ts";
import type {Lineage} from "../../core/lineage.ts";

/**
 * Rows as a canonical table: UTF-8, LF, columns in their order, minimal quotation marks (RFC 4180). Reading it back gives
 * the same rows, and writing those the same bytes.
 */
export function evidenceCsv(rows: readonly EvidenceRow[]): string {
  const records = rows.map((row) => {
    const cells = cellsOf(row);
    return evidenceColumns.map((column) => cells[column]);
  });
  return csv([evidenceColumns, ...records]);
}

/** `evidence_lineage.csv`: child, parent, relation. */
export function lineageCsv(lineage: readonly Lineage[]): string {
  return csv([
    ["child", "parent", "relation"],
    ...lineage.map(({child, parent, relation}) => [child, parent, relation]),
  ]);
}

function csv(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${record.map(quoted).join(",")}\n`).join("");
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function cellsOf(row: EvidenceRow): Readonly<Record<EvidenceColumn, string>> {
  return {
    id: row.id,
    measure: row.measure,
    place: row.place,
    population: guarded(row.population),
    scope: row.scope,
    value_low: numberCell(row.low),
    value_mid: numberCell(row.mid),
    value_high: numberCell(row.high),
    unit: row.unit,
    period_start: row.periodStart,
    period_end: row.periodEnd,
    duration_rule: guarded(row.durationRule),
    stay: row.stay,
    attributed_to: guarded(row.attributedTo),
    source: row.source,
    attribution_kind: row.attributionKind,
    derives_from: row.derivesFrom.join(";"),
    derivation: row.derivation,
    part_of: row.partOf,
    publisher: guarded(row.publisher),
    title: guarded(row.title),
    url: guarded(row.url),
    published: row.published,
    published_precision: row.publishedPrecision,
    method_note: guarded(row.methodNote),
    quote_gist: guarded(row.quoteGist),
    reading: row.reading,
  };
}

function numberCell(value: number | null): string {
  return value === null ? "" : String(value);
}

/** A spreadsheet takes a text that begins so for a formula. */
function guarded(text: string): string {
  return /^[=+\-@\t]/.test(text) ? `'${text}` : text;
}
