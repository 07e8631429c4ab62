import {sigmoid} from "../stats/logistic.ts";
import type {Bars, Flows} from "./flows.ts";
import type {Layout} from "./layout.ts";
import type {Part} from "./part.ts";
import type {Priors} from "./priors.ts";
import type {Shape} from "./shape.ts";

/** Odds of leaving a settled stay, split into what depends on host and block and what all hosts share in a month. */
export interface Odds {
  /** By block and host, Y·C: of going home, of moving on. */
  readonly home: Float64Array;
  readonly onward: Float64Array;
  /** Factor in month t on going home; on both: the decay D_t. */
  readonly homeMonth: Float64Array;
  readonly leaveMonth: Float64Array;
}

/**
 * How stays end. A short stay ends with probability p a month and goes home with probability θ. A settled person has
 * odds H of going home and M of moving on in a month, against staying:
 *
 *     H_{c,t} = exp( ln h + z + z_c + ν_{c,y} + Σ_a 1(y ≥ y_a) z_{a,c} ) · exp( g(t) + Σ_a 1(t ≥ t_a) (2 + z_a) ) · D_t
 *     M_{c,t} = exp( ln m + z + z_c + ν_{c,y} ) · D_t        D_t = (1 + max(0, t − t_1)/12)^{−κ}
 *     w = softmax_c( ½ m_c + z )                             where people who move on go
 *
 * ν is shared by both: leaving this host this year. g is AR(1) on knots every third month, linear between; y the
 * block of month t; a the return events.
 */
export function exits(shape: Shape, layout: Layout, priors: Priors, flows: Flows, bars: Bars): Part & {odds: Odds} {
  const {C, T, Y, blockOf, returnEvents} = shape;
  const months = quarterly(shape, layout, priors, bars);
  const odds: Odds = {
    home: new Float64Array(Y * C),
    onward: new Float64Array(Y * C),
    homeMonth: months.homeMonth,
    leaveMonth: new Float64Array(T),
  };
  const lnHome = Math.log(priors["return.median"]);
  const lnOnward = Math.log(priors["onward.median"]);
  const sd = {
    home: priors["return.sd"],
    homeHost: priors["return.host.sd"],
    onward: priors["onward.sd"],
    onwardHost: priors["onward.host.sd"],
    year: priors["leave.year.sd"],
    eventHost: priors["return.event.host.sd"],
    decay: priors["decay.sd"],
    exit: priors["short.exit.sd"],
    theta: priors["short.home.sd"],
  };
  const lnClock = Float64Array.from({length: T}, (_, t) =>
    Math.log(1 + Math.max(0, t - shape.clockStart) / priors["decay.months"]),
  );
  const firstBlock = returnEvents.map((t) => blockOf[t]);
  const homeOfHost = new Float64Array(C);
  const onwardOfHost = new Float64Array(C);
  const onwardTo = onwardDestinations(shape, layout, priors, flows, bars);

  /** Odds are products of what the host and what its year make of them: one exponential a cell instead of two. */
  function fillOdds(z: Float64Array): void {
    for (let c = 0; c < C; c++) {
      homeOfHost[c] = Math.exp(lnHome + sd.home * z[layout.home] + sd.homeHost * z[layout.homeHost + c]);
      onwardOfHost[c] = Math.exp(lnOnward + sd.onward * z[layout.onward] + sd.onwardHost * z[layout.onwardHost + c]);
    }
    for (let y = 0; y < Y; y++) {
      for (let a = 0; a < firstBlock.length; a++) if (firstBlock[a] === y) addEvent(a, z);
      for (let c = 0; c < C; c++) {
        const year = Math.exp(sd.year * z[layout.leaveYear + y * C + c]);
        odds.home[y * C + c] = homeOfHost[c] * year;
        odds.onward[y * C + c] = onwardOfHost[c] * year;
      }
    }
  }

  function addEvent(a: number, z: Float64Array): void {
    for (let c = 0; c < C; c++) homeOfHost[c] *= Math.exp(sd.eventHost * z[layout.returnEventHost + a * C + c]);
  }

  function pullOdds(gradient: Float64Array): void {
    let byHome = 0;
    let byOnward = 0;
    for (let c = 0; c < C; c++) {
      let home = 0;
      let onward = 0;
      for (let y = 0; y < Y; y++) {
        const i = y * C + c;
        home += bars.lnHome[i];
        onward += bars.lnOnward[i];
        gradient[layout.leaveYear + i] = sd.year * (bars.lnHome[i] + bars.lnOnward[i]);
      }
      gradient[layout.homeHost + c] = sd.homeHost * home;
      gradient[layout.onwardHost + c] = sd.onwardHost * onward;
      byHome += home;
      byOnward += onward;
      for (let a = 0; a < firstBlock.length; a++) {
        let event = 0;
        for (let y = firstBlock[a]; y < Y; y++) event += bars.lnHome[y * C + c];
        gradient[layout.returnEventHost + a * C + c] = sd.eventHost * event;
      }
    }
    gradient[layout.home] = sd.home * byHome;
    gradient[layout.onward] = sd.onward * byOnward;
  }

  return {
    odds,
    forward(z) {
      flows.p = sigmoid(priors["short.exit.mean"] + sd.exit * z[layout.shortExit]);
      flows.theta = sigmoid(priors["short.home.mean"] + sd.theta * z[layout.shortHome]);
      flows.shortExit[0] = flows.theta * flows.p;
      flows.shortExit[1] = (1 - flows.theta) * flows.p;
      fillOdds(z);
      months.forward(z);
      const kappa = priors["decay.mean"] + sd.decay * z[layout.decay];
      for (let t = 0; t < T; t++) odds.leaveMonth[t] = Math.exp(-kappa * lnClock[t]);
      onwardTo.forward(z);
    },
    reverse(z, gradient) {
      const {p, theta} = flows;
      const home = bars.shortExit[0];
      const onward = bars.shortExit[1];
      gradient[layout.shortExit] = sd.exit * (bars.p + theta * home + (1 - theta) * onward) * p * (1 - p);
      gradient[layout.shortHome] = sd.theta * (bars.theta + p * (home - onward)) * theta * (1 - theta);
      pullOdds(gradient);
      months.reverse(z, gradient);
      let decay = 0;
      for (let t = 0; t < T; t++) decay -= lnClock[t] * bars.lnLeaveMonth[t];
      gradient[layout.decay] = sd.decay * decay;
      onwardTo.reverse(z, gradient);
    },
  };
}

