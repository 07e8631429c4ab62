import type {Bars, Cohort, CohortEntries, Flows} from "./flows.ts";
import type {Shape, Wave} from "./shape.ts";

/**
 * Follow those who left in the months of a wave: the recursion of `dynamics` with inflow only inside [first, last].
 * “Of those who left in September, half are back” is about such a cohort.
 *
 * Both totals of those who left are kept month by month: a claim takes them at its own month, not at the last month
 * that some other claim about the wave speaks of, or one row would depend on another.
 */
export function cohorts(shape: Shape, flows: Flows, bars: Bars): {forward(): void; reverse(): void} {
  const {C, regimeOf} = shape;
  const {d, pR, pO, shareShort, shareSettled, shortOfRegime, onwardTo: w} = flows;
  const {d: ofD, pR: ofPR, pO: ofPO, shareShort: ofShareShort, shareSettled: ofShareSettled, onwardTo: ofW} = bars;
  const ofF = new Float64Array(C);

  function follow(wave: Wave, cohort: Cohort): void {
    const {p, theta} = flows;
    const F = cohort.settledByHost;
    for (let t = wave.first; t <= wave.until; t++) {
      const now = t * C;
      const row = regimeOf[t] * C;
      const inflow = t <= wave.last ? d[t] : 0;
      const begins = t === wave.first;
      const shortBefore = begins ? 0 : cohort.short[t - 1];
      const shortMovingOn = (1 - theta) * p * shortBefore;
      let P = shortMovingOn;
      for (let c = 0; c < C; c++) {
        const before = begins ? 0 : F[now - C + c];
        const onward = before * pO[now + c];
        P += onward;
        F[now + c] = before - onward - before * pR[now + c] + inflow * shareSettled[row + c];
      }
      let settled = 0;
      for (let c = 0; c < C; c++) {
        const people = F[now + c] + w[c] * P;
        F[now + c] = people;
        settled += people;
      }
      const short = inflow * shortOfRegime[regimeOf[t]];
      cohort.pool[t] = P;
      cohort.settled[t] = settled;
      cohort.short[t] = (1 - p) * shortBefore + short;
      cohort.left[t] = (begins ? 0 : cohort.left[t - 1]) + inflow;
      cohort.leftSettled[t] = (begins ? 0 : cohort.leftSettled[t - 1]) + inflow - short + shortMovingOn;
    }
  }

  /** Adds the cohort's derivatives to the bars of departures, shares and exit probabilities; `dynamics` takes them on. */
  function followBack(wave: Wave, cohort: Cohort, bar: CohortEntries): void {
    const {p, theta} = flows;
    const F = cohort.settledByHost;
    ofF.fill(0);
    let ofShort = 0;
    let ofLeft = 0;
    let ofSettling = 0;
    for (let t = wave.until; t >= wave.first; t--) {
      const now = t * C;
      const row = regimeOf[t] * C;
      const ofSettled = bar.settled[t];
      const P = cohort.pool[t];
      let ofP = 0;
      for (let c = 0; c < C; c++) {
        const ofPeople = ofF[c] + ofSettled;
        ofF[c] = ofPeople;
        ofP += w[c] * ofPeople;
        ofW[c] += ofPeople * P;
      }
      ofShort += bar.short[t];
      ofLeft += bar.left[t];
      ofSettling += bar.leftSettled[t];
      if (t <= wave.last) {
        let byInflow = ofLeft;
        for (let c = 0; c < C; c++) {
          const intoF = ofF[c] + ofSettling;
          byInflow += intoF * shareSettled[row + c] + ofShort * shareShort[row + c];
          ofShareSettled[row + c] += intoF * d[t];
          ofShareShort[row + c] += ofShort * d[t];
        }
        ofD[t] += byInflow;
      }
      if (t === wave.first) break;
      for (let c = 0; c < C; c++) {
        const people = F[now - C + c];
        const ofPeople = ofF[c];
        const gainOnward = ofP - ofPeople;
        ofPR[now + c] -= people * ofPeople;
        ofPO[now + c] += people * gainOnward;
        ofF[c] = ofPeople + pO[now + c] * gainOnward - pR[now + c] * ofPeople;
      }
      const ofOnward = ofP + ofSettling;
      const short = cohort.short[t - 1];
      bars.p += short * ((1 - theta) * ofOnward - ofShort);
      bars.theta -= short * p * ofOnward;
      ofShort = (1 - p) * ofShort + (1 - theta) * p * ofOnward;
    }
  }

  return {
    forward() {
      for (let k = 0; k < shape.waves.length; k++) follow(shape.waves[k], flows.cohorts[k]);
    },
    reverse() {
      for (let k = 0; k < shape.waves.length; k++) followBack(shape.waves[k], flows.cohorts[k], bars.cohorts[k]);
    },
  };
}
