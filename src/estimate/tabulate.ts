import type {Account} from "../account/account.ts";
import {fillSeries, type Series} from "./reported.ts";

/** Values of every month of a series over draws. */
export interface Tabulated {
  readonly series: Series;
  /** One array per month, each as long as there are draws, in the order of the draws. */
  readonly byMonth: readonly Float64Array[];
}

/**
 * Work out series over draws.
 *
 * @param draws positions z, one row of length dim after another
 */
export function tabulate(account: Account, draws: Float64Array, series: readonly Series[]): readonly Tabulated[] {
  const {dim, shape} = account;
  const count = draws.length / dim;
  const tables = series.map((of) => ({
    series: of,
    byMonth: Array.from({length: shape.T}, () => new Float64Array(count)),
  }));
  const months = new Float64Array(shape.T);
  for (let i = 0; i < count; i++) {
    account.carry(draws.subarray(i * dim, (i + 1) * dim));
    for (const table of tables) {
      fillSeries(table.series, account.flows, months, 0);
      for (let t = 0; t < shape.T; t++) table.byMonth[t][i] = months[t];
    }
  }
  return tables;
}
