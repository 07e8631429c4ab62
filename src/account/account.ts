import type {LogDensity} from "../stats/log-density.ts";
import {type KindErrors, kindErrors} from "./bias.ts";
import {cohorts} from "./cohorts.ts";
import {coverage} from "./coverage.ts";
import {departures} from "./departures.ts";
import {destinations} from "./destinations.ts";
import {dynamics} from "./dynamics.ts";
import {exits} from "./exits.ts";
import {allocateBars, allocateFlows, type Bars, type Flows} from "./flows.ts";
import {type Layout, layOut} from "./layout.ts";
import {type Likelihood, likelihood} from "./likelihood.ts";
import {type Design, type Stay, sourceKinds} from "./observation.ts";
import {observerOf} from "./observe/observers.ts";
import {type Priors, priorsWith} from "./priors.ts";
import {type ByStay, byStay, readingsOf} from "./readings.ts";
import {type Group, groupRows, type Row} from "./rows.ts";
import {type Shape, shapeOf, type Wave} from "./shape.ts";

/** The account as a log density of z, and a view of what it holds at one z. */
export interface Account extends LogDensity {
  readonly shape: Shape;
  readonly layout: Layout;
  readonly rows: readonly Row[];
  readonly groups: readonly Group[];
  /** The latent account at the last z that was carried or evaluated. Overwritten by the next. */
  readonly flows: Flows;
  /** Errors of the kinds of source at that z. */
  readonly errors: KindErrors;
  /** Fills `flows` and `errors` for z. */
  carry(z: Float64Array): void;
  /** Fills `flows` for z, then ℓ of every row; `likelihood.evaluate` can be asked for any group after it. */
  locate(z: Float64Array): void;
  readonly locations: ByStay;
  readonly likelihood: Likelihood;
  /** Log likelihood at z, without derivatives. */
  logLikelihood(z: Float64Array): number;
  /** ∂ℓ/∂z of one row under one stay, after `locate(z)`: for a first metric. With the common bias of its kind. */
  differentiateRow(z: Float64Array, row: number, stay: Stay, gradient: Float64Array): void;
}

/** What may be changed when an account is built. */
export interface AccountOptions {
  /** Changes to the table of priors. */
  readonly priors?: Priors;
  /** Ids of observations that are to say nothing, while z keeps its length. */
  readonly masked?: ReadonlySet<string>;
  /** Wave cohorts that no observation speaks of but an answer will. */
  readonly extraWaves?: readonly Wave[];
}

/**
 * Build the log density of an account from its design.
 *
 *     ln p(z) = −½‖z‖² + Σ_groups ln likelihood        every z has the prior N(0, 1), so there is no Jacobian
 *
 * Constants −(D/2) ln 2π and −(n/2) ln 2π are dropped. The gradient is a hand-written adjoint: one sweep forward
 * through the months, one back.
 *
 * @throws {RangeError} when an event lies outside the months or an observation is one its quantity cannot have
 */
export function buildAccount(design: Design, options: AccountOptions = {}): Account {
  const priors = priorsWith(options.priors);
  const hasReturnRows = design.observations.some(({quantity}) => observerOf(quantity).class === "return");
  const shape = shapeOf(design, priors, hasReturnRows, options.extraWaves ?? []);
  const layout = layOut(shape);
  const flows = allocateFlows(shape);
  const bars = allocateBars(shape);
  const kinds = kindErrors(layout, priors, bars);
  const leaving = exits(shape, layout, priors, flows, bars);
  const parts = [
    departures(shape, layout, priors, flows, bars),
    destinations(shape, layout, priors, flows, bars),
    leaving,
    coverage(shape, layout, priors, flows, bars),
    kinds,
  ];
  const carrying = dynamics(shape, flows, bars, leaving.odds);
  const waves = cohorts(shape, flows, bars);
  const speaking = design.observations.filter(({id}) => !options.masked?.has(id));
  const {rows, groups} = groupRows({...design, observations: speaking}, shape);
  const readings = readingsOf(rows, flows, bars);
  const {locations} = readings;
  const claims = likelihood(rows, locations, kinds.errors, priors, bars);
  const single = byStay(rows.length);

  function carry(z: Float64Array): void {
    for (const part of parts) part.forward(z);
    carrying.forward();
    waves.forward();
  }

  function locate(z: Float64Array): void {
    carry(z);
    readings.locate();
  }

  /** From the bars to derivatives by z: cohorts first, since they add to the bars that the months then carry back. */
  function pullBack(z: Float64Array, gradient: Float64Array): void {
    waves.reverse();
    carrying.reverse();
    for (const part of parts) part.reverse(z, gradient);
  }

  return {
    dim: layout.dim,
    shape,
    layout,
    rows,
    groups,
    flows,
    errors: kinds.errors,
    locations,
    likelihood: claims,
    carry,
    locate,
    evaluate(z, gradient) {
      locate(z);
      bars.clear();
      let ln = 0;
      for (let g = 0; g < groups.length; g++) ln += claims.differentiate(groups[g]);
      readings.pull(claims.seeds);
      pullBack(z, gradient);
      let squares = 0;
      for (let i = 0; i < z.length; i++) {
        squares += z[i] * z[i];
        gradient[i] -= z[i];
      }
      return ln - 0.5 * squares;
    },
    logLikelihood(z) {
      locate(z);
      let ln = 0;
      for (let g = 0; g < groups.length; g++) ln += claims.evaluate(groups[g]);
      return ln;
    },
    differentiateRow(z, i, stay, gradient) {
      bars.clear();
      single.both.fill(0);
      single[stay][i] = 1;
      readings.pull(single);
      addBias(bars, rows[i], locations[stay][i]);
      pullBack(z, gradient);
    },
  };
}

/** A row moves with the common bias of its kind one to one, a balance in proportion to itself. */
function addBias(bars: Bars, {observer, observation}: Row, location: number): void {
  const kind = sourceKinds.indexOf(observation.kind);
  const bias = observer.class === "return" ? bars.returnBias : bars.bias;
  bias[kind] += observer.class === "balance" ? location : 1;
}
