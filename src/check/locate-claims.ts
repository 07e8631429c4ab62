import type {Account} from "../account/account.ts";
import type {Observation, Stay} from "../account/observation.ts";
import {amountOf} from "../account/observe/formula.ts";
import {observerOf} from "../account/observe/observers.ts";
import {targetOf} from "../account/rows.ts";

/** What an account has in place of a claim, at each of its draws, under each stay that the claimed quantity has. */
export interface LocatedClaim {
  readonly claim: Observation;
  /** ℓ: ln persons, logit share, or persons of a balance. The stay that the claim's text states comes first. */
  readonly byStay: ReadonlyMap<Stay, Float64Array>;
}

/**
 * Work out the true quantity of each claim, without any source's bias or noise, at draws of an account.
 *
 * @param account built with the waves that claims speak of
 * @param draws positions z, one row of length dim after another
 */
export function locateClaims(
  account: Account,
  draws: Float64Array,
  claims: readonly Observation[],
): readonly LocatedClaim[] {
  const {dim, shape, flows} = account;
  const count = draws.length / dim;
  const asked = claims.map((claim) => {
    const {scale, formula} = observerOf(claim.quantity);
    const target = targetOf(claim, shape);
    return staysToJudge(claim).map((stay) => ({
      stay,
      scale,
      formula: formula(flows, target, stay),
      column: new Float64Array(count),
    }));
  });
  for (let i = 0; i < count; i++) {
    account.carry(draws.subarray(i * dim, (i + 1) * dim));
    for (const {scale, formula, column} of asked.flat()) column[i] = scale.location(amountOf(formula, flows));
  }
  return claims.map((claim, k) => ({claim, byStay: new Map(asked[k].map(({stay, column}) => [stay, column]))}));
}

/** Every stay that the quantity has, the one that the text states first; where it states none, people who settled. */
function staysToJudge({quantity, stay}: Observation): readonly Stay[] {
  if (observerOf(quantity).settledOnly) return ["settled"];
  return stay === "any" ? ["any", "settled"] : ["settled", "any"];
}
