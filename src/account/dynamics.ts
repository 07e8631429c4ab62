import type {Odds} from "./exits.ts";
import {type Bars, type Flows, sumBack} from "./flows.ts";
import type {Shape} from "./shape.ts";

/**
 * Carry short stays A and settled people B forward from nobody abroad, and back again for derivatives.
 *
 *     A_{c,t} = (1 − p) A_{c,t−1} + d_t π ψ
 *     P_t     = Σ_c p_O B_{c,t−1} + (1 − θ) p Σ_c A_{c,t−1}
 *     B_{c,t} = (1 − p_R − p_O) B_{c,t−1} + d_t π (1 − ψ) + w_c P_t          p_R = H/(1 + H + M), p_O = M/(1 + H + M)
 *     R^A_t   = θ p Σ_c A_{c,t−1} ,  R^B_t = Σ_c p_R B_{c,t−1} ,  ℓ_t = d_t (1 − Σ_c π ψ) + (1 − θ) p Σ_c A_{c,t−1}
 *
 * Exact in every draw: Σ d = Σ R^A + Σ R^B + ΣA + ΣB and Σ ℓ = Σ R^B + ΣB. Births and deaths abroad are left out: over
 * the few years of a displacement they are small beside the error of the evidence.
 *
 * Source: Preston2001 §1.2 for the balancing equation.
 */
