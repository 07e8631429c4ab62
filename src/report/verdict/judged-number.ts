import {readValue} from "../../account/from-evidence/value.ts";
import type {Observation} from "../../account/observation.ts";
import {observerOf} from "../../account/observe/observers.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {dateWords} from "../dates.ts";
import {asClaimed} from "../numbers.ts";
import {type StatedNumber, unitOf} from "./claim-words.ts";

/** The number that a claim is judged by. */
export interface JudgedNumber {
  readonly number: StatedNumber;
  /** How it came out of what the row states, after a comma; undefined where it is what the row states. */
  readonly origin: string | undefined;
}

/**
 * The number that was judged: what the row states where the account takes it as it stands, else the value of y itself, to
 * three digits: of a wider flow what exceeds the usual, of a part of a month the whole, of two counts the change.
 */
export function judgedNumber(claim: Observation, row: EvidenceRow): JudgedNumber {
  const {form, y} = claim;
  if (form === "balance") return {number: exactly(Math.round(y)), origin: originOfChange(claim, row)};
  const value = observerOf(claim.quantity).scale.value(y);
  const end = [row.low, row.mid, row.high].find((each) => each !== null && isNear(each, value));
  const derived = Number(value.toPrecision(digits));
  if (form === "at least") return {number: {low: end ?? derived, mid: null, high: null}, origin: undefined};
  if (form === "up to") {
    const number = {low: null, mid: null, high: end ?? derived};
    return {number, origin: end === undefined ? originOfCount(row) : undefined};
  }
  const own = readValue(row, unitOf(claim) === "share" ? "logit" : "log", claim.kind);
  if (own !== undefined && isNear(own.y, y))
    return {number: {low: row.low, mid: row.mid, high: row.high}, origin: undefined};
  return {number: exactly(derived), origin: originOfCount(row)};
}

const digits = 3;

function exactly(mid: number): StatedNumber {
  return {low: null, mid, high: null};
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

function originOfCount(row: EvidenceRow): string {
  const stated = statedIn(row);
  if (row.scope !== "wider") return `at the rate of ${stated} ${spanOf(row)}`;
  const whom = row.population === "" ? "" : ` “${row.population}”`;
  return `the excess of ${stated}${whom} over the rate of the time before`;
}

/** A change that a row states says itself, whichever way round. */
function originOfChange({rows, hosts, y, kind, ofStocks}: Observation, row: EvidenceRow): string | undefined {
  if (rows.length > 1) {
    if (ofStocks) return "the difference of two counts";
    return hosts === null ? "those who went out less those who came in" : "those who came in less those who went out";
  }
  const own = readValue(row, "identity", kind);
  if (own === undefined || isNear(Math.abs(own.y), Math.abs(y))) return undefined;
  return ofStocks ? `the difference between ${statedIn(row)} and an earlier count` : originOfCount(row);
}

function spanOf({periodStart, periodEnd}: EvidenceRow): string {
  return `from ${dateWords(periodStart)} to ${dateWords(periodEnd)}`;
}

function statedIn({low, mid, high}: EvidenceRow): string {
  if (low !== null && high !== null && low < high) return `${asClaimed(low)} to ${asClaimed(high)}`;
  return asClaimed(mid ?? low ?? high ?? 0);
}
