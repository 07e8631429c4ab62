import {logNormalCdf} from "../stats/normal.ts";
import type {Account} from "./account.ts";
import type {Stay} from "./observation.ts";
import type {Group} from "./rows.ts";

/**
 * A factor J of the likelihood's curvature at z, so that I + JᵀJ approximates that of the log density: for the first
 * metric, before there are draws.
 *
 * One row per observation: ∂ℓ_i/∂z over its standard deviation, with the bias of its group integrated out. A group's
 * rows have covariance V = diag(v) + τ² l lᵀ, so with u = l/√v they are multiplied by
 *
 *     V^−½ √v = I − c u uᵀ ,  c = (1 − 1/√(1 + τ² ‖u‖²)) / ‖u‖²
 *
 * The more probable reading of an unclear stay stands for both. Columns of ln τ and ln σ are left out: their
 * curvature at the mode says nothing about the rest of the posterior.
 *
 * @returns rows × dim, row after row
 */
export function gaussNewtonFactor(account: Account, z: Float64Array): Float64Array {
  account.locate(z);
  const J = new Float64Array(account.rows.length * account.dim);
  for (const group of account.groups) {
    if (group.form === "band" || group.form === "balance") fillBands(account, z, group, J);
    else fillBound(account, z, group, J);
  }
  for (const column of account.layout.scales) {
    for (let row = 0; row < account.rows.length; row++) J[row * account.dim + column] = 0;
  }
  return J;
}

function fillBands(account: Account, z: Float64Array, group: Group, J: Float64Array): void {
  const {dim, rows, errors, locations} = account;
  const stay = likelierStay(account, group);
  const sigma2 = errors.sigma[group.kind] ** 2;
  const u = new Float64Array(group.end - group.first);
  const projected = new Float64Array(dim);
  let squares = 0;
  for (let i = group.first; i < group.end; i++) {
    const load = group.form === "balance" ? locations[stay][i] : 1;
    const sd = Math.sqrt(rows[i].observation.s ** 2 + sigma2 * load * load);
    const row = J.subarray(i * dim, (i + 1) * dim);
    account.differentiateRow(z, i, stay, row);
    const weight = load / sd;
    u[i - group.first] = weight;
    squares += weight * weight;
    for (let k = 0; k < dim; k++) {
      row[k] /= sd;
      projected[k] += weight * row[k];
    }
  }
  if (squares === 0) return;
  const c = (1 - 1 / Math.sqrt(1 + variance(account, group) * squares)) / squares;
  for (let i = group.first; i < group.end; i++) {
    for (let k = 0; k < dim; k++) J[i * dim + k] -= c * u[i - group.first] * projected[k];
  }
}

function fillBound(account: Account, z: Float64Array, group: Group, J: Float64Array): void {
  const {dim, rows, errors, locations} = account;
  const i = group.first;
  const stay = likelierStay(account, group);
  const {y, s} = rows[i].observation;
  const V = s ** 2 + errors.sigma[group.kind] ** 2 + variance(account, group);
  const beta = (group.class === "return" ? errors.returnBias : errors.bias)[group.kind];
  const u = ((group.form === "at least" ? 1 : -1) * (locations[stay][i] + beta - y)) / Math.sqrt(V);
  const cdf = {value: 0, slope: 0};
  logNormalCdf(u, cdf);
  const weight = Math.sqrt(Math.max(0, (cdf.slope * (cdf.slope + u)) / V));
  const row = J.subarray(i * dim, (i + 1) * dim);
  account.differentiateRow(z, i, stay, row);
  for (let k = 0; k < dim; k++) row[k] *= weight;
}

/** τ² of a group: how far one source of its kind strays from the others. */
function variance({errors}: Account, group: Group): number {
  return (group.class === "return" ? errors.returnTau : errors.tau)[group.kind] ** 2;
}

function likelierStay({likelihood}: Account, group: Group): Stay {
  if (group.stays.length === 1) return group.stays[0];
  likelihood.evaluate(group);
  const {count, weight, any} = likelihood.posterior;
  let weightOfAny = 0;
  for (let i = 0; i < count; i++) weightOfAny += any[i] * weight[i];
  return weightOfAny > 0.5 ? "any" : "settled";
}
