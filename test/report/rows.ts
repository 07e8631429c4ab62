import type {EvidenceRow} from "../../src/core/evidence-row.ts";

/** The twelve rows that the fixture's result speaks of; the first seven entered. */
export function fixtureRows(): readonly EvidenceRow[] {
  return claims.map(([id, claim], i) => ({
    ...plain,
    ...claim,
    id,
    origin: {file: "evidence/evidence.csv", line: i + 2},
  }));
}

/** Ids of the rows that entered. */
export const fixtureUsed = ["ge-stock", "ge-flow", "re-low", "re-high", "left-range", "half-back", "panel"] as const;

/** A row in which every text tries to break out of the page, and whose address is a script. */
export function hostileRow(id: string): EvidenceRow {
  const text = `</script></style><img src=x onerror="document.title='owned'"><script>document.title='owned'</script>\u202Egnp.exe' onload='x`;
  return {
    ...plain,
    id,
    attributedTo: text,
    source: text,
    publisher: text,
    title: text,
    quoteGist: text,
    url: "javascript:document.title='owned'",
    origin: {file: text, line: 1},
  };
}

const plain: EvidenceRow = {
  id: "",
  measure: "left_total",
  place: "ALL",
  population: "Russians who left after February 2022",
  scope: "case",
  low: null,
  mid: 700_000,
  high: null,
  unit: "persons",
  periodStart: "2022-02-24",
  periodEnd: "2023-07-11",
  durationRule: "",
  stay: "any",
  attributedTo: "unnamed estimates",
  source: "unnamed",
  attributionKind: "media-count",
  derivesFrom: [],
  derivation: "",
  partOf: "",
  publisher: "A newspaper",
  title: "Those who left",
  url: "https://example.org/left?a=1&b=2",
  published: "2023-07-11",
  publishedPrecision: "stated",
  methodNote: "",
  quoteGist: "Some left",
  reading: "high",
  origin: {file: "", line: 0},
};

const claims: readonly (readonly [string, Partial<EvidenceRow>])[] = [
  ["ge-stock", {measure: "stock_abroad", place: "GE", mid: 112_733, attributedTo: "Georgian MIA", source: "ge-mia"}],
  ["ge-flow", {measure: "arrivals", place: "GE", mid: 62_304, attributedTo: "Geostat", source: "geostat"}],
  ["re-low", {place: "RS", mid: null, low: 150_000, attributedTo: "Re:Russia", source: "rerussia"}],
  ["re-high", {mid: null, low: 817_000, high: 922_000, attributedTo: "Re:Russia", source: "rerussia"}],
  ["left-range", {mid: null, low: 700_000, high: 1_500_000, source: "forbes-ru", attributedTo: "Forbes Russia"}],
  ["half-back", {measure: "returned_share", unit: "share", mid: 0.5, attributedTo: "a head of state", source: "putin"}],
  ["panel", {measure: "survey_share", unit: "share", mid: 0.155, attributedTo: "OK Russians", source: "ok-russians"}],
  ["left-range-copy", {derivesFrom: ["left-range"], derivation: "copy", publisher: "Another newspaper"}],
  ["entries-q1", {measure: "entries", place: "KZ", mid: 1_660_000, unit: "trips"}],
  ["entries-q2", {measure: "entries", place: "AM", mid: 900_000, unit: "trips"}],
  ["border-post", {measure: "net_entries", place: "FI", mid: -73_900, url: "", title: ""}],
  ["plan", {measure: "returned_total", published: "", mid: null, high: 40_000}],
];
