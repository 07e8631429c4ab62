import type {Stay} from "../account/observation.ts";
import type {EvidenceRow} from "../core/evidence-row.ts";
import {addMonths, type Month, month} from "../core/month.ts";
import {hardlyNarrowed} from "../estimate/narrowing.ts";
import type {EstimateResult, QuantitySummary, ReportedQuantity} from "../estimate/result.ts";
import {placeInSentence} from "./place-names.ts";
import {awayWords, type StayWords, stayWordsOf} from "./words.ts";

/** A result made ready for reading: its months as numbers, its quantities by name. */
export interface View {
  readonly result: EstimateResult;
  readonly from: Month;
  readonly until: Month;
  readonly answerAt: Month;
  /** The month before the account where no row is used. */
  readonly lastEvidence: Month;
  /** The country left, as it stands in a sentence: Russia, the Philippines. */
  readonly home: string;
  /** “abroad”, or “elsewhere” where home and hosts are of one country. */
  readonly away: string;
  readonly stays: StayWords;
  readonly series: ReadonlyMap<string, readonly QuantitySummary[]>;
}

/** The rows of the evidence table, with their places on the page. */
export interface Evidence {
  readonly rows: readonly EvidenceRow[];
  readonly byId: ReadonlyMap<string, EvidenceRow>;
  /** Rows that entered the account. */
  readonly used: readonly EvidenceRow[];
  /** `id` of the element that shows a row: a number, because ids from outside may hold anything. */
  readonly anchors: ReadonlyMap<string, string>;
}

export function viewOf(result: EstimateResult): View {
  const series = Map.groupBy(result.quantities, (summary) => key(summary.quantity, summary.stay, summary.place));
  for (const months of series.values()) months.sort((a, b) => month(a.month) - month(b.month));
  const from = month(result.case.from);
  const {lastEvidence} = result.case;
  const away = awayWords(result.case);
  return {
    result,
    from,
    until: month(result.case.until),
    answerAt: month(result.case.answerAt),
    lastEvidence: lastEvidence === null ? addMonths(from, -1) : month(lastEvidence),
    home: placeInSentence(result.case.home),
    away,
    stays: stayWordsOf(away),
    series,
  };
}

export function evidenceOf(rows: readonly EvidenceRow[], used: readonly string[]): Evidence {
  const ids = new Set(used);
  return {
    rows,
    byId: new Map(rows.map((row) => [row.id, row])),
    used: rows.filter((row) => ids.has(row.id)),
    anchors: new Map(rows.map((row, i) => [row.id, `row-${i + 1}`])),
  };
}

/** Every month of one quantity, oldest first; empty where the account does not hold it. */
export function seriesOf(
  view: View,
  quantity: ReportedQuantity,
  stay: Stay,
  place = "ALL",
): readonly QuantitySummary[] {
  return view.series.get(key(quantity, stay, place)) ?? [];
}

/** One quantity in the month of the answer; undefined where it is not held or failed its own checks. */
export function answerOf(
  view: View,
  quantity: ReportedQuantity,
  stay: Stay,
  place = "ALL",
): QuantitySummary | undefined {
  const {answerAt} = view.result.case;
  return seriesOf(view, quantity, stay, place).find((summary) => summary.month === answerAt && summary.shown);
}

/** The evidence has narrowed what was assumed by less than 30 %. Not so where there was nothing to narrow. */
export function isAssumed({narrowing}: QuantitySummary): boolean {
  return Number.isFinite(narrowing) && narrowing < hardlyNarrowed;
}

function key(quantity: ReportedQuantity, stay: Stay, place: string): string {
  return `${quantity} ${stay} ${place}`;
}
