import type {Stay} from "../account/observation.ts";
import type {EvidenceRow} from "../core/evidence-row.ts";
import type {Lineage} from "../core/lineage.ts";
import {addMonths, type Month, month} from "../core/month.ts";
import {hardlyNarrowed} from "../estimate/narrowing.ts";
import type {EstimateResult, QuantitySummary, ReportedQuantity} from "../estimate/result.ts";
import type {ClaimMark} from "./claim-mark.ts";
import type {Act, PageClaim, PageDocument, PageLedger, ToldCase} from "./page-ledger.ts";
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
  /** Ids of the rows that say they come from a row. */
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** Claims of documents, with their words, by id; `claim-…` is where one stands that is no row. */
  readonly claims: ReadonlyMap<string, PageClaim>;
  readonly documents: readonly PageDocument[];
  /** How it is known that a row comes from another: `child parent` → basis. */
  readonly basis: ReadonlyMap<string, Lineage["basis"]>;
  readonly acts: readonly Act[];
  readonly cases: readonly ToldCase[];
  /** Claims about people abroad, to be drawn on charts. */
  readonly marks: readonly ClaimMark[];
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

/** What a page's evidence is made of, beside its rows. */
export interface BesideRows {
  /** Undefined: the case has no documents. */
  readonly ledger?: PageLedger | undefined;
  readonly marks?: readonly ClaimMark[];
}

/** @param used ids of the rows that entered the account */
export function evidenceOf(
  rows: readonly EvidenceRow[],
  used: readonly string[],
  {ledger = noLedger, marks = []}: BesideRows = {},
): Evidence {
  const ids = new Set(used);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const apart = ledger.claims.filter(({id}) => !byId.has(id));
  return {
    rows,
    byId,
    used: rows.filter((row) => ids.has(row.id)),
    anchors: new Map([
      ...rows.map((row, i) => [row.id, `row-${i + 1}`] as const),
      ...apart.map(({id}, i) => [id, `claim-${i + 1}`] as const),
    ]),
    children: childrenOf(rows),
    claims: new Map(ledger.claims.map((claim) => [claim.id, claim])),
    documents: ledger.documents,
    basis: new Map(ledger.lineage.map(({child, parent, basis}) => [`${child} ${parent}`, basis])),
    acts: ledger.acts,
    cases: ledger.cases,
    marks,
  };
}

const noLedger: PageLedger = {documents: [], claims: [], lineage: [], acts: [], cases: []};

function childrenOf(rows: readonly EvidenceRow[]): Evidence["children"] {
  const edges = rows.flatMap(({id, derivesFrom}) => derivesFrom.map((parent) => ({id, parent})));
  const byParent = Map.groupBy(edges, ({parent}) => parent);
  return new Map([...byParent].map(([parent, all]) => [parent, all.map(({id}) => id)]));
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
