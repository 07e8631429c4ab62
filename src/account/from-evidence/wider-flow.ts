import type {EvidenceRow} from "../../core/evidence-row.ts";
import {day, dayNumber} from "../../core/month.ts";
import {countsShorterStays} from "./duration.ts";
import {reasons} from "./reasons.ts";
import {candidateOf, type Reading} from "./row-rule.ts";
import {sourceKey} from "./source-key.ts";
import {boundSd, readValue, statedNumber, type Value} from "./value.ts";

/**
 * Read a flow of a wider population as the case's part of it: what exceeds the rate of the years before.
 *
 *     case = v − rate · days        s = √((.15 · rate · days)² + (.05 v)²)/case
 *
 * v is the flow (persons) and rate what the same source counted, by the same measure at the same place, per day of its
 * latest period before the account. A seventh or less of v is nothing that can be told from the usual. Without such a
 * rate, v bounds the case from above: a part is no more than the whole.
 */
export function readWiderFlow(flow: WiderFlow, earlier: readonly EvidenceRow[]): Reading {
  const {subject, observed} = flow;
  const value = readValue(subject.row, "log", subject.kind);
  if (value === undefined) return {kind: "unused", reason: reasons.noValue};
  const usual = usualCount(subject.row, earlier);
  const boundsOnly = value.form === "up to" || countsShorterStays(subject.row.durationRule);
  if (usual === undefined || boundsOnly) return readAsUpperBound(flow);
  const difference = excess(value, usual);
  if (difference === undefined) return {kind: "unused", reason: reasons.nothingAboveEarlierRate};
  return {kind: "candidate", candidate: {...candidateOf(subject, observed, difference), stay: "unclear"}};
}

type WiderFlow = Extract<Reading, {kind: "wider flow"}>;

const usualSd = 0.15;
const wholeSd = 0.05;
const leastExcess = 0.15;

/** What the same source would have counted in as many days at its earlier rate, persons. */
function usualCount(row: EvidenceRow, earlier: readonly EvidenceRow[]): number | undefined {
  const days = lengthDays(row);
  const same = earlier
    .filter(({measure, place}) => measure === row.measure && place === row.place)
    .filter((before) => sourceKey(before) === sourceKey(row) && lengthDays(before) !== undefined)
    .sort((a, b) => (a.periodEnd < b.periodEnd ? 1 : -1));
  const [before] = same;
  if (before === undefined || days === undefined) return undefined;
  return ((statedNumber(before) ?? 0) / (lengthDays(before) as number)) * days;
}

function excess(value: Value, usual: number): Value | undefined {
  const whole = Math.exp(value.y);
  const difference = whole - usual;
  if (difference < leastExcess * whole) return undefined;
  return {form: value.form, y: Math.log(difference), s: Math.hypot(usualSd * usual, wholeSd * whole) / difference};
}

function readAsUpperBound({subject, observed}: WiderFlow): Reading {
  const {row} = subject;
  const upper = [row.mid, row.high].find((end) => end !== null && end > 0);
  if (upper == null) return {kind: "unused", reason: reasons.widerLowerBound};
  const candidate = candidateOf(subject, observed, {form: "up to", y: Math.log(upper), s: boundSd});
  return {kind: "candidate", candidate: countsShorterStays(row.durationRule) ? {...candidate, stay: "any"} : candidate};
}

function lengthDays({periodStart, periodEnd}: EvidenceRow): number | undefined {
  const [start, end] = [day(periodStart), day(periodEnd)];
  const days = start && end && dayNumber(end) - dayNumber(start) + 1;
  return days !== undefined && days > 0 ? days : undefined;
}
