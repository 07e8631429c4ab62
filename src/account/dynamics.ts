import type {Odds} from "./exits.ts";
import type {Bars, Flows} from "./flows.ts";
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
  const {d, A, B, sumA, sumB, pR, pO, pool, shareShort, shareSettled, onwardTo: w} = flows;
  const lambda = new Float64Array(C); // bar of B_{c,t}
  const lambdaShort = new Float64Array(C); // bar of A_{c,t}

  function begin(): void {
    const row = regimeOf[0] * C;
    for (let c = 0; c < C; c++) {
      A[c] = d[0] * shareShort[row + c];
      B[c] = d[0] * shareSettled[row + c];
    }
    sumA[0] = d[0] * flows.shortOfRegime[regimeOf[0]];
    sumB[0] = d[0] - sumA[0];
    flows.settling[0] = sumB[0];
    flows.sumSettling[1] = sumB[0];
  }

  function step(t: number): void {
    const now = t * C;
    const before = now - C;
    const row = regimeOf[t] * C;
    const block = blockOf[t] * C;
    const leave = odds.leaveMonth[t];
    const home = odds.homeMonth[t] * leave;
    const {p, theta} = flows;
    let movingOn = 0;
    let returning = 0;
    for (let c = 0; c < C; c++) {
      const H = odds.home[block + c] * home;
      const M = odds.onward[block + c] * leave;
      const stay = 1 / (1 + H + M);
      pR[now + c] = H * stay;
      pO[now + c] = M * stay;
      const people = B[before + c];
      returning += pR[now + c] * people;
      movingOn += pO[now + c] * people;
      B[now + c] = people * stay + d[t] * shareSettled[row + c];
      A[now + c] = (1 - p) * A[before + c] + d[t] * shareShort[row + c];
    }
    const shortMovingOn = (1 - theta) * p * sumA[t - 1];
    const P = movingOn + shortMovingOn;
    for (let c = 0; c < C; c++) B[now + c] += w[c] * P;
    const short = d[t] * flows.shortOfRegime[regimeOf[t]];
    flows.onward[t] = movingOn;
    pool[t] = P;
    flows.returnsA[t] = theta * p * sumA[t - 1];
    flows.returnsB[t] = returning;
    flows.settling[t] = d[t] - short + shortMovingOn;
    sumA[t] = (1 - p) * sumA[t - 1] + short;
    sumB[t] = sumB[t - 1] - returning + flows.settling[t];
    flows.sumSettling[t + 1] = flows.sumSettling[t] + flows.settling[t];
    flows.sumReturnsA[t + 1] = flows.sumReturnsA[t] + flows.returnsA[t];
    flows.sumReturnsB[t + 1] = flows.sumReturnsB[t] + returning;
  }

  /** Derivatives of month t's equations; t ≥ 1. */
  function stepBack(t: number): void {
    const now = t * C;
    const before = now - C;
    const row = regimeOf[t] * C;
    const block = blockOf[t] * C;
    const {p, theta} = flows;
    const settling = bars.settling[t];
    let poolBar = 0;
    for (let c = 0; c < C; c++) {
      lambda[c] += bars.B[now + c] + bars.sumB[t];
      const inflow = lambda[c] + bars.inflowOnward[now + c];
      poolBar += w[c] * inflow;
      bars.onwardTo[c] += inflow * pool[t];
    }
    const onwardBar = poolBar + settling; // of a short stay that moves on and settles
    const shortBar = p * (theta * bars.returnsA[t] + (1 - theta) * onwardBar);
    let dBar = bars.d[t];
    let pBar = sumA[t - 1] * (theta * bars.returnsA[t] + (1 - theta) * onwardBar);
    let homeBar = 0;
    let leaveBar = 0;
    for (let c = 0; c < C; c++) {
      const i = now + c;
      const intoB = lambda[c] + bars.inflowSettled[i] + settling;
      const ofA = lambdaShort[c] + bars.A[i] + bars.sumA[t];
      const intoA = ofA + bars.inflowShort[i];
      dBar += intoB * shareSettled[row + c] + intoA * shareShort[row + c];
      bars.shareSettled[row + c] += intoB * d[t];
      bars.shareShort[row + c] += intoA * d[t];

      const people = B[before + c];
      const dr = bars.outHome[i] + bars.returnsB[t] - lambda[c];
      const dn = bars.outOnward[i] + bars.onward[t] + poolBar - lambda[c];
      const byPR = people * dr + bars.pR[i];
      const byPO = people * dn + bars.pO[i];
      const mean = pR[i] * byPR + pO[i] * byPO;
      const lnH = pR[i] * (byPR - mean);
      const lnM = pO[i] * (byPO - mean);
      bars.lnHome[block + c] += lnH;
      bars.lnOnward[block + c] += lnM;
      homeBar += lnH;
      leaveBar += lnH + lnM;
      lambda[c] += pR[i] * dr + pO[i] * dn;

      pBar -= ofA * A[before + c];
      lambdaShort[c] = (1 - p) * ofA + shortBar;
    }
    bars.d[t] = dBar;
    bars.p += pBar;
    bars.theta += sumA[t - 1] * p * (bars.returnsA[t] - onwardBar);
    bars.lnHomeMonth[t] = homeBar;
    bars.lnLeaveMonth[t] = leaveBar;
  }

  function endBack(): void {
    const row = regimeOf[0] * C;
    let dBar = bars.d[0];
    for (let c = 0; c < C; c++) {
      const intoB = lambda[c] + bars.B[c] + bars.sumB[0] + bars.inflowSettled[c] + bars.settling[0];
      const intoA = lambdaShort[c] + bars.A[c] + bars.sumA[0] + bars.inflowShort[c];
      dBar += intoB * shareSettled[row + c] + intoA * shareShort[row + c];
      bars.shareSettled[row + c] += intoB * d[0];
      bars.shareShort[row + c] += intoA * d[0];
    }
    bars.d[0] = dBar;
  }

  return {
    forward() {
      begin();
      for (let t = 1; t < T; t++) step(t);
    },
    reverse() {
      lambda.fill(0);
      lambdaShort.fill(0);
      for (let t = T - 1; t > 0; t--) stepBack(t);
      endBack();
    },
  };
}
