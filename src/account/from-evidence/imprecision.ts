import type {EvidenceRow} from "../../core/evidence-row.ts";
import type {Quantity} from "../observation.ts";
import type {Candidate} from "./candidate.ts";
import {allHosts} from "./place.ts";
import {isRecorded, isRegistered} from "./recording.ts";
import type {Subject} from "./subject.ts";
import {type Value, widened} from "./value.ts";

/**
 * Add what the way of counting leaves open to the imprecision of a stated value: rounding to months, a method by
 * residuals, permits for people, departures without the arrivals beside them, a record for presence, passengers for
 * people. Log or logit; of a balance, relative to its size.
 */
export function withOpenCounting(value: Value, {row, window, stay}: Counted, quantity: Quantity): Value {
  const further = [
    window.roundingSd,
    /residual/i.test(row.durationRule) ? 0.35 : 0,
    row.measure === "permits_issued" ? 0.35 : 0,
    quantity === "left host" ? 0.25 : 0,
    quantity === "stock" && isRecordOfPeople(row) ? 0.2 : 0,
    quantity === "net" && stay === "any" ? 0.1 : 0,
  ];
  const unit = value.form === "balance" ? Math.abs(value.y) : 1;
  return widened(value, ...further.map((sd) => sd * unit));
}

/** Balances of passengers over all hosts carry a further error that does not shrink with them: .005 N0. */
export function widenPassengerBalances(candidates: readonly Candidate[], N0: number): readonly Candidate[] {
  return candidates.map((candidate) => {
    const {place, stay, rows, s} = candidate;
    const passengers = rows[0].measure === "net_entries" && place === allHosts && stay === "any";
    return passengers ? {...candidate, s: Math.hypot(s, 0.005 * N0)} : candidate;
  });
}

type Counted = Pick<Subject, "row" | "window" | "stay">;

/** A register of several hosts together is read as a record, for it has no coverage of its own. */
function isRecordOfPeople(row: EvidenceRow): boolean {
  return isRecorded(row) || isRegistered(row);
}
