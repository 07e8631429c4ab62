import type {Bars, Cohort, CohortBars, Flows} from "./flows.ts";
import type {Shape, Wave} from "./shape.ts";

/**
 * Follow those who left in the months of a wave: the recursion of `dynamics` with inflow only inside [first, last].
 * “Of those who left in September, half are back” is about such a cohort.
 *
 * Both totals of those who left are kept month by month: a claim takes them at its own month, not at the last month
 * that some other claim about the wave speaks of, or one row would depend on another.
 */
export function cohorts(shape: Shape, flows: Flows, bars: Bars): {forward(): void; reverse(): void} {
  const lambda = new Float64Array(shape.C);
  return {
    forward() {
      for (let k = 0; k < shape.waves.length; k++) follow(shape.waves[k], flows.cohorts[k], flows);
    },
    reverse() {
      for (let k = 0; k < shape.waves.length; k++) {
        followBack(shape.waves[k], flows.cohorts[k], bars.cohorts[k], flows, bars, lambda);
      }
    },
  };
}

function follow(wave: Wave, cohort: Cohort, flows: Flows): void {
  const {C, p, theta, pR, pO, regimeOf, shareSettled, onwardTo: w} = flows;
  const F = cohort.settledByHost;
  for (let t = wave.first; t <= wave.until; t++) {
    const now = t * C;
    const row = regimeOf[t] * C;
    const inflow = t <= wave.last ? flows.d[t] : 0;
    const begins = t === wave.first;
    const shortBefore = begins ? 0 : cohort.short[t - 1];
    const shortMovingOn = (1 - theta) * p * shortBefore;
    let P = shortMovingOn;
    for (let c = 0; c < C; c++) {
      const before = begins ? 0 : F[now - C + c];
      P += before * pO[now + c];
      F[now + c] = before * (1 - pR[now + c] - pO[now + c]) + inflow * shareSettled[row + c];
    }
    let settled = 0;
    for (let c = 0; c < C; c++) {
      F[now + c] += w[c] * P;
      settled += F[now + c];
    }
    const short = inflow * flows.shortOfRegime[regimeOf[t]];
    cohort.pool[t] = P;
    cohort.settled[t] = settled;
    cohort.short[t] = (1 - p) * shortBefore + short;
    cohort.left[t] = (begins ? 0 : cohort.left[t - 1]) + inflow;
    cohort.leftSettled[t] = (begins ? 0 : cohort.leftSettled[t - 1]) + inflow - short + shortMovingOn;
  }
}

/** Adds the cohort's derivatives to the bars of departures, inflows and exit probabilities; `dynamics` takes them on. */
function followBack(wave: Wave, cohort: Cohort, bar: CohortBars, flows: Flows, bars: Bars, lambda: Float64Array): void {
  const {C, p, theta, pR, pO, onwardTo: w} = flows;
  const F = cohort.settledByHost;
  lambda.fill(0);
  let ofShort = 0;
  let ofLeft = 0;
  let ofSettling = 0;
  for (let t = wave.until; t >= wave.first; t--) {
    const now = t * C;
    let poolBar = 0;
    for (let c = 0; c < C; c++) {
      lambda[c] += bar.settled[t];
      poolBar += w[c] * lambda[c];
      bars.onwardTo[c] += lambda[c] * cohort.pool[t];
    }
    ofShort += bar.short[t];
    ofLeft += bar.left[t];
    ofSettling += bar.leftSettled[t];
    if (t <= wave.last) {
      bars.d[t] += ofLeft;
      for (let c = 0; c < C; c++) {
        bars.inflowSettled[now + c] += lambda[c] + ofSettling;
        bars.inflowShort[now + c] += ofShort;
      }
    }
    if (t === wave.first) break;
    for (let c = 0; c < C; c++) {
      const people = F[now - C + c];
      bars.pR[now + c] -= people * lambda[c];
      bars.pO[now + c] += people * (poolBar - lambda[c]);
      lambda[c] += pO[now + c] * (poolBar - lambda[c]) - pR[now + c] * lambda[c];
    }
    const onwardBar = poolBar + ofSettling;
    const short = cohort.short[t - 1];
    bars.p += short * ((1 - theta) * onwardBar - ofShort);
    bars.theta -= short * p * onwardBar;
    ofShort = (1 - p) * ofShort + (1 - theta) * p * onwardBar;
  }
}
