import type {Claim} from "../../core/claim.ts";
import type {EvidenceDocument, MetadataField} from "../../core/evidence-document.ts";
import {type EvidenceRow, type Measure, type RowOrigin, type Unit, units} from "../../core/evidence-row.ts";
import {firstDay} from "../../core/month.ts";
import type {Quantity} from "../../core/quantity.ts";
import {type HouseholdSize, isMeasure} from "../ledger/claim-edit.ts";
import {attributedTo, attributionKindOf, outletOf, sourceOf} from "./claim-source.ts";
import {periodDays} from "./period-days.ts";
import {proposedScope} from "./proposed-scope.ts";

/** The row of evidence that a claim is, or the first rule that keeps it out of the account. */
export type ClaimRow = {readonly row: EvidenceRow} | {readonly reason: string};

/** Where a claim stands: its document, the country that the case is about, and the place of its number in the files. */
export interface ClaimSetting {
  readonly document: EvidenceDocument;
  readonly home: string;
  readonly origin: RowOrigin;
  /** How households become people, where a person said so. */
  readonly householdSize?: HouseholdSize | undefined;
}

/** Why claims that a person accepted are no evidence of the account. */
export const outsideReasons = {
  deprecated: "set aside",
  use: "not about how many or when",
  trend: "without a number, only a direction",
  change: "of a change, not a level",
  unbounded: "with a number that bounds nothing (“some”, “many”)",
  modality: "not said as a fact (proposed, planned, predicted, speculated, purported)",
  denied: "that deny and name no number",
  home: "about people of another country",
  measure: "of a measure that the account does not have",
  unit: "not in persons, trips, permits or a share",
  households: "in households, and nobody has said how many people are in one",
  period: "that do not say by when",
  impossible: "with a number that cannot be (a share above one, a period that ends before it starts)",
} as const;
type OutsideReason = (typeof outsideReasons)[keyof typeof outsideReasons];

/** Turn a claim into a row of evidence. Whether it repeats another row is not asked here (`relateRows`). */
export function claimRow(claim: Claim, setting: ClaimSetting): ClaimRow {
  const {value} = claim;
  if (value === null || value.kind !== "quantity") {
    return {reason: reasonBeforeValue(claim, setting.home) ?? outsideReasons.trend};
  }
  const reason = reasonBeforeValue(claim, setting.home) ?? reasonAgainstValue(claim, value, setting);
  if (reason !== undefined) return {reason};
  const row = rowOf(claim, inPersons(value, setting.householdSize), setting);
  return isPossible(row) ? {row} : {reason: outsideReasons.impossible};
}

function reasonBeforeValue({rank, use, place}: Claim, home: string): OutsideReason | undefined {
  if (rank === "deprecated") return outsideReasons.deprecated;
  if (use !== "account") return outsideReasons.use;
  return place.home !== undefined && place.home !== home ? outsideReasons.home : undefined;
}

function reasonAgainstValue(claim: Claim, value: Quantity, {householdSize}: ClaimSetting): OutsideReason | undefined {
  if (value.delta !== null) return outsideReasons.change;
  if (ends(value).every((end) => end === null)) return outsideReasons.unbounded;
  if (isDenial(claim)) {
    if ((value.mid ?? value.high) === null) return outsideReasons.denied;
  } else if (!stated.has(claim.modality)) return outsideReasons.modality;
  if (!isMeasure(claim.measure) || claim.measure === "other") return outsideReasons.measure;
  if (!isUnit(value.unit)) return outsideReasons.unit;
  if (value.unit === "households" && householdSize === undefined) return outsideReasons.households;
  return periodDays(claim.period)?.end === undefined ? outsideReasons.period : undefined;
}

const stated: ReadonlySet<string> = new Set(["asserted", "estimated", "claimed"]);

/** Households times the size that a person gave. */
function inPersons(value: Quantity, size: HouseholdSize | undefined): Quantity {
  if (value.unit !== "households" || size === undefined) return value;
  const people = (households: number | null) => (households === null ? null : Math.round(households * size.persons));
  return {...value, unit: "persons", low: people(value.low), mid: people(value.mid), high: people(value.high)};
}

function isDenial({modality, polarity}: Claim): boolean {
  return modality === "denied" || polarity === "-";
}

function isUnit(unit: string): unit is Unit {
  return (units as readonly string[]).includes(unit);
}

