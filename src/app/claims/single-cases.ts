import type {Claim, ClaimId} from "../../core/claim.ts";
import type {Quantity} from "../../core/quantity.ts";
import {asClaimed} from "../../report/numbers.ts";

/** One person's story, from the claims that tell it. It is never counted. */
export interface SingleCase {
  readonly name: string;
  readonly claims: readonly ClaimId[];
  /** What follows from the person's own figures: a view, not a claim. */
  readonly follows: readonly Consequence[];
}

interface Consequence {
  /** “35,000 RUB a month earned, 40,000 RUB a month of rent: short by 5,000 RUB a month”. */
  readonly says: string;
  readonly from: readonly ClaimId[];
}

/** Gather claims by the case they belong to, and compute what follows from the figures of each. */
export function singleCases(claims: readonly Claim[]): readonly SingleCase[] {
  const ofCases = claims.filter((claim) => claim.case !== undefined);
  return [...Map.groupBy(ofCases, (claim) => claim.case as string)].map(([name, told]) => ({
    name,
    claims: told.map(({id}) => id),
    follows: [...balances(told), ...stayLimits(told)],
  }));
}

interface Figure {
  readonly id: ClaimId;
  readonly value: Quantity;
  readonly amount: number;
}

/** What a month leaves: wages less rents in the same money. Without both, nothing follows. */
function balances(told: readonly Claim[]): Consequence[] {
  const [wages, rents] = [figures(told, "wage"), figures(told, "rent")];
  return wages.flatMap((wage) => {
    const rent = rents.find(({value}) => value.unit === wage.value.unit);
    if (rent === undefined || !wage.value.unit.endsWith("/month")) return [];
    const money = (amount: number) => `${asClaimed(amount)} ${wage.value.unit.replace("/month", "")} a month`;
    const left = wage.amount - rent.amount;
    const outcome = left < 0 ? `short by ${money(-left)}` : `${money(left)} left for everything else`;
    const says = `${money(wage.amount)} earned, ${money(rent.amount)} of rent: ${outcome}`;
    return [{says, from: [wage.id, rent.id]}];
  });
}

/** How long someone may or means to stay; too short for the account to call it living there. */
function stayLimits(told: readonly Claim[]): Consequence[] {
  return [...figures(told, "stay_limit"), ...figures(told, "visit")].flatMap(({id, value, amount}) => {
    if (value.unit !== "days") return [];
    const enough = amount >= monthDays ? "long enough to count as a stay of a month or more" : "a visit, not a return";
    return [{says: `a stay of ${asClaimed(amount)} days: ${enough}`, from: [id]}];
  });
}

const monthDays = 28;

function figures(told: readonly Claim[], measure: string): readonly Figure[] {
  return told.flatMap(({id, measure: of, value}) => {
    if (of !== measure || value?.kind !== "quantity") return [];
    const amount = value.mid ?? value.high ?? value.low;
    return amount === null ? [] : [{id, value, amount}];
  });
}
