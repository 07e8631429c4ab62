import type {EvidenceRow, StatedStay} from "../../core/evidence-row.ts";
import type {Quantity} from "../observation.ts";
import {observerOf} from "../observe/observers.ts";
import {countsShorterStays} from "./duration.ts";
import {earlierCounts} from "./earlier-diaspora.ts";
import {hostIndices} from "./hosts.ts";
import type {MappedEvidence, Terms} from "./map-evidence.ts";
import type {Observed} from "./observed.ts";
import {observedBy, scaleOf} from "./quantity.ts";
import {reasons} from "./reasons.ts";
import {isCrossing, reasonByMeaning, reasonByPopulation} from "./screen.ts";
import {type Subject, subjectOf} from "./subject.ts";
import {statedNumber} from "./value.ts";
import {briefDays, isStock, windowOf} from "./window.ts";

/** A question in the terms of a design: the true quantity by that definition, without any source's bias or noise. */
export interface Answerable {
  readonly status: "answerable";
  readonly quantity: Quantity;
  /** Host indices, summed; null means all hosts. */
  readonly hosts: readonly number[] | null;
  readonly t0: number;
  readonly t: number;
  /** Share of the days of month t that have gone by on the day of a stock; 1 at its end, and for flows. */
  readonly elapsed: number;
  /** `unclear`: the answer is half one reading, half the other. */
  readonly stay: StatedStay;
  readonly wave: readonly [number, number] | null;
  /** Index of the earlier diaspora to add; null where there is none, or `baseValue` is known. */
  readonly base: number | null;
  /** Earlier diaspora to add that was counted, persons. */
  readonly baseValue: number;
  /** What part of its months' days is asked for (`Window.daysShare`). */
  readonly daysShare: number;
  /** −1 where the question counts towards home and the account towards hosts. */
  readonly sign: 1 | -1;
}

/** A question that the account does not answer. */
export interface Unanswerable {
  readonly status: "outside" | "not-representable";
  readonly reason: string;
}

/** Read a row of targets.csv, whose values are empty, as a question to an account. Any row gets an answer of some kind. */
export function mapTarget(row: EvidenceRow, {terms}: Pick<MappedEvidence, "terms">): Answerable | Unanswerable {
  const {frame} = terms;
  const meaning = reasonAgainst(row, frame.home);
  if (meaning !== undefined) return notRepresentable(meaning);
  const window = windowOf(row, frame.calendar);
  if (typeof window === "string") return outsideOrUndated(window);
  const subject = subjectOf(row, window, frame);
  const population = reasonByPopulation(row, subject.place) ?? widerFlow(row);
  if (population !== undefined) return notRepresentable(population);
  if (!isStock(row.measure) && window.days < briefDays) return notRepresentable(reasons.briefWindow);
  const observed = observedBy(row, subject.place, window, frame.calendar);
  return typeof observed === "string" ? notRepresentable(observed) : placed(subject, observed, terms);
}

function notRepresentable(reason: string): Unanswerable {
  return {status: "not-representable", reason};
}

/** Permits depend on a coverage and crossings on visits, which no answer of persons holds. */
function reasonAgainst(row: EvidenceRow, home: string): string | undefined {
  if (row.measure === "permits_stock" || row.measure === "permits_issued") return "permits are papers, not people";
  if (isCrossing(row) || row.scope === "trips") return "crossings are trips, not people";
  if (countsShorterStays(row.durationRule)) return "the account has no stays shorter than a month";
  return reasonByMeaning(withOwnUnit(row), home);
}

/** A target need not say that a share is one. */
function withOwnUnit(row: EvidenceRow): EvidenceRow {
  const isShare = row.measure === "returned_share" || row.measure === "survey_share";
  return isShare && row.unit === "persons" ? {...row, unit: "share"} : row;
}

function outsideOrUndated(reason: string): Unanswerable {
  return {
    status: reason === reasons.noPeriodEnd ? "not-representable" : "outside",
    reason: targetWords[reason] ?? reason,
  };
}

const targetWords: Readonly<Record<string, string>> = {[reasons.beforeTheAccount]: "before the account’s first month"};

function widerFlow(row: EvidenceRow): string | undefined {
  return row.scope === "wider" && !isStock(row.measure) ? "flow of a wider population" : undefined;
}

function placed({row, place, stay, window}: Subject, observed: Observed, terms: Terms): Answerable | Unanswerable {
  const {oneHost, settledOnly} = observerOf(observed.quantity);
  const hosts = hostIndices(place, terms.hosts);
  if (hosts === undefined) return notRepresentable(`${place} stands in “other”`);
  if (oneHost && hosts?.length !== 1) return notRepresentable(reasons.severalHosts);
  const diaspora = row.scope === "wider" ? earlierDiaspora(observed.quantity, place, terms) : none;
  if (diaspora === undefined) return notRepresentable(`how many were in ${place} before is not known`);
  return {
    status: "answerable",
    ...observed,
    hosts,
    stay: settledOnly ? "settled" : stay,
    ...diaspora,
    daysShare: scaleOf(row) === "logit" ? 1 : window.daysShare,
    sign: observed.quantity === "net" && hosts === null ? -1 : 1,
  };
}

type Diaspora = Pick<Answerable, "base" | "baseValue">;

const none: Diaspora = {base: null, baseValue: 0};

/** The earlier diaspora that the first claim of this quantity includes, else as it was counted before. */
function earlierDiaspora(quantity: Quantity, place: string, terms: Terms): Diaspora | undefined {
  const known = terms.diasporas.find((claim) => claim.place === place && claim.quantity === quantity);
  if (known !== undefined) return {base: known.base, baseValue: 0};
  const [before] = earlierCounts({place}, terms.earlier);
  return before && {base: null, baseValue: statedNumber(before) as number};
}
