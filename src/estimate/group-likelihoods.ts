import type {Account} from "../account/account.ts";

/**
 * Log likelihood of each group of an account at each draw. The bias of a group is integrated out of it, so taking it
 * back is as if the group had never spoken.
 *
 * @param draws positions z, one row of length dim after another
 * @returns one array per group, as long as there are draws
 */
export function groupLikelihoods(account: Account, draws: Float64Array): readonly Float64Array[] {
  const {dim, groups, likelihood} = account;
  const count = draws.length / dim;
  const columns = groups.map(() => new Float64Array(count));
  for (let i = 0; i < count; i++) {
    account.locate(draws.subarray(i * dim, (i + 1) * dim));
    for (let g = 0; g < groups.length; g++) columns[g][i] = likelihood.evaluate(groups[g]);
  }
  return columns;
}

/** Sum of some columns, entry by entry. */
export function summed(columns: readonly Float64Array[], length: number): Float64Array {
  const sum = new Float64Array(length);
  for (const column of columns) for (let i = 0; i < length; i++) sum[i] += column[i];
  return sum;
}
