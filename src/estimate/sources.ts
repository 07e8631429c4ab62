import type {Account} from "../account/account.ts";
import type {KindErrors} from "../account/bias.ts";
import {sourceKinds} from "../account/observation.ts";
import type {Group, Row} from "../account/rows.ts";
import {identityScale, logScale} from "../account/scale.ts";
import {quantileOfSorted} from "../stats/quantile.ts";
import {type RandomStream, randomStream} from "../stats/random.ts";
import type {SourceSummary} from "./result.ts";

/**
 * What the fit says of each source: the bias that its rows share, whether it is off, and how it counts.
 *
 * Given the account, a bias is a mixture of at most four normals; one draw of it per draw of z stands for it. The bias
 * of a bound is approximated by the normals of the same means and variances.
 *
 * @param stream number of the random stream that nothing else of this seed draws from
 */
export function summariseSources(
  account: Account,
  draws: Float64Array,
  {seed, stream, offWeight, offFactor}: {seed: number; stream: number; offWeight: number; offFactor: number},
): SourceSummary[] {
  const {dim, groups, errors, likelihood} = account;
  const count = draws.length / dim;
  const random = randomStream(seed, stream);
  const biases = groups.map(() => new Float64Array(count));
  const priorBiases = groups.map(() => new Float64Array(count));
  const off = new Float64Array(groups.length);
  const any = new Float64Array(groups.length);
  const prior = new Float64Array(dim);
  for (let i = 0; i < count; i++) {
    account.locate(draws.subarray(i * dim, (i + 1) * dim));
    for (const [g, group] of groups.entries()) {
      likelihood.evaluate(group);
      const {count: components, weight, off: isOff, any: isAny} = likelihood.posterior;
      for (let k = 0; k < components; k++) {
        off[g] += (weight[k] * isOff[k]) / count;
        any[g] += (weight[k] * isAny[k]) / count;
      }
      biases[g][i] = commonBias(errors, group) + drawOwnBias(account, random);
    }
    account.carry(prior.map(() => random.normal()));
    for (const [g, group] of groups.entries()) {
      const spread = tau(errors, group) * (random.uniform() < offWeight ? offFactor : 1);
      priorBiases[g][i] = commonBias(errors, group) + spread * random.normal();
    }
  }
  return groups.map((group, g) => ({
    source: group.source,
    kind: sourceKinds[group.kind],
    class: group.class,
    stay: group.stays.length === 2 ? "unclear" : group.stays[0],
    ...countedIn(account.rows.slice(group.first, group.end)),
    ...quantiles(biases[g], ["biasQ05", "biasMedian", "biasQ95"]),
    ...quantiles(priorBiases[g], ["priorQ05", "priorMedian", "priorQ95"]),
    pOff: off[g],
    pAny: group.stays.length === 2 ? any[g] : null,
  }));
}

function countedIn(rows: readonly Row[]): Pick<SourceSummary, "counts" | "rows"> {
  const shares = rows.filter(({observer: {scale}}) => scale !== logScale && scale !== identityScale).length;
  const counts = shares === 0 ? "persons" : shares === rows.length ? "shares" : "both";
  return {counts, rows: rows.flatMap((row) => row.observation.rows)};
}

function commonBias(errors: KindErrors, group: Group): number {
  return (group.class === "return" ? errors.returnBias : errors.bias)[group.kind];
}

function tau(errors: KindErrors, group: Group): number {
  return (group.class === "return" ? errors.returnTau : errors.tau)[group.kind];
}

/** One draw of a group's own bias from the mixture that its last evaluation left. */
function drawOwnBias({likelihood: {posterior}}: Account, random: RandomStream): number {
  let chosen = 0;
  for (let left = random.uniform(); chosen < posterior.count - 1; chosen++) {
    left -= posterior.weight[chosen];
    if (left < 0) break;
  }
  return posterior.mean[chosen] + Math.sqrt(posterior.variance[chosen]) * random.normal();
}

function quantiles<Name extends string>(values: Float64Array, names: readonly [Name, Name, Name]) {
  const sorted = values.toSorted();
  return Object.fromEntries([0.05, 0.5, 0.95].map((p, i) => [names[i], quantileOfSorted(sorted, p)])) as Record<
    Name,
    number
  >;
}
