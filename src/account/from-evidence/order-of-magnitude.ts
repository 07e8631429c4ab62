import type {Case} from "../../core/case.ts";
import type {Calendar} from "./calendar.ts";
import type {Candidate} from "./candidate.ts";
import {type Host, hostIndices} from "./hosts.ts";
import {allHosts} from "./place.ts";

/**
 * N0: order of magnitude of all departures in the window, persons.
 *
 *     N0 = Σ departures of the events + baseline · months
 *
 * where the case gives every event its departures; else the larger of that and of what the evidence counts: the median of
 * what it says of all hosts together in its last six months, the sum of such counts over windows that do not overlap, or
 * the sum over hosts of their latest count since the start.
 * (A median over all months would be an early, small number while people still leave.)
 *
 * @returns undefined where nothing positive is known
 */
export function orderOfMagnitude(
  of: Pick<Case, "baseline">,
  {events, months}: Calendar,
  candidates: readonly Candidate[],
  hosts: readonly Host[],
): number | undefined {
  const stated = sum(events.map(({departures}) => departures ?? 0)) + (of.baseline ?? 0) * months;
  const complete = events.length > 0 && events.every(({departures}) => departures !== undefined);
  const counted = Math.max(lateMedian(candidates), sumOverWindows(candidates), sumOverHosts(candidates, hosts));
  const N0 = complete ? stated : Math.max(stated, counted);
  return N0 > 0 && Number.isFinite(N0) ? N0 : undefined;
}

const lateMonths = 6;

/** Median of the counts of people who left, or are abroad, in all hosts together in the last six months of evidence. */
function lateMedian(candidates: readonly Candidate[]): number {
  const counts = candidates.filter(
    ({place, quantity, form, base, t0}) =>
      place === allHosts &&
      (quantity === "stock" || (quantity === "left" && t0 <= 1)) &&
      form === "band" &&
      base === null,
  );
  const last = Math.max(...counts.map(({t}) => t));
  const late = counts.filter(({t}) => t > last - lateMonths).map(({y}) => y);
  return late.length === 0 ? 0 : Math.exp(median(late));
}

/** Departures to all hosts, summed over windows that do not overlap: a register that reports month by month. */
function sumOverWindows(candidates: readonly Candidate[]): number {
  const windows = candidates
    .filter(({place, quantity, form}) => place === allHosts && quantity === "left" && form === "band")
    .sort((a, b) => a.t - b.t || b.t0 - a.t0);
  let until = -1;
  let total = 0;
  for (const {t0, t, y} of windows) {
    if (t0 <= until) continue;
    until = t;
    total += Math.exp(y);
  }
  return total;
}

function sumOverHosts(candidates: readonly Candidate[], hosts: readonly Host[]): number {
  const sinceStart = candidates.filter(
    ({place, base, t0, quantity, form}) =>
      base === null &&
      t0 <= 1 &&
      countedQuantities.has(quantity) &&
      isPoint(form) &&
      hostIndices(place, hosts)?.length === 1,
  );
  const latest = [...Map.groupBy(sinceStart, ({place}) => place).values()].map((counts) => {
    const last = Math.max(...counts.map(({t}) => t));
    return Math.max(0, ...counts.filter(({t}) => t === last).map(personsOf));
  });
  return sum(latest);
}

const countedQuantities: ReadonlySet<string> = new Set([
  "stock",
  "arrivals",
  "left",
  "net",
  "permits",
] satisfies Candidate["quantity"][]);

function isPoint(form: Candidate["form"]): boolean {
  return form === "band" || form === "balance";
}

function personsOf({form, y}: Candidate): number {
  return form === "balance" ? y : Math.exp(y);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
