import type {LogDensity} from "./log-density.ts";
import {logAdd} from "./log-sum-exp.ts";
import {type Metric, momentum, velocity} from "./metric.ts";
import type {RandomStream} from "./random.ts";

/** Where a chain stands. */
export interface NutsState {
  readonly position: Float64Array;
  readonly gradient: Float64Array;
  readonly logDensity: number;
}

/** One transition of a chain. */
export interface Transition {
  readonly state: NutsState;
  /** −log density + kinetic energy at the new position. */
  readonly energy: number;
  /** Metropolis acceptance, averaged over the points of the trajectory, 0–1. */
  readonly acceptance: number;
  /** Doublings of the trajectory. */
  readonly depth: number;
  /** True when the integrator left the energy surface: its error passed 1000. */
  readonly diverged: boolean;
  /** Leapfrog steps, which is gradients. */
  readonly leapfrogs: number;
}

/** Most doublings of a trajectory. */
const deepest = 10;

/** Energy error at which a trajectory counts as divergent. */
const divergence = 1000;

/**
 * A chain's first state.
 *
 * @throws {RangeError} when the position is impossible under the density
 */
export function nutsState(density: LogDensity, position: Float64Array): NutsState {
  const gradient = new Float64Array(density.dim);
  const logDensity = density.evaluate(position, gradient);
  if (!Number.isFinite(logDensity)) throw new RangeError(`a chain cannot start where the log density is ${logDensity}`);
  return {position: position.slice(), gradient, logDensity};
}

/** Room for trajectories under one density and metric. It grows to the longest one and is used again and again. */
export function trajectory(density: LogDensity, metric: Metric): Trajectory {
  const {dim} = density;
  const pair = () => ({older: emptyTree(dim), newer: emptyTree(dim)});
  return {
    density,
    metric,
    normals: new Float64Array(dim),
    points: [],
    used: 0,
    levels: Array.from({length: deepest}, pair),
    energy: 0,
    acceptance: 0,
    diverged: false,
  };
}

/**
 * One transition of the No-U-Turn sampler: multinomial choice of the next point, biased towards the newer half, and
 * the generalised U-turn criterion with both extra checks across the seam of two subtrees.
 *
 * @param path room for the trajectory
 * @param step size of a leapfrog step
 *
 * Source: Hoffman2014 §3, Betancourt2017 appendix A, StanPull2800 (the extra checks)
 */
export function nutsTransition(path: Trajectory, state: NutsState, step: number, random: RandomStream): Transition {
  const origin = launch(path, state, random);
  const {older: whole, newer: grown} = path.levels[deepest - 1];
  plant(whole, origin, 0);
  let depth = 0;
  while (depth < deepest) {
    const forward = random.uniform() > 0.5;
    if (!grow(path, depth, forward ? whole.last : whole.first, forward ? step : -step, grown, random)) break;
    depth++;
    if (random.uniform() < Math.exp(grown.logWeight - whole.logWeight)) whole.pick = grown.pick;
    whole.logWeight = logAdd(whole.logWeight, grown.logWeight);
    const straight = forward
      ? runsStraight(whole.first, whole.last, whole, grown)
      : runsStraight(whole.last, whole.first, whole, grown);
    if (!straight) break;
    addMomenta(whole, whole, grown);
    if (forward) whole.last = grown.last;
    else whole.first = grown.last;
  }
  const {pick} = whole;
  return {
    state: {position: pick.position.slice(), gradient: pick.gradient.slice(), logDensity: pick.logDensity},
    energy: energyAt(pick),
    acceptance: path.acceptance / (path.used - 1),
    depth,
    diverged: path.diverged,
    leapfrogs: path.used - 1,
  };
}

/** Energy that a single leapfrog step with a fresh momentum loses (negative: gains), for choosing a first step size. */
export function energyLoss(path: Trajectory, state: NutsState, step: number, random: RandomStream): number {
  const origin = launch(path, state, random);
  return path.energy - energyAt(leapfrog(path, origin, step));
}

/** A point of phase space, with what the next leapfrog step needs of it. */
interface Point {
  readonly position: Float64Array;
  readonly momentum: Float64Array;
  /** M⁻¹ momentum. */
  readonly velocity: Float64Array;
  readonly gradient: Float64Array;
  /** M⁻¹ gradient. */
  readonly acceleration: Float64Array;
  logDensity: number;
}

/** A stretch of a trajectory, in the order in which it was walked. */
interface Tree {
  first: Point;
  last: Point;
  /** The point that stands for the stretch, chosen with probability proportional to e^−energy. */
  pick: Point;
  /** ln Σ e^(energy of the origin − energy) over the points. */
  logWeight: number;
  /** Σ of their momenta. */
  readonly momentumSum: Float64Array;
}

export interface Trajectory {
  readonly density: LogDensity;
  readonly metric: Metric;
  readonly normals: Float64Array;
  /** All points of the present trajectory, the origin first; those after `used` wait for a longer one. */
  readonly points: Point[];
  used: number;
  /** The two halves of a tree, for every depth of the recursion; the last pair is the whole trajectory and its newest half. */
  readonly levels: readonly {readonly older: Tree; readonly newer: Tree}[];
  /** Energy of the origin. */
  energy: number;
  /** Σ of the acceptance over the points after the origin. */
  acceptance: number;
  diverged: boolean;
}

function emptyPoint(dim: number): Point {
  const zeros = () => new Float64Array(dim);
  return {
    position: zeros(),
    momentum: zeros(),
    velocity: zeros(),
    gradient: zeros(),
    acceleration: zeros(),
    logDensity: 0,
  };
}

