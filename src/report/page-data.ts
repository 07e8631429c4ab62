import type {Stay} from "../account/observation.ts";
import type {CheckResult} from "../check/result.ts";
import type {Case} from "../core/case.ts";
import type {EvidenceRow} from "../core/evidence-row.ts";
import {addMonths, month, monthText} from "../core/month.ts";
import {narrowing} from "../estimate/narrowing.ts";
import type {Removal} from "../estimate/removal.ts";
import type {EstimateResult, QuantitySummary, ReportedQuantity} from "../estimate/result.ts";
import type {WarmStart} from "../estimate/warm-start.ts";
import {type PackedDraws, packDraws} from "../stats/packed-draws.ts";
import type {RandomState} from "../stats/random.ts";
import type {ClaimMark} from "./claim-mark.ts";
import type {ReportInputFile} from "./page.ts";
import {type PackedChecks, packChecks} from "./page-checks.ts";
import type {PageLedger} from "./page-ledger.ts";
import {packRemovals, type RemovalFrame} from "./page-removals.ts";

/** `countercurrent/page@1`: what the page holds to redraw itself; `report/` writes it, `web/` reads it. */
export interface PageData {
  readonly schema: "countercurrent/page@1";
  readonly result: Omit<EstimateResult, "quantities">;
  readonly series: readonly PageSeries[];
  /** All rows that were read. */
  readonly rows: readonly EvidenceRow[];
  /** Ids of the rows that entered the account. */
  readonly used: readonly string[];
  readonly marks: readonly ClaimMark[];
  /** Left out where the case has no documents. */
  readonly ledger?: PageLedger | undefined;
  readonly inputs: readonly ReportInputFile[];
  /** The account without each source, and without each kind; their numbers stand in a block of bytes of their own. */
  readonly removals: readonly RemovalFrame[];
  readonly checks: PackedChecks;
  readonly engine: PageEngine;
  readonly command: string;
}

/**
 * What the page's engine works from, beside the rows. The numbers of two long arrays stand in blocks of bytes of their
 * own: the draws in eight bits (`stats/packed-draws.ts`), the directions of the metric in four bytes each.
 */
interface PageEngine {
  readonly case: Case;
  readonly priors: Readonly<Record<string, number>>;
  readonly draws: PackedDraws;
  readonly names: readonly string[];
  readonly step: number;
  readonly phi: number;
  readonly variances: readonly number[];
  readonly states: readonly {readonly position: readonly number[]; readonly random: RandomState}[];
}

/** One quantity of one place over consecutive months: persons or shares, five significant digits. */
export interface PageSeries {
  readonly quantity: ReportedQuantity;
  readonly stay: Stay;
  readonly place: string;
  /** Month of the first entry of each array. */
  readonly from: string;
  readonly quantiles: Readonly<Record<Quantile, readonly number[]>>;
  /** Indices of the months that failed their own diagnostics. */
  readonly hidden: readonly number[];
}

const quantiles = ["q05", "q10", "q25", "q50", "q75", "q90", "q95", "prior10", "prior90"] as const;
type Quantile = (typeof quantiles)[number];

/** What a page is made alive from. */
export interface LiveData {
  /** The account without each source, and without each kind. */
  readonly removals: readonly Removal[];
  /** Each claim held against the others. */
  readonly checks: CheckResult;
  readonly case: Case;
  /** All draws of z, one row of length dim after another. */
  readonly draws: Float64Array;
  /** Where the fit ended. */
  readonly start: WarmStart;
}

/** The blocks of a page: its data, and the bytes of its draws, of its metric and of its removals. */
export interface PageBlocks {
  readonly data: PageData;
  readonly draws: Uint8Array;
  readonly directions: Uint8Array;
  readonly removals: Uint8Array;
}

