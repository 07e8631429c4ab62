import {readFileSync} from "node:fs";
import type {LogDensity} from "../../src/stats/log-density.ts";
import {sharedData} from "../shared.ts";

/**
 * A posterior of posteriordb, over ℝⁿ: parameters with bounds are transformed, and the log density holds the Jacobian.
 * Constants are dropped.
 */
export interface Posterior extends LogDensity {
  /** The parameters of the Stan program by name, as posteriordb reports them. */
  parameters(z: Float64Array): Readonly<Record<string, number>>;
}

/** What posteriordb's 10,000 reference draws say of one parameter. */
export interface ReferenceSummary {
  readonly mean: number;
  readonly sd: number;
  readonly mcse_mean: number;
  readonly mcse_sd: number;
}

/** The data of a posterior, as posteriordb has them. */
export function readData(name: string): Record<string, number | number[] | number[][]> {
  return JSON.parse(readFileSync(sharedData(`inference/${name}/data.json`), "utf8"));
}

/** The reference summaries of a posterior, by parameter. */
export function readReference(name: string): Record<string, ReferenceSummary> {
  return JSON.parse(readFileSync(sharedData(`inference/${name}/reference_summary.json`), "utf8")).parameters;
}

/** `beta[1]`, `beta[2]` … for the values of a vector. */
export function indexed(name: string, values: ArrayLike<number>): Record<string, number> {
  return Object.fromEntries(Array.from(values, (value, i) => [`${name}[${i + 1}]`, value]));
}
