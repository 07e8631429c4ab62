import type {Stay} from "../../account/observation.ts";
import {month, monthWords} from "../../core/month.ts";
import type {EstimateResult, QuantitySummary, SourceSummary} from "../../estimate/result.ts";
import {divergenceWarning} from "../../report/gate.ts";
import {narrowedWords, personsInTable, shareInTable} from "../../report/numbers.ts";
import {placeName} from "../../report/place-names.ts";
import {answerSentences, type Headline, headline} from "../../report/sentences.ts";
import {answerOf, seriesOf, type View, viewOf} from "../../report/view.ts";
import {capitalised, classWords, kindWords, quantityWords, type StayWords} from "../../report/words.ts";

/** An estimate as a person reads it on a terminal: cells of text, and intervals to draw as bars. */
export interface EstimateInWords {
  readonly title: string;
  readonly sentences: readonly string[];
  /** The month of all numbers: “June 2023”. */
  readonly when: string;
  /** Heading of the column of people who settled. */
  readonly settled: string;
  /** One table per stay; empty where the headline failed its checks. */
  readonly headline: readonly {readonly stay: string; readonly rows: readonly HeadlineRow[]}[];
  readonly hosts: readonly HostRow[];
  readonly leanings: readonly LeaningRow[];
  readonly notes: readonly string[];
  readonly notUsed: readonly {readonly count: number; readonly reason: string}[];
  /** How many rows entered, of how many. */
  readonly evidence: string;
  readonly diagnostics: string;
  readonly warning: string | undefined;
}

export interface HeadlineRow {
  readonly quantity: string;
  readonly middle: string;
  readonly half: string;
  readonly eight: string;
  readonly nine: string;
  /** How much the evidence narrowed what was assumed. */
  readonly narrowed: string;
}

interface HostRow {
  readonly place: string;
  readonly settled: string;
  readonly settledRange: string;
  readonly any: string;
  readonly anyRange: string;
  /** The interval of people who settled, as shares 0–1 of the largest number drawn; none where it is not shown. */
  readonly bar:
    | {
        readonly q05: number;
        readonly q25: number;
        readonly q50: number;
        readonly q75: number;
        readonly q95: number;
      }
    | undefined;
}

interface LeaningRow {
  /** The source; where several of its groups lean apart, with what sets this one apart. */
  readonly source: string;
  readonly kind: string;
  readonly leaning: string;
  readonly range: string;
  readonly off: string;
}

/** Put an estimate into words. @param method how it was come by, where not by a fit of its own that ran in full */
export function estimateInWords(result: EstimateResult, method?: string): EstimateInWords {
  const view = viewOf(result);
  const {converged} = result.diagnostics;
  return {
    title: result.case.title,
    sentences: answerSentences(result),
    when: monthWords(month(result.case.answerAt)),
    settled: `settled ${view.away}`,
    headline: converged ? (["settled", "any"] as const).map((stay) => headlineTable(view, stay)) : [],
    hosts: converged ? hostRows(view) : [],
    leanings: converged ? strongestLeanings(view) : [],
    notes: result.notes,
    notUsed: result.rows.notUsed.map(({reason, ids}) => ({count: ids.length, reason})),
    evidence: `${result.rows.used} of ${result.rows.read} rows entered the account${evidenceUntil(view)}`,
    diagnostics: method === undefined ? diagnosticsOf(result) : capitalised(method),
    warning: divergenceWarning(result.diagnostics),
  };
}

function headlineTable(view: View, stay: Stay) {
  const rows = headline.flatMap((quantity) => {
    const summary = answerOf(view, quantity, stay);
    return summary === undefined ? [] : [headlineRow(quantity, summary)];
  });
  return {stay: capitalised(view.stays[stay]), rows};
}

function headlineRow(quantity: Headline, summary: QuantitySummary): HeadlineRow {
  const number = quantity === "returned_share" ? shareInTable : personsInTable;
  const range = (low: number, high: number) => `${number(low)}–${number(high)}`;
  return {
    quantity: quantityWords[quantity],
    middle: number(summary.q50),
    half: range(summary.q25, summary.q75),
    eight: range(summary.q10, summary.q90),
    nine: range(summary.q05, summary.q95),
    narrowed: Number.isFinite(summary.narrowing) ? narrowedWords(summary.narrowing) : "–",
  };
}

