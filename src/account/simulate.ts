import type {Account} from "./account.ts";
import type {Observation} from "./observation.ts";
import type {Priors} from "./priors.ts";

/** A source of independent uniform and standard normal numbers. */
export interface Chance {
  uniform(): number;
  normal(): number;
}

/**
 * Draw the evidence that the account at z would have given: for each group a reading of its stay and a bias, for each
 * row a value. Bounds stay as they are: the account says how probable “at least y” is, not which y gets published.
 *
 * @returns the account's observations, in the order of its rows, with new values y
 */
export function simulateEvidence(account: Account, priors: Priors, z: Float64Array, chance: Chance): Observation[] {
  account.locate(z);
  return account.groups.flatMap((group) => {
    const rows = account.rows.slice(group.first, group.end).map((row) => row.observation);
    if (group.form === "at least" || group.form === "up to") return rows;
    const ofReturn = group.class === "return";
    const {bias, returnBias, tau, returnTau, sigma} = account.errors;
    const off = chance.uniform() < priors["source.off.weight"];
    const spread = (ofReturn ? returnTau : tau)[group.kind] * (off ? priors["source.off.factor"] : 1);
    const b = (ofReturn ? returnBias : bias)[group.kind] + spread * chance.normal();
    const stay = group.stays[Math.floor(chance.uniform() * group.stays.length)];
    return rows.map((observation, i) => {
      const location = account.locations[stay][group.first + i];
      const load = group.form === "balance" ? location : 1;
      const error = Math.hypot(observation.s, sigma[group.kind] * load) * chance.normal();
      return {...observation, y: location + b * load + error};
    });
  });
}
