import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  attributionKinds,
  derivations,
  type EvidenceColumn,
  type EvidenceRow,
  evidenceColumns,
  scopes,
  statedStays,
} from "../../core/evidence-row.ts";
import {UserError} from "../../core/user-error.ts";
import {readEvidenceTable} from "./read-evidence.ts";

type Content = Omit<EvidenceRow, "origin" | "id">;

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/);
const orNothing = <Value>(value: fc.Arbitrary<Value>) => fc.oneof(fc.constant("" as const), value);
const day = fc
  .date({min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, "YYYY-MM-DD".length));

/** Any text without control characters, but for the guard of a formula, which a reader cannot tell from our own. */
const text = fc
  .oneof(
    fc.string({unit: "grapheme"}),
    fc.constantFrom('"', '""', ",;", "two\nlines", "=1+1", "-5", "+", "@", "\t", "'x"),
  )
  .filter((written) => !/[^\P{Cc}\n\t]/u.test(written) && !/^'[=+\-@\t]/.test(written));

/** Three ends in order, some of them missing. */
const values = fc
  .tuple(
    fc.integer({min: 0, max: 10_000}),
    fc.integer({min: 0, max: 10_000}),
    fc.integer({min: 0, max: 10_000}),
    fc.integer({min: 1, max: 7}),
  )
  .map(([a, b, c, given]) =>
    [a, b, c].sort((x, y) => x - y).map((value, index) => ((given & (1 << index)) === 0 ? null : value)),
  );
const measured = fc.oneof(
  values.map(([low, mid, high]) => ({measure: "stock_abroad", unit: "persons", low, mid, high}) as const),
  values
    .map((ends) => ends.map((end) => (end === null ? null : end / 10_000)))
    .map(([low, mid, high]) => ({measure: "returned_share", unit: "share", low, mid, high}) as const),
);
const lineage = fc.oneof(
  fc.constant({derivesFrom: [], derivation: ""} as const),
  fc.record({
    derivesFrom: fc.uniqueArray(id, {minLength: 1, maxLength: 3}),
    derivation: fc.constantFrom(...derivations),
  }),
);
const period = fc
  .tuple(orNothing(day), orNothing(day))
  .map(([a, b]) => (a !== "" && b !== "" && a > b ? {periodStart: b, periodEnd: a} : {periodStart: a, periodEnd: b}));
const words = fc.record({
  place: fc.constantFrom("GE", "US-FL", "EU", "GE+AM", "ALL", "ZZ", "XK"),
  scope: fc.constantFrom(...scopes),
  stay: orNothing(fc.constantFrom(...statedStays)),
  source: fc.stringMatching(/^[a-z0-9-]*$/),
  attributionKind: fc.constantFrom(...attributionKinds),
  partOf: orNothing(id),
  published: orNothing(day.chain((date) => fc.constantFrom(date, date.slice(0, 7), date.slice(0, 4)))),
  publishedPrecision: fc.constantFrom("" as const, "stated" as const, "inferred" as const),
  reading: fc.constantFrom("" as const, "high" as const, "medium" as const, "low" as const),
});
const texts = fc.record({
  population: text,
  durationRule: text,
  attributedTo: text,
  publisher: text,
  title: text,
  url: text,
  methodNote: text,
  quoteGist: text,
});
const content: fc.Arbitrary<Content> = fc
  .tuple(measured, lineage, period, words, texts)
  .map(([a, b, c, d, e]) => ({...a, ...b, ...c, ...d, ...e}) as Content);

function cellsOf(row: Content, id: string): Record<EvidenceColumn, string> {
  const value = (end: number | null) => (end === null ? "" : String(end));
  return {
    id,
    measure: row.measure,
    place: row.place,
    population: guarded(row.population),
    scope: row.scope,
    value_low: value(row.low),
    value_mid: value(row.mid),
    value_high: value(row.high),
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

const guarded = (cell: string) => (/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell);
const canonical = (cell: string) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const decimalComma = (cell: string) => cell.replace(/^(\d+)\.(\d{3})$/, "$1,$20").replace(/^(\d+)\.(\d+)$/, "$1,$2");

function written(rows: readonly Content[], delimiter: string, cell: (text: string, column: EvidenceColumn) => string) {
  const lines = rows.map((row, index) => Object.entries(cellsOf(row, `r${index}`)) as [EvidenceColumn, string][]);
  const header = evidenceColumns.join(delimiter);
  return [header, ...lines.map((line) => line.map(([column, text]) => cell(text, column)).join(delimiter)), ""].join(
    "\n",
  );
}

const ways: Record<string, (rows: readonly Content[]) => string | Uint8Array> = {
  canonical: (rows) => written(rows, ",", canonical),
  "every cell quoted": (rows) => written(rows, ",", quoted),
  "with CRLF and a byte-order mark": (rows) => `\uFEFF${written(rows, ",", quoted).replaceAll("\n", "\r\n")}`,
  "by a spreadsheet with decimal commas": (rows) =>
    written(rows, ";", (cell, column) => quoted(column.startsWith("value_") ? decimalComma(cell) : cell)),
  "with tabs in UTF-16": (rows) => Buffer.from(`\uFEFF${written(rows, "\t", quoted)}`, "utf16le"),
};

describe("a table of evidence", () => {
  it.each(Object.entries(ways))("is read back as it was written: %s", (_, write) => {
    fc.assert(
      fc.property(fc.array(content, {maxLength: 5}), (rows) => {
        const read = readEvidenceTable(write(rows), "a.csv").rows.map(({origin, ...row}) => row);
        expect(read).toEqual(rows.map((row, index) => ({...row, id: `r${index}`})));
      }),
    );
  });

  it("is read or refused with a line, whatever stands in it", () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.string({unit: "grapheme"}),
      fc.array(fc.constantFrom(...'",;\n\r\t=a1'), {size: "+1"}).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(bytes, fc.boolean(), (mess, below) => {
        const table = typeof mess === "string" && below ? `${evidenceColumns.join(",")}\n${mess}` : mess;
        try {
          expect(readEvidenceTable(table, "a.csv").rows).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          expect((error as UserError).message).toMatch(/a\.csv line \d+/);
        }
      }),
    );
  });
});