/** What the page of a report holds. */
export function pageBlocks(report: ReportParts, {removals, checks, case: of, draws, start}: LiveData): PageBlocks {
  const {
    result: {quantities, ...result},
    rows,
    used,
    marks,
    ledger,
    inputs,
    command,
  } = report;
  const {dim, phi, variances, directions} = start.chains.metric;
  const {frame, codes} = packDraws(thinned(draws, dim), dim);
  const states = start.chains.states.map(({position, random}) => ({position: [...position], random}));
  const engine = {
    case: of,
    priors: result.priors,
    draws: frame,
    names: start.names,
    step: start.chains.step,
    phi,
    variances: [...variances],
    states,
  };
  const series = seriesOfPage(quantities);
  const {frames, bytes} = packRemovals(removals, summariesOf(series, result.case.lastEvidence));
  const data = {
    schema: "countercurrent/page@1",
    result,
    series,
    rows,
    used,
    marks,
    ledger,
    inputs,
    command,
    checks: packChecks(checks),
    removals: frames,
    engine,
  } as const;
  return {
    data,
    draws: codes,
    directions: new Uint8Array(new Float32Array(directions).buffer),
    removals: bytes,
  };
}

/** The part of a report that the page holds as it is. */
type ReportParts = Pick<PageData, "rows" | "used" | "marks" | "ledger" | "inputs" | "command"> & {
  readonly result: EstimateResult;
};

/** So many draws the page keeps, evenly taken from all. */
const keptDraws = 1000;

function thinned(draws: Float64Array, dim: number): Float64Array {
  const count = draws.length / dim;
  const kept = Math.min(count, keptDraws);
  const out = new Float64Array(kept * dim);
  for (let i = 0; i < kept; i++) {
    const from = Math.floor((i * count) / kept) * dim;
    out.set(draws.subarray(from, from + dim), i * dim);
  }
  return out;
}

/** Of hosts the page shows people abroad alone; of all hosts together, everything. */
function seriesOfPage(all: readonly QuantitySummary[]): readonly PageSeries[] {
  const shown = all.filter(({place, quantity}) => place === "ALL" || quantity === "abroad");
  return [...Map.groupBy(shown, ({quantity, stay, place}) => [quantity, stay, place].join(" ")).values()].map(
    seriesFrom,
  );
}

/** The summaries again, one a month. Mean, spread and diagnostics stay in account.json and are undefined here. */
export function summariesOf(series: readonly PageSeries[], lastEvidence: string | null): readonly QuantitySummary[] {
  return series.flatMap((each) =>
    each.quantiles.q50.map((_, i) => summaryAt(each, i, monthText(addMonths(month(each.from), i)), lastEvidence)),
  );
}

function seriesFrom(months: readonly QuantitySummary[]): PageSeries {
  const sorted = [...months].sort((a, b) => month(a.month) - month(b.month));
  const [{quantity, stay, place, month: from}] = sorted as [QuantitySummary, ...QuantitySummary[]];
  const column = (name: Quantile) => sorted.map((summary) => Number(summary[name].toPrecision(5)));
  return {
    quantity,
    stay,
    place,
    from,
    quantiles: Object.fromEntries(quantiles.map((name) => [name, column(name)])) as Record<Quantile, number[]>,
    hidden: sorted.flatMap(({shown}, i) => (shown ? [] : [i])),
  };
}

function summaryAt(series: PageSeries, i: number, at: string, lastEvidence: string | null): QuantitySummary {
  const {quantity, stay, place, hidden} = series;
  const value = Object.fromEntries(quantiles.map((name) => [name, series.quantiles[name][i] as number])) as Record<
    Quantile,
    number
  >;
  const scale = quantity === "returned_share" ? "share" : "persons";
  return {
    quantity,
    stay,
    place,
    month: at,
    forecast: lastEvidence === null || at > lastEvidence,
    ...value,
    narrowing: narrowing([value.q10, value.q90], [value.prior10, value.prior90], scale),
    shown: !hidden.includes(i),
    ...undefinedHere,
  };
}

const undefinedHere = {mean: Number.NaN, sd: Number.NaN, rhat: Number.NaN, essBulk: Number.NaN, essTail: Number.NaN};