export function dynamics(shape: Shape, flows: Flows, bars: Bars, odds: Odds): {forward(): void; reverse(): void} {
  const {C, T, blockOf, regimeOf} = shape;
  const {d, A, B, sumA, sumB, pR, pO, pool, shareShort, shareSettled, shortOfRegime, onwardTo: w} = flows;
  const {home, onward, homeMonth, leaveMonth} = odds;
  const sums = [bars.sumSettling, bars.sumReturnsA, bars.sumReturnsB, bars.sumOnward, bars.sumPool];
  const ofA = new Float64Array(C); // derivatives by A_{c,t}, B_{c,t}
  const ofB = new Float64Array(C);

  /** Month 0: inflow only. */
  function begin(): void {
    const row = regimeOf[0] * C;
    for (let c = 0; c < C; c++) {
      A[c] = d[0] * shareShort[row + c];
      B[c] = d[0] * shareSettled[row + c];
    }
    sumA[0] = d[0] * shortOfRegime[regimeOf[0]];
    sumB[0] = d[0] - sumA[0];
    flows.settling[0] = sumB[0];
    flows.sumSettling[1] = sumB[0];
  }

  function step(t: number): void {
    const now = t * C;
    const before = now - C;
    const row = regimeOf[t] * C;
    const block = blockOf[t] * C;
    const leave = leaveMonth[t];
    const goHome = homeMonth[t] * leave;
    const leaving = d[t];
    const {p, theta} = flows;
    let movingOn = 0;
    let returning = 0;
    for (let c = 0; c < C; c++) {
      const H = home[block + c] * goHome;
      const M = onward[block + c] * leave;
      const stay = 1 / (1 + H + M);
      const people = B[before + c];
      pR[now + c] = H * stay;
      pO[now + c] = M * stay;
      returning += H * stay * people;
      movingOn += M * stay * people;
      B[now + c] = people * stay + leaving * shareSettled[row + c];
      A[now + c] = (1 - p) * A[before + c] + leaving * shareShort[row + c];
    }
    const shortMovingOn = (1 - theta) * p * sumA[t - 1];
    const P = movingOn + shortMovingOn;
    for (let c = 0; c < C; c++) B[now + c] += w[c] * P;
    const short = leaving * shortOfRegime[regimeOf[t]];
    flows.onward[t] = movingOn;
    flows.pool[t] = P;
    flows.returnsA[t] = theta * p * sumA[t - 1];
    flows.returnsB[t] = returning;
    flows.settling[t] = leaving - short + shortMovingOn;
    sumA[t] = (1 - p) * sumA[t - 1] + short;
    sumB[t] = sumB[t - 1] - returning + flows.settling[t];
    flows.sumSettling[t + 1] = flows.sumSettling[t] + flows.settling[t];
    flows.sumReturnsA[t + 1] = flows.sumReturnsA[t] + flows.returnsA[t];
    flows.sumReturnsB[t + 1] = flows.sumReturnsB[t] + returning;
    flows.sumOnward[t + 1] = flows.sumOnward[t] + movingOn;
    flows.sumPool[t + 1] = flows.sumPool[t] + P;
  }

  /** Derivatives of month t's equations; t ≥ 1. Those by a month's flows stand at t + 1 of the bars of their sums. */
  function stepBack(t: number): void {
    const now = t * C;
    const before = now - C;
    const row = regimeOf[t] * C;
    const block = blockOf[t] * C;
    const {p, theta} = flows;
    const leaving = d[t];
    const P = pool[t];
    const ofAllA = bars.sumA[t];
    const ofAllB = bars.sumB[t];
    const settling = bars.sumSettling[t + 1];
    const returnsA = bars.sumReturnsA[t + 1];
    const returnsB = bars.sumReturnsB[t + 1];
    const onward = bars.sumOnward[t + 1];
    let ofP = bars.sumPool[t + 1];
    for (let c = 0; c < C; c++) {
      const ofPeople = ofB[c] + bars.B[now + c] + ofAllB;
      ofB[c] = ofPeople;
      ofP += w[c] * ofPeople;
      bars.onwardTo[c] += ofPeople * P;
    }
    const ofExit = theta * returnsA + (1 - theta) * (ofP + settling); // of a short stay that ends
    let ofD = bars.d[t];
    let ofExitRate = sumA[t - 1] * ofExit;
    let home = 0;
    let leave = 0;
    for (let c = 0; c < C; c++) {
      const ofShort = ofA[c] + bars.A[now + c] + ofAllA;
      const ofPeople = ofB[c];
      ofD += (ofPeople + settling) * shareSettled[row + c] + ofShort * shareShort[row + c];
      bars.shareSettled[row + c] += (ofPeople + settling) * leaving;
      bars.shareShort[row + c] += ofShort * leaving;
      ofExitRate -= ofShort * A[before + c];
      ofA[c] = (1 - p) * ofShort + p * ofExit;

      const people = B[before + c];
      const goHome = pR[now + c];
      const moveOn = pO[now + c];
      const gainHome = returnsB - ofPeople;
      const gainOnward = onward + ofP - ofPeople;
      const byPR = people * gainHome + bars.pR[now + c];
      const byPO = people * gainOnward + bars.pO[now + c];
      const mean = goHome * byPR + moveOn * byPO;
      const lnH = goHome * (byPR - mean);
      const lnM = moveOn * (byPO - mean);
      bars.lnHome[block + c] += lnH;
      bars.lnOnward[block + c] += lnM;
      home += lnH;
      leave += lnH + lnM;
      ofB[c] = ofPeople + goHome * gainHome + moveOn * gainOnward;
    }
    bars.d[t] = ofD;
    bars.p += ofExitRate;
    bars.theta += sumA[t - 1] * p * (returnsA - ofP - settling);
    bars.lnHomeMonth[t] = home;
    bars.lnLeaveMonth[t] = leave;
  }

  function endBack(): void {
    const row = regimeOf[0] * C;
    for (let c = 0; c < C; c++) {
      const intoA = ofA[c] + bars.A[c] + bars.sumA[0];
      const intoB = ofB[c] + bars.B[c] + bars.sumB[0] + bars.sumSettling[1];
      bars.d[0] += intoB * shareSettled[row + c] + intoA * shareShort[row + c];
      bars.shareSettled[row + c] += intoB * d[0];
      bars.shareShort[row + c] += intoA * d[0];
    }
  }

  return {
    forward() {
      begin();
      for (let t = 1; t < T; t++) step(t);
    },
    reverse() {
      ofA.fill(0);
      ofB.fill(0);
      for (let i = 0; i < sums.length; i++) sumBack(sums[i]);
      for (let t = T - 1; t > 0; t--) stepBack(t);
      endBack();
    },
  };
}
