/** The quantiles and the prior of one quantity, as a result file has them. */
export interface Spread {
  readonly mean: number;
  readonly sd: number;
  readonly q05: number;
  readonly q10: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q90: number;
  readonly q95: number;
  readonly prior10: number;
  readonly prior90: number;
  readonly narrowing: number;
}

/** Log-normal: median in persons, sd on the log scale; the prior has the same median and `priorSd`. */
export function spreadOfPersons(median: number, sd: number, priorSd: number): Spread {
  return spread((z) => median * Math.exp(z), sd, priorSd);
}

/** Logit-normal: median as a share, sd on the logit scale. */
export function spreadOfShare(median: number, sd: number, priorSd: number): Spread {
  const centre = Math.log(median / (1 - median));
  return spread((z) => 1 / (1 + Math.exp(-centre - z)), sd, priorSd);
}

function spread(at: (z: number) => number, sd: number, priorSd: number): Spread {
  const [z50, z80, z90] = [0.6745, 1.2816, 1.6449];
  return {
    mean: at(0),
    sd: (at(sd) - at(-sd)) / 2,
    q05: at(-z90 * sd),
    q10: at(-z80 * sd),
    q25: at(-z50 * sd),
    q50: at(0),
    q75: at(z50 * sd),
    q90: at(z80 * sd),
    q95: at(z90 * sd),
    prior10: at(-z80 * priorSd),
    prior90: at(z80 * priorSd),
    narrowing: 1 - sd / priorSd,
  };
}
