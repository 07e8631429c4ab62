import type {EvidenceRow} from "../../core/evidence-row.ts";
import type {SourceKind} from "../observation.ts";
import {type Candidate, keyOf} from "./candidate.ts";
import {byPublication} from "./publication.ts";
import {readValue, statedNumber, type Value, widened} from "./value.ts";

/**
 * Pair the arrivals and departures of one register, place and period: the difference is a balance of people who settled,
 * and the arrivals alone remain, more vaguely, because the same count now speaks twice.
 */
export function pairRegisterFlows(candidates: readonly Candidate[]): readonly Candidate[] {
  const latestLast = candidates.filter(isArrivals).sort((a, b) => byPublication(a.rows[0], b.rows[0]));
  const arrivals = new Map(latestLast.map((candidate) => [flowKey(candidate), candidate]));
  const pairs = candidates.filter(isDepartures).flatMap((departures) => {
    const match = arrivals.get(flowKey(departures));
    return match === undefined ? [] : [{arrivals: match, departures}];
  });
  const balanced = new Set(pairs.map(({departures}) => departures));
  const shared = new Set(pairs.map(({arrivals}) => arrivals));
  const others = candidates.filter((candidate) => !balanced.has(candidate) && !shared.has(candidate));
  const speakingTwice = [...shared].map((candidate) => ({...candidate, ...widened(candidate, speaksTwiceSd)}));
  return [...others, ...speakingTwice, ...pairs.map(balanceOf)];
}

const speaksTwiceSd = 0.15;

function isArrivals({quantity, form, rows}: Candidate): boolean {
  return quantity === "arrivals" && form === "band" && rows[0].measure === "arrivals";
}

function isDepartures({quantity, form}: Candidate): boolean {
  return quantity === "left host" && form === "band";
}

function flowKey({source, place, rows}: Candidate): string {
  return keyOf(source, place, rows[0].periodStart, rows[0].periodEnd);
}

function balanceOf({arrivals, departures}: {arrivals: Candidate; departures: Candidate}): Candidate {
  return {
    ...arrivals,
    ...differenceOf(arrivals.rows[0], departures.rows[0], arrivals.kind),
    id: `${arrivals.id}+${departures.id}`,
    rows: [arrivals.rows[0], departures.rows[0]],
    quantity: "net",
    stay: "settled",
  };
}

/**
 * Difference of two counts, with the imprecision of both.
 *
 *     s² = (s_more · more)² + (s_less · less)²          s relative, as each is read by itself
 */
function differenceOf(more: EvidenceRow, less: EvidenceRow, kind: SourceKind): Value {
  const errors = [more, less].map((row) => numberOf(row) * (readValue(row, "log", kind)?.s ?? 0));
  return {form: "balance", y: numberOf(more) - numberOf(less), s: Math.hypot(...errors)};
}

function numberOf(row: EvidenceRow): number {
  return statedNumber(row) ?? 0;
}
