import {type Candidate, grouped, keyOf, type Sifted, sift} from "./candidate.ts";
import {publicationRank} from "./publication.ts";
import {reasons} from "./reasons.ts";
import {isStock} from "./window.ts";

/** Of one figure (source, quantity, place, stay, period, rule) in several editions, keep the latest published. */
export function keepLatestVintages(candidates: readonly Candidate[]): Sifted {
  const editions = grouped(candidates, (candidate) => {
    const {periodStart, periodEnd, durationRule} = candidate.rows[0];
    return keyOf(seriesOf(candidate), candidate.stay, periodStart, periodEnd, durationRule);
  });
  const latest = new Set(editions.map((edition) => [...edition].sort(latestPublishedFirst)[0]));
  return sift(candidates, (candidate) => (latest.has(candidate) ? undefined : reasons.earlierVintage));
}

/**
 * Thin what one source counted over and over, a stock at many dates or a flow that grows from one start, to one a quarter,
 * the latest kept: neighbours share most of their people, and their errors.
 */
export function thinSeries(candidates: readonly Candidate[]): Sifted {
  const series = grouped(candidates, thinnedSeriesOf).flatMap((members) => [...membersToDrop(members)]);
  const dropped = new Set(series);
  return sift(candidates, (candidate) => (dropped.has(candidate) ? reasons.sameSeries : undefined));
}

/** When a candidate was published last, as a day number. */
export function publishedLast({rows}: Candidate): number {
  return Math.max(...rows.map(publicationRank));
}

const quarterMonths = 3;

/** What a source counts at a place; an upper bound is no edition of a count. */
function seriesOf({source, quantity, place, form}: Candidate): string {
  return keyOf(source, quantity, place, form === "up to" ? "up to" : "count");
}

/** Stocks and permits by their rule (two kinds of permit are two series), flows by their start; shares stand alone. */
function thinnedSeriesOf(candidate: Candidate): string {
  const [row] = candidate.rows;
  if (row.unit === "share") return candidate.id;
  const permits = row.measure === "permits_issued" || isStock(row.measure);
  const start = isStock(row.measure) ? "stock" : candidate.t0;
  return keyOf(seriesOf(candidate), candidate.stay, start, permits ? row.durationRule : "");
}

function membersToDrop(series: readonly Candidate[]): readonly Candidate[] {
  let lastKept = Number.POSITIVE_INFINITY;
  const latestFirst = [...series].sort((a, b) => endOf(b) - endOf(a) || latestPublishedFirst(a, b));
  return latestFirst.filter((each) => {
    const near = lastKept - endOf(each) < quarterMonths;
    if (!near) lastKept = endOf(each);
    return near;
  });
}

/** In months of the account: that of a stock at the end of its first month is 1. */
function endOf({t, elapsed}: Candidate): number {
  return t + elapsed;
}

function latestPublishedFirst(a: Candidate, b: Candidate): number {
  return publishedLast(b) - publishedLast(a) || (a.id < b.id ? -1 : 1);
}