function emptyTree(dim: number): Tree {
  const point = emptyPoint(0);
  return {first: point, last: point, pick: point, logWeight: 0, momentumSum: new Float64Array(dim)};
}

/** Makes the tree of one point. */
function plant(tree: Tree, point: Point, logWeight: number): void {
  tree.first = point;
  tree.last = point;
  tree.pick = point;
  tree.logWeight = logWeight;
  tree.momentumSum.set(point.momentum);
}

/** Starts a trajectory at the state with a fresh momentum. */
function launch(path: Trajectory, state: NutsState, random: RandomStream): Point {
  path.used = 0;
  path.acceptance = 0;
  path.diverged = false;
  const origin = nextPoint(path);
  origin.position.set(state.position);
  origin.gradient.set(state.gradient);
  origin.logDensity = state.logDensity;
  for (let i = 0; i < path.normals.length; i++) path.normals[i] = random.normal();
  momentum(path.metric, path.normals, origin.momentum);
  velocity(path.metric, origin.momentum, origin.velocity);
  velocity(path.metric, origin.gradient, origin.acceleration);
  path.energy = energyAt(origin);
  return origin;
}

function nextPoint(path: Trajectory): Point {
  if (path.used === path.points.length) path.points.push(emptyPoint(path.density.dim));
  return path.points[path.used++];
}

/** −log density + ½ pᵀM⁻¹p; the velocity is at hand, so this costs no product with the metric. */
function energyAt({momentum, velocity, logDensity}: Point): number {
  let twice = 0;
  for (let i = 0; i < momentum.length; i++) twice += momentum[i] * velocity[i];
  const energy = 0.5 * twice - logDensity;
  return Number.isNaN(energy) ? Infinity : energy;
}

/**
 * One leapfrog step. Velocity and M⁻¹gradient move along with momentum and gradient, so that the metric is applied
 * once: to the new gradient.
 */
function leapfrog(path: Trajectory, from: Point, step: number): Point {
  const to = nextPoint(path);
  const half = 0.5 * step;
  const {position, momentum, velocity: v, gradient, acceleration} = from;
  const {position: position2, momentum: momentum2, velocity: v2, gradient: gradient2, acceleration: acceleration2} = to;
  for (let i = 0; i < position.length; i++) {
    const middle = v[i] + half * acceleration[i];
    v2[i] = middle;
    momentum2[i] = momentum[i] + half * gradient[i];
    position2[i] = position[i] + step * middle;
  }
  to.logDensity = path.density.evaluate(position2, gradient2);
  velocity(path.metric, gradient2, acceleration2);
  for (let i = 0; i < position.length; i++) {
    momentum2[i] += half * gradient2[i];
    v2[i] += half * acceleration2[i];
  }
  return to;
}

/** Walks 2^depth steps on from a point and fills in the tree; false when they diverge or turn back on themselves. */
function grow(path: Trajectory, depth: number, from: Point, step: number, tree: Tree, random: RandomStream): boolean {
  if (depth === 0) return sprout(path, from, step, tree);
  const {older, newer} = path.levels[depth - 1];
  if (!grow(path, depth - 1, from, step, older, random)) return false;
  if (!grow(path, depth - 1, older.last, step, newer, random)) return false;
  tree.first = older.first;
  tree.last = newer.last;
  tree.logWeight = logAdd(older.logWeight, newer.logWeight);
  tree.pick = random.uniform() < Math.exp(newer.logWeight - tree.logWeight) ? newer.pick : older.pick;
  addMomenta(tree, older, newer);
  return runsStraight(older.first, older.last, older, newer);
}

/** Walks one step and fills in the tree of the point reached; false when the step diverges. */
function sprout(path: Trajectory, from: Point, step: number, tree: Tree): boolean {
  const point = leapfrog(path, from, step);
  const gain = path.energy - energyAt(point);
  path.acceptance += Math.min(1, Math.exp(gain));
  plant(tree, point, gain);
  path.diverged = gain < -divergence;
  return !path.diverged;
}

/**
 * Whether an older stretch, from `start` to `seam`, and the newer one that goes on from the seam make no U-turn: not as
 * a whole, and neither together with the nearest point across the seam.
 *
 * Velocities point along time whichever way the trajectory grows, so it does not matter which end is which.
 */
function runsStraight(start: Point, seam: Point, older: Tree, newer: Tree): boolean {
  const {first: next, last: end} = newer;
  return (
    agree(start.velocity, end.velocity, older.momentumSum, newer.momentumSum) &&
    agree(start.velocity, next.velocity, older.momentumSum, next.momentum) &&
    agree(seam.velocity, end.velocity, newer.momentumSum, seam.momentum)
  );
}

/** to's momentum sum ← that of both trees; `to` may be one of them. */
function addMomenta(to: Tree, older: Tree, newer: Tree): void {
  for (let i = 0; i < to.momentumSum.length; i++) to.momentumSum[i] = older.momentumSum[i] + newer.momentumSum[i];
}

/** Whether both velocities point along the sum of two momenta: v₁·(r + s) > 0 and v₂·(r + s) > 0. */
function agree(v1: Float64Array, v2: Float64Array, r: Float64Array, s: Float64Array): boolean {
  let first = 0;
  let second = 0;
  for (let i = 0; i < r.length; i++) {
    const momentum = r[i] + s[i];
    first += v1[i] * momentum;
    second += v2[i] * momentum;
  }
  return first > 0 && second > 0;
}
