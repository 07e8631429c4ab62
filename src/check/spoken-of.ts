import type {Observation, Quantity} from "../account/observation.ts";

/**
 * Whether some other observation speaks, by itself, of the place and the months of a claim. Where none does, what the
 * account has there is a total and an assumption of how it spreads over places and months, which contradicts nobody.
 *
 * Of the place: it counts in the claim's hosts and nowhere else; a claim on all hosts together is spoken of by any. Of
 * the months, where the claim is a flow over less than a year: it is a flow that overlaps with them and runs over at most
 * three times as many.
 */
export function isSpokenOf(claim: Observation, others: readonly Observation[]): boolean {
  const ofPlace = others.filter((other) => isWithin(other, claim));
  return isBriefFlow(claim) ? ofPlace.some((other) => isOfTheseMonths(other, claim)) : ofPlace.length > 0;
}

/**
 * A claim on some hosts as one on all of them: its people are no more than those of all hosts together, wherever they
 * live. Undefined where the account has no such total.
 */
export function onAllHosts(claim: Observation): Observation | undefined {
  const quantity = totals[claim.quantity];
  if (claim.hosts === null || quantity === undefined || claim.form === "up to") return undefined;
  return {...claim, quantity, hosts: null, form: "at least"};
}

const totals: Readonly<Partial<Record<Quantity, Quantity>>> = {
  stock: "stock",
  left: "left",
  "returned from host": "returned",
};

const flows: ReadonlySet<Quantity> = new Set<Quantity>([
  "left",
  "returned",
  "returned from host",
  "arrivals",
  "left host",
  "net",
  "return rate",
  "onward rate",
  "leave rate",
  "return rate of host",
]);

function isWithin(other: Observation, {hosts}: Observation): boolean {
  return hosts === null || (other.hosts?.every((host) => hosts.includes(host)) ?? false);
}

function isBriefFlow(claim: Observation): boolean {
  return flows.has(claim.quantity) && monthsOf(claim) < 12;
}

function isOfTheseMonths(other: Observation, claim: Observation): boolean {
  const overlaps = other.t >= claim.t0 && other.t0 <= claim.t;
  return flows.has(other.quantity) && overlaps && monthsOf(other) <= 3 * monthsOf(claim);
}

function monthsOf({t0, t}: Observation): number {
  return t - t0 + 1;
}
