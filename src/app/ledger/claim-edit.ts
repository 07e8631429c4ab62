import type {Claim, ClaimPlace} from "../../core/claim.ts";
import {type Measure, measures} from "../../core/evidence-row.ts";
import type {Period} from "../../core/period.ts";
import type {Quantity} from "../../core/quantity.ts";
import {UserError} from "../../core/user-error.ts";

/** What a person put right in a claim. The words it stands on, and who said them, stay as they were found. */
export interface ClaimEdit {
  readonly value?: Quantity;
  readonly measure?: Measure;
  readonly period?: Period;
  readonly place?: Pick<ClaimPlace, "host">;
  readonly stay?: "any" | "settled" | "unclear";
  /** How households become people: a step that is recorded, never taken silently. */
  readonly householdSize?: HouseholdSize;
}

/** Persons in a household, and who says so. */
export interface HouseholdSize {
  readonly persons: number;
  readonly source: string;
}

/** A claim with what a person put right in it; its id stays. */
export function applyEdit(claim: Claim, {householdSize: _, place, ...fields}: ClaimEdit): Claim {
  const kind = fields.value === undefined ? claim.kind : fields.value.unit === "share" ? "share" : "quantity";
  const counts = fields.measure !== undefined && fields.measure !== "other";
  return {
    ...claim,
    ...fields,
    kind,
    place: {...claim.place, ...place},
    use: counts ? "account" : claim.use,
  };
}

/** What an edit would change, as it was before. */
export function beforeEdit(
  claim: Claim,
  edit: ClaimEdit,
  size: HouseholdSize | undefined,
): Readonly<Record<string, unknown>> {
  const was: Readonly<Record<string, unknown>> = {...claim, householdSize: size};
  return Object.fromEntries(Object.keys(edit).map((field) => [field, was[field] ?? null]));
}

/**
 * A period as a person gives it: a stock has a date, anything else a first day too, or none that is known.
 *
 * @throws {UserError} when it ends before it starts
 */
export function periodGiven(measure: string, since: string | undefined, until: string): Period {
  if (since !== undefined && startsAfter(since, until)) {
    throw new UserError(`a period cannot start (${since}) after its end (${until})`);
  }
  if (since !== undefined) return {kind: "between", start: since, end: until, startFrom: "stated", endFrom: "stated"};
  const kind = isStock(measure) ? "as-of" : "cumulative-by";
  return {kind, start: null, end: until, endFrom: "stated"};
}

/** Dates are compared at the precision of the coarser: March 2023 starts no later than 2023 ends. */
function startsAfter(since: string, until: string): boolean {
  const shared = Math.min(since.length, until.length);
  return since.slice(0, shared) > until.slice(0, shared);
}

function isStock(measure: string): boolean {
  return measure === "stock_abroad" || measure === "permits_stock";
}

/** Whether a measure is one that a table of evidence has. */
export function isMeasure(measure: string): measure is Measure {
  return (measures as readonly string[]).includes(measure);
}
