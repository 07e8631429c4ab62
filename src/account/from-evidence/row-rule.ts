import type {EvidenceRow} from "../../core/evidence-row.ts";
import {observerOf} from "../observe/observers.ts";
import type {Calendar} from "./calendar.ts";
import type {Candidate} from "./candidate.ts";
import {countsShorterStays} from "./duration.ts";
import {withOpenCounting} from "./imprecision.ts";
import type {Observed} from "./observed.ts";
import {allHosts, isGroup} from "./place.ts";
import {reasonByPublication} from "./publication.ts";
import {observedBy, scaleOf} from "./quantity.ts";
import {type Reason, reasons} from "./reasons.ts";
import {isRegistered} from "./recording.ts";
import {isCrossing, reasonByMeaning, reasonByPopulation} from "./screen.ts";
import {type Frame, type Subject, subjectOf} from "./subject.ts";
import {boundSd, readValue, statedNumber, type Value, widened} from "./value.ts";
import {briefDays, isStock, windowOf} from "./window.ts";

/** What one row alone can be. Crossings wait for their counterpart, flows of a wider population for an earlier rate. */
export type Reading =
  | {readonly kind: "candidate"; readonly candidate: Candidate}
  | {readonly kind: "crossing"; readonly subject: Subject}
  | {readonly kind: "wider flow"; readonly subject: Subject; readonly observed: Observed}
  | {readonly kind: "unused"; readonly reason: Reason};

/** Read one row by itself: what it would observe, or why it cannot. */
export function readRow(row: EvidenceRow, frame: Frame): Reading {
  const early = reasonByMeaning(row, frame.home) ?? reasonWithoutValue(row) ?? reasonByPublication(row, frame.asOf);
  if (early !== undefined) return unused(early);
  const window = windowOf(row, frame.calendar);
  if (typeof window === "string") return unused(window);
  const subject = subjectOf(row, window, frame);
  if (isCrossing(row)) return {kind: "crossing", subject};
  const reason = reasonByPopulation(row, subject.place);
  if (reason !== undefined) return unused(reason);
  if (!isStock(row.measure) && window.days < briefDays) return briefCount(subject, frame.calendar);
  const observed = observedBy(row, subject.place, window, frame.calendar);
  if (typeof observed === "string") return unused(observed);
  if (row.scope === "wider" && !isStock(row.measure)) return {kind: "wider flow", subject, observed};
  return countedReading(subject, observed);
}

/** The candidate that a row is, once its quantity and its value are known; quantities of the settled take that stay. */
export function candidateOf(
  {row, place, kind, source, stay, window}: Subject,
  observed: Observed,
  value: Value,
): Candidate {
  const settledOnly = observerOf(observed.quantity).settledOnly || row.measure === "permits_issued";
  const daysShare = scaleOf(row) === "logit" ? 1 : window.daysShare;
  const read = {id: row.id, rows: [row], place, kind, source, base: null, daysShare} as const;
  return {...read, stay: settledOnly ? "settled" : stay, ...observed, ...value};
}

function unused(reason: Reason): Reading {
  return {kind: "unused", reason};
}

function reasonWithoutValue(row: EvidenceRow): Reason | undefined {
  return statedNumber(row) === undefined ? reasons.noValue : undefined;
}

/** People who left or arrived within a few days are no fewer in the months those days lie in. */
function briefCount(subject: Subject, calendar: Calendar): Reading {
  const {row, place, window} = subject;
  const least = row.low ?? row.mid;
  const leavers = row.measure === "left_total" || row.measure === "arrivals";
  if (!leavers || row.scope !== "case" || row.periodStart === "" || least === null || least <= 0) {
    return unused(reasons.briefWindow);
  }
  const observed = observedBy(row, place, window, calendar);
  if (typeof observed === "string") return unused(observed);
  const atLeast: Value = {form: "at least", y: Math.log(least), s: boundSd};
  return {kind: "candidate", candidate: {...candidateOf(subject, observed, atLeast), stay: "any"}};
}

function countedReading(subject: Subject, asMeasured: Observed): Reading {
  const {row, kind} = subject;
  const observed = isRegister(subject) ? {...asMeasured, quantity: "permits" as const} : asMeasured;
  const value = readValue(row, scaleOf(row), kind);
  if (value === undefined) return unused(observed.quantity === "net" ? reasons.boundOnBalance : reasons.noValue);
  const candidate = candidateOf(subject, observed, withOpenCounting(value, subject, observed.quantity));
  const towardsHosts = observed.quantity === "net" && subject.place === allHosts;
  const signed = towardsHosts ? {...candidate, y: -candidate.y} : candidate;
  return countsShorterStays(row.durationRule) ? readAsBound(signed, subject) : {kind: "candidate", candidate: signed};
}

/** A rule shorter than the account's shortest stay counts more people than the account has. */
function readAsBound(candidate: Candidate, {row, window, kind}: Subject): Reading {
  if (candidate.form === "balance") return unused(reasons.boundOnBalance);
  if (candidate.form === "at least") return unused(reasons.looserRule);
  const upper = {low: null, mid: null, high: row.high ?? row.mid ?? row.low, population: ""};
  const bound = readValue(upper, scaleOf(row), kind);
  if (bound === undefined) return unused(reasons.noValue);
  return {kind: "candidate", candidate: {...candidate, ...widened(bound, window.roundingSd), stay: "any"}};
}

/** Whether a stock of one host is a register of papers, whose coverage is a number of its own. */
function isRegister({row, place}: Subject): boolean {
  return row.measure === "stock_abroad" && place !== allHosts && !isGroup(place) && isRegistered(row);
}