/** Hosts by size, `other` last. */
function hostRows(view: View): HostRow[] {
  const {hosts} = view.result.case;
  const abroad = (stay: Stay, host: string) =>
    seriesOf(view, "abroad", stay, host).find((summary) => summary.month === view.result.case.answerAt);
  const rows = hosts.flatMap((host) => {
    const [settled, any] = [abroad("settled", host), abroad("any", host)];
    return settled === undefined || any === undefined ? [] : [{host, settled, any}];
  });
  const limit = Math.max(...rows.filter(({settled}) => settled.shown).map(({settled}) => settled.q95));
  const last = ({host}: {host: string}) => Number(host === "other");
  rows.sort((a, b) => last(a) - last(b) || b.settled.q50 - a.settled.q50);
  return rows.map(({host, settled, any}) => ({
    place: capitalised(placeName(host)),
    ...cells("settled", settled),
    ...cells("any", any),
    bar: settled.shown ? barOf(settled, limit) : undefined,
  }));
}

function barOf({q05, q25, q50, q75, q95}: QuantitySummary, limit: number): HostRow["bar"] {
  return {q05: q05 / limit, q25: q25 / limit, q50: q50 / limit, q75: q75 / limit, q95: q95 / limit};
}

function cells<Name extends Stay>(stay: Name, {shown, q10, q50, q90}: QuantitySummary) {
  const middle = shown ? personsInTable(q50) : "not shown";
  const range = shown ? `${personsInTable(q10)}–${personsInTable(q90)}` : "";
  return {[stay]: middle, [`${stay}Range`]: range} as Record<Name | `${Name}Range`, string>;
}

/** Sources whose bias the evidence moved most, against what was assumed of it. */
function strongestLeanings({result: {sources}, stays}: View): LeaningRow[] {
  const moved = ({biasMedian, priorMedian, priorQ05, priorQ95}: SourceSummary) =>
    Math.abs(biasMedian - priorMedian) / (priorQ95 - priorQ05);
  return [...sources]
    .sort((a, b) => moved(b) - moved(a))
    .slice(0, mostLeanings)
    .map((of) => ({
      source: distinguished(of, sources, stays),
      kind: kindWords[of.kind],
      leaning: factor(of, of.biasMedian),
      range: factorRange(of, of.biasQ05, of.biasQ95),
      off: `${Math.round(100 * of.pOff)}%`,
    }));
}

const mostLeanings = 6;

/** “geostat, returns, people who settled abroad”: what tells a group from the others of its source, where there are any. */
function distinguished(of: SourceSummary, sources: readonly SourceSummary[], stays: StayWords): string {
  const others = sources.filter((other) => other !== of && other.source === of.source);
  const about = others.some((other) => other.class !== of.class) ? [classWords[of.class]] : [];
  const unclear = "not said which stays";
  const stay = others.some((other) => other.stay !== of.stay) ? [of.stay === "unclear" ? unclear : stays[of.stay]] : [];
  return [of.source, ...about, ...stay].join(", ");
}

/** × 1.3: its numbers are 1.3 times what the others would make them; of shares, the odds are. */
function factor({class: of, counts}: SourceSummary, bias: number): string {
  return `×${inDigits(of === "balance" ? 1 + bias : Math.exp(bias))}${counts === "shares" ? " (odds)" : ""}`;
}

function factorRange({class: of}: SourceSummary, low: number, high: number): string {
  const [from, to] = of === "balance" ? [1 + low, 1 + high] : [Math.exp(low), Math.exp(high)];
  return `×${inDigits(from)}–${inDigits(to)}`;
}

function inDigits(times: number): string {
  return times.toLocaleString("en", {minimumSignificantDigits: 2, maximumSignificantDigits: 2});
}

function evidenceUntil(view: View): string {
  if (view.result.case.lastEvidence === null) return "";
  return `; the latest speaks of ${monthWords(view.lastEvidence)}`;
}

function diagnosticsOf({diagnostics: of, seed}: EstimateResult): string {
  const effective = Math.round(Math.min(of.essBulkMin, of.essTailMin));
  return `${of.draws} draws in ${of.chains} chains, ${of.rounds} ${of.rounds === 1 ? "round" : "rounds"}, seed ${seed}; R-hat ${of.rhatMax.toFixed(3)}, at least ${effective} effective draws, ${of.divergences} divergences; ${of.seconds.toFixed(1)} s`;
}
