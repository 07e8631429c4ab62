/** A log density over ℝⁿ, up to a constant, with its gradient. The only thing a sampler knows of a model. */
export interface LogDensity {
  /** Number of coordinates, n. */
  readonly dim: number;
  /**
   * Log density at z; −Infinity where z is impossible.
   *
   * @param z position, length n; not changed
   * @param gradient filled with the gradient at z, length n
   */
  evaluate(z: Float64Array, gradient: Float64Array): number;
}
