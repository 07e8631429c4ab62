import type {EvidenceRow} from "../../core/evidence-row.ts";
import {monthText} from "../../core/month.ts";
import type {Base} from "../observation.ts";
import {type Candidate, keyOf, nearestEnd, type Sifted, sift} from "./candidate.ts";
import {reasons} from "./reasons.ts";
import {sourceKey} from "./source-key.ts";
import type {Frame} from "./subject.ts";
import {readValue, statedNumber} from "./value.ts";
import {isStock} from "./window.ts";

/** Whether a candidate counts people who were there before the account: a stock of a wider population. */
export function countsEarlierDiaspora({rows, quantity}: Candidate): boolean {
  return rows[0].scope === "wider" && (quantity === "stock" || quantity === "permits");
}

/** Drop a level where its own source publishes the change up to the same month: the change needs no guess at what was before. */
export function preferPublishedChanges(candidates: readonly Candidate[]): Sifted {
  const keyOfChange = (of: Candidate) => keyOf(of.source, of.place, nearestEnd(of));
  const isChange = ({rows}: Candidate) => rows[0].measure === "net_entries";
  const changes = new Set(candidates.filter(isChange).map(keyOfChange));
  const {kept, dropped} = sift(candidates, (candidate) =>
    countsEarlierDiaspora(candidate) && changes.has(keyOfChange(candidate)) ? reasons.publishedChange : undefined,
  );
  const levels = new Set(dropped.map(({candidate}) => keyOfChange(candidate)));
  const ofStocks = (candidate: Candidate) => isChange(candidate) && levels.has(keyOfChange(candidate));
  return {kept: kept.map((each) => (ofStocks(each) ? {...each, ofStocks: true} : each)), dropped};
}

/**
 * Take the earlier diaspora out of what counts it, or name it as unknown.
 *
 *     same source and measure, earlier     stock: becomes the balance v − v_earlier     permits, bounds: base = v_earlier · e^(.15 z)
 *     another source, earlier              base = v_earlier · e^(.4 z)
 *     nothing earlier                      base = v_lowest · σ(1.5 z), between nothing and all of the lowest value of its series
 *
 * @param earlier rows that speak of the time before the account, without repeats
 */
export function placeEarlierDiaspora(
  candidates: readonly Candidate[],
  earlier: readonly EvidenceRow[],
  {home, calendar}: Pick<Frame, "home" | "calendar">,
): readonly Candidate[] {
  const bases = new Map<string, Base>();
  return candidates.map((candidate) => {
    if (!countsEarlierDiaspora(candidate)) return candidate;
    const before = earlierCounts(candidate, earlier);
    const [own] = before.filter((row) => isSameSeries(row, candidate));
    if (own !== undefined && candidate.quantity === "stock" && candidate.form === "band")
      return changeSince(own, candidate);
    const key = diasporaKey(candidate);
    const base = bases.get(key) ?? baseOf(candidate, own, own ?? before[0], {candidates, home, calendar});
    bases.set(key, base);
    return {...candidate, base};
  });
}

/** Counts of a place on dates before the account, latest first. */
export function earlierCounts(
  {place}: Pick<Candidate, "place">,
  earlier: readonly EvidenceRow[],
): readonly EvidenceRow[] {
  return earlier
    .filter(
      (row) => isStock(row.measure) && row.place === place && row.scope !== "part" && (statedNumber(row) ?? 0) > 0,
    )
    .sort((a, b) => (a.periodEnd === b.periodEnd ? (a.id < b.id ? -1 : 1) : a.periodEnd < b.periodEnd ? 1 : -1));
}

const sameSourceSd = 0.15;
const otherSourceSd = 0.4;
const nothingToAllSd = 1.5;

type Context = Pick<Frame, "home" | "calendar"> & {readonly candidates: readonly Candidate[]};

/** What shares one number of people who were there before: the series of one source. */
function diasporaKey({place, quantity, source}: Candidate): string {
  return keyOf(place, quantity, source);
}

function isSameSeries(row: EvidenceRow, candidate: Candidate): boolean {
  return sourceKey(row) === candidate.source && row.measure === candidate.rows[0].measure;
}

function changeSince(before: EvidenceRow, candidate: Candidate): Candidate {
  const [level, earlier] = [candidate.rows[0], before].map((row) => statedNumber(row) as number);
  const earlierSd = readValue(before, "log", candidate.kind)?.s ?? 0;
  const s = Math.hypot(candidate.s * level, earlierSd * earlier);
  return {
    ...candidate,
    quantity: "net",
    form: "balance",
    t0: 0,
    t: nearestEnd(candidate),
    elapsed: 1,
    y: level - earlier,
    s,
    ofStocks: true,
  };
}

/** People there before, by an earlier count, or between nothing and the lowest later count of the same series. */
function baseOf(
  candidate: Candidate,
  own: EvidenceRow | undefined,
  before: EvidenceRow | undefined,
  among: Context,
): Base {
  const {place, source} = candidate;
  const people = `people from ${among.home} in ${place} before ${monthText(among.calendar.from)}`;
  if (before !== undefined) {
    const s = own === undefined ? otherSourceSd : sameSourceSd;
    return {type: "log", v: statedNumber(before) as number, s, label: `${people} (source ${sourceKey(before)})`};
  }
  const series = among.candidates.filter((other) => diasporaKey(other) === diasporaKey(candidate));
  const v = Math.round(Math.min(...series.filter(countsEarlierDiaspora).map(({y}) => Math.exp(y))));
  return {type: "logit", v, s: nothingToAllSd, label: `${people} (not counted; within what ${source} counts later)`};
}