/** A vague number of people (“some”) bounds nothing; most of a share does. */
function ends({bound, unit, low, mid, high}: Quantity): readonly (number | null)[] {
  return bound === "vague" && unit !== "share" ? [] : [low, mid, high];
}

/** Precondition: `reasonAgainstValue` finds nothing. */
function rowOf(claim: Claim, value: Quantity, {document, home, origin, householdSize}: ClaimSetting): EvidenceRow {
  const period = periodDays(claim.period);
  const published = publicationOf(document);
  return {
    id: claim.id,
    measure: claim.measure as Measure,
    place: placeOf(claim),
    population: populationOf(claim),
    scope: proposedScope(claim, value),
    ...(isDenial(claim) ? {low: null, mid: null, high: value.high ?? value.mid} : columnsOf(value)),
    unit: value.unit as Unit,
    periodStart: period?.start ?? "",
    periodEnd: period?.end ?? "",
    durationRule: claim.durationRule ?? "none",
    stay: claim.stay ?? "",
    attributedTo: attributedTo(claim, document),
    source: sourceOf(claim, document),
    attributionKind: attributionKindOf(claim, home),
    derivesFrom: [],
    derivation: "",
    partOf: "",
    publisher: outletOf(claim, document) ?? "",
    title: chosen(document, "title"),
    url: chosen(document, "url") || (document.origin.url ?? ""),
    published: published.day,
    publishedPrecision: published.precision,
    methodNote:
      householdSize === undefined ? "" : `households × ${householdSize.persons} persons (${householdSize.source})`,
    quoteGist: claim.statement.length > longestGist ? `${claim.statement.slice(0, longestGist - 1)}…` : claim.statement,
    reading: readingOf(claim, value),
    origin,
  };
}

const longestGist = 160;

/** A bound speaks through the ends that it has: `docs/words.md`, “A number and its bounds”. */
function columnsOf({bound, low, mid, high}: Quantity): Pick<EvidenceRow, "low" | "mid" | "high"> {
  if (bound === "at-least" || bound === "more-than") return {low: low ?? mid, mid: null, high: null};
  if (bound === "up-to" || bound === "less-than") return {low: null, mid: null, high: high ?? mid};
  return {low, mid, high: bound === "near" ? (high ?? mid) : high};
}

/** Without a word of where, people left for anywhere and came back from anywhere; an arrival is somewhere. */
function placeOf({place, measure}: Claim): string {
  if (place.host !== undefined) return place.host;
  if (place.hostText !== undefined) return "ZZ";
  return somewhere.has(measure) ? "ZZ" : "ALL";
}

const somewhere: ReadonlySet<string> = new Set(["arrivals", "entries", "exits", "permits_stock", "permits_issued"]);

function populationOf({population, denominator}: Claim): string {
  const whom = population?.label ?? "";
  return denominator === null ? whom : `${whom} (of ${denominator.population.label})`.trim();
}

/** High: everything is stated; medium: one thing is inferred; low: more. */
function readingOf({period, place, population}: Claim, {unitFrom}: Quantity): EvidenceRow["reading"] {
  const inferred = [
    unitFrom !== "stated",
    period?.endFrom === "document-date",
    place.host === undefined,
    population === null,
  ].filter(Boolean).length;
  return inferred === 0 ? "high" : inferred === 1 ? "medium" : "low";
}

function chosen({metadata}: EvidenceDocument, field: MetadataField): string {
  return metadata[field]?.[0]?.value ?? "";
}

/** The day printed in the document; `inferred` where only its address says it. */
function publicationOf({metadata}: EvidenceDocument): {day: string; precision: EvidenceRow["publishedPrecision"]} {
  const candidate = metadata.published?.[0];
  const day = candidate?.value.slice(0, "YYYY-MM-DD".length) ?? "";
  if (candidate === undefined || firstDay(day) === undefined) return {day: "", precision: ""};
  return {day, precision: candidate.origin === "url" ? "inferred" : "stated"};
}

function isPossible({low, mid, high, unit, measure, periodStart, periodEnd}: EvidenceRow): boolean {
  const given = [low, mid, high].filter((end) => end !== null);
  const inOrder = given.every((end, i) => i === 0 || (given[i - 1] as number) <= end);
  const fits = (end: number) => (unit === "share" ? end >= 0 && end <= 1 : end >= 0 || measure === "net_entries");
  return inOrder && given.every(fits) && (periodStart === "" || periodStart <= periodEnd);
}
