import type {EvidenceRow, RowOrigin, Unit} from "../../core/evidence-row.ts";
import type {Cells} from "./cell-shapes.ts";

/** The row that a record's cells state, with shares from 0 to 1. */
export function evidenceRow(cells: Cells, origin: RowOrigin): EvidenceRow {
  return {
    id: cells.id,
    measure: cells.measure,
    place: cells.place,
    population: cells.population,
    scope: cells.scope,
    low: scaled(cells.value_low, cells.unit),
    mid: scaled(cells.value_mid, cells.unit),
    high: scaled(cells.value_high, cells.unit),
    unit: unitRead(cells.unit),
    periodStart: cells.period_start,
    periodEnd: cells.period_end,
    durationRule: cells.duration_rule,
    stay: cells.stay,
    attributedTo: cells.attributed_to,
    source: cells.source,
    attributionKind: cells.attribution_kind,
    derivesFrom: cells.derives_from,
    derivation: cells.derivation,
    partOf: cells.part_of,
    publisher: cells.publisher,
    title: cells.title,
    url: cells.url,
    published: cells.published,
    publishedPrecision: cells.published_precision,
    methodNote: cells.method_note,
    quoteGist: cells.quote_gist,
    reading: cells.reading,
    origin,
  };
}

/** The account's word for a unit as tables write it. */
function unitRead(unit: Cells["unit"]): Unit {
  if (unit === "percent") return "share";
  return unit === "people" ? "persons" : unit;
}

function scaled(value: number | null, unit: Cells["unit"]): number | null {
  return value !== null && unit === "percent" ? value / 100 : value;
}