/** exp( g(t) + Σ_a 1(t ≥ t_a) (mean + z_a) ): what all hosts share of the odds of going home. */
function quarterly(shape: Shape, layout: Layout, priors: Priors, bars: Bars): Part & {homeMonth: Float64Array} {
  const {T, K, returnEvents} = shape;
  const phi = priors["return.quarter.persistence"];
  const sd = priors["return.quarter.sd"];
  const sdFirst = sd / Math.sqrt(1 - phi * phi);
  const eventMean = priors["return.event.mean"];
  const eventSd = priors["return.event.sd"];
  const knots = new Float64Array(K + 1); // one more, never weighted, so that the last month needs no test
  const knotBars = new Float64Array(K + 1);
  const homeMonth = new Float64Array(T);
  return {
    homeMonth,
    forward(z) {
      for (let j = 0; j < K; j++) {
        knots[j] = j === 0 ? sdFirst * z[layout.homeQuarter] : phi * knots[j - 1] + sd * z[layout.homeQuarter + j];
      }
      for (let t = 0; t < T; t++) {
        const j = Math.floor(t / 3);
        const past = (t - 3 * j) / 3;
        let ln = knots[j] * (1 - past) + knots[j + 1] * past;
        for (let a = 0; a < returnEvents.length; a++) {
          if (t >= returnEvents[a]) ln += eventMean + eventSd * z[layout.returnEvent + a];
        }
        homeMonth[t] = Math.exp(ln);
      }
    },
    reverse(_z, gradient) {
      knotBars.fill(0);
      for (let t = 0; t < T; t++) {
        const j = Math.floor(t / 3);
        const past = (t - 3 * j) / 3;
        knotBars[j] += bars.lnHomeMonth[t] * (1 - past);
        knotBars[j + 1] += bars.lnHomeMonth[t] * past;
      }
      let carried = 0;
      for (let j = K - 1; j >= 0; j--) {
        carried = knotBars[j] + phi * carried;
        gradient[layout.homeQuarter + j] = (j === 0 ? sdFirst : sd) * carried;
      }
      for (let a = 0; a < returnEvents.length; a++) {
        let after = 0;
        for (let t = returnEvents[a]; t < T; t++) after += bars.lnHomeMonth[t];
        gradient[layout.returnEvent + a] = eventSd * after;
      }
    },
  };
}

function onwardDestinations(shape: Shape, layout: Layout, priors: Priors, flows: Flows, bars: Bars): Part {
  const {C, hostWeights} = shape;
  const weight = priors["onward.host.weight"];
  const sd = priors["onward.destination.sd"];
  const w = flows.onwardTo;
  return {
    forward(z) {
      let largest = -Infinity;
      for (let c = 0; c < C; c++) {
        w[c] = weight * hostWeights[c] + sd * z[layout.onwardTo + c];
        if (w[c] > largest) largest = w[c];
      }
      let sum = 0;
      for (let c = 0; c < C; c++) {
        w[c] = Math.exp(w[c] - largest);
        sum += w[c];
      }
      for (let c = 0; c < C; c++) w[c] /= sum;
    },
    reverse(_z, gradient) {
      let mean = 0;
      for (let c = 0; c < C; c++) mean += bars.onwardTo[c] * w[c];
      for (let c = 0; c < C; c++) gradient[layout.onwardTo + c] = sd * w[c] * (bars.onwardTo[c] - mean);
    },
  };
}
