/** Dual averaging of the logarithm of the step size: what is remembered between transitions. Plain data. */
export interface StepAveraging {
  /** Transitions seen, t. */
  readonly count: number;
  /** ln of ten times the first step, µ: the averaging leans towards it. */
  readonly logTowards: number;
  /** H̄, the running mean of target less acceptance. */
  readonly shortfall: number;
  /** The step to use next. */
  readonly step: number;
  /** ln of the averaged step, x̄. */
  readonly logAverage: number;
}

/** Dual averaging that starts at a first step size. */
export function startAveraging(step: number): StepAveraging {
  return {count: 0, logTowards: Math.log(10 * step), shortfall: 0, step, logAverage: 0};
}

/**
 * Take in the acceptance of one transition.
 *
 *     H̄ ← (1 − 1/(t + t0)) H̄ + (target − acceptance)/(t + t0)
 *     x = µ − √t H̄/γ ,   x̄ ← t^−κ x + (1 − t^−κ) x̄            γ = .05, t0 = 10, κ = .75
 *
 * @param acceptance of the transition, 0–1
 * @param target mean acceptance wanted, 0–1
 *
 * Source: Hoffman2014 §3.2
 */
export function averageStep(averaging: StepAveraging, acceptance: number, target: number): StepAveraging {
  const count = averaging.count + 1;
  const newest = 1 / (count + 10);
  const shortfall = (1 - newest) * averaging.shortfall + newest * (target - acceptance);
  const logStep = averaging.logTowards - (Math.sqrt(count) / 0.05) * shortfall;
  const weight = count ** -0.75;
  const logAverage = weight * logStep + (1 - weight) * averaging.logAverage;
  return {...averaging, count, shortfall, step: Math.exp(logStep), logAverage};
}

/** The step that the averaging has come to. */
export function averagedStep(averaging: StepAveraging): number {
  return Math.exp(averaging.logAverage);
}

/**
 * A first step size: doubled, or halved, until the acceptance of one leapfrog step crosses .8.
 *
 * @param energyLoss energy that one leapfrog step of a size loses from a fresh momentum; ln of its acceptance
 * @param near where to start looking
 * @returns the last size before the crossing when doubling, the first after it when halving
 *
 * Source: Hoffman2014 algorithm 4, with Stan's .8 for its ½
 */
export function firstStep(energyLoss: (step: number) => number, near: number): number {
  const accepted = (step: number) => energyLoss(step) > Math.log(0.8);
  let step = near;
  if (accepted(step)) {
    while (step < 1e7 && accepted(2 * step)) step *= 2;
  } else {
    do step /= 2;
    while (step > 1e-12 && !accepted(step));
  }
  return step;
}
