import type {LogDensity} from "./log-density.ts";
import {logAdd} from "./log-sum-exp.ts";
import {type Metric, momentum, velocity} from "./metric.ts";
import type {RandomStream} from "./random.ts";
import {dot} from "./vectors.ts";

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
    const [start, seam] = forward ? [whole.first, whole.last] : [whole.last, whole.first];
    if (!joinMomenta(whole, start, seam, whole, grown)) break;
    if (forward) whole.last = grown.last;
    else whole.first = grown.last;
  }
  const {pick} = whole;
  return {
    state: {position: pick.position.slice(), gradient: pick.gradient.slice(), logDensity: pick.logDensity},
    energy: pick.energy,
    acceptance: path.acceptance / (path.used - 1),
    depth,
    diverged: path.diverged,
    leapfrogs: path.used - 1,
  };
}

/** Energy that a single leapfrog step with a fresh momentum loses (negative: gains), for choosing a first step size. */
export function energyLoss(path: Trajectory, state: NutsState, step: number, random: RandomStream): number {
  const origin = launch(path, state, random);
  return path.energy - leapfrog(path, origin, step).energy;
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
  /** −log density + ½ pᵀM⁻¹p, infinite where it is not a number. */
  energy: number;
}

/** A stretch of a trajectory, in the order in which it was walked. */
interface Tree {
  first: Point;
  last: Point;
  /** The point that stands for the stretch, chosen with probability proportional to e^−energy. */
  pick: Point;
  /** ln Σ e^(energy of the origin − energy) over the points. */
  logWeight: number;
  /** Σ of their momenta: the momentum of a single point, or what stands in `room`. */
  momentumSum: Float64Array;
  readonly room: Float64Array;
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
    energy: 0,
  };
}

function emptyTree(dim: number): Tree {
  const point = emptyPoint(0);
  const room = new Float64Array(dim);
  return {first: point, last: point, pick: point, logWeight: 0, momentumSum: room, room};
}

/** Makes the tree of one point. */
function plant(tree: Tree, point: Point, logWeight: number): void {
  tree.first = point;
  tree.last = point;
  tree.pick = point;
  tree.logWeight = logWeight;
  tree.momentumSum = point.momentum;
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
  origin.energy = energyOf(dot(origin.momentum, origin.velocity), origin.logDensity);
  path.energy = origin.energy;
  return origin;
}

function nextPoint(path: Trajectory): Point {
  if (path.used === path.points.length) path.points.push(emptyPoint(path.density.dim));
  return path.points[path.used++];
}

/** The energy from pᵀM⁻¹p, which momentum and velocity give without a product with the metric. */
function energyOf(square: number, logDensity: number): number {
  const energy = 0.5 * square - logDensity;
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
  let square = 0;
  for (let i = 0; i < position.length; i++) {
    const p = momentum2[i] + half * gradient2[i];
    const arrived = v2[i] + half * acceleration2[i];
    momentum2[i] = p;
    v2[i] = arrived;
    square += p * arrived;
  }
  to.energy = energyOf(square, to.logDensity);
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
  return joinMomenta(tree, older.first, older.last, older, newer);
}

/** Walks one step and fills in the tree of the point reached; false when the step diverges. */
function sprout(path: Trajectory, from: Point, step: number, tree: Tree): boolean {
  const point = leapfrog(path, from, step);
  const gain = path.energy - point.energy;
  path.acceptance += Math.min(1, Math.exp(gain));
  plant(tree, point, gain);
  path.diverged = gain < -divergence;
  return !path.diverged;
}

/**
 * Sums the momenta of an older stretch, from `start` to `seam`, and of the newer one that goes on from the seam, and
 * says whether they make no U-turn: not as a whole, and neither together with the nearest point across the seam.
 *
 * Velocities point along time whichever way the trajectory grows, so it does not matter which end is which. All that is
 * asked of the two stretches is asked in one pass, since reading the points takes longer than the sums.
 *
 * @param to tree of both, which may be the older one
 */
function joinMomenta(to: Tree, start: Point, seam: Point, older: Tree, newer: Tree): boolean {
  const {first: next, last: end} = newer;
  const {momentumSum: r} = older;
  to.momentumSum = to.room;
  if (start === seam && next === end) return joinPoints(to.room, start, end);
  return joinStretches(to.room, r, newer.momentumSum, start, seam, next, end);
}

/** The same for two single points, of which all checks ask the same: v₁·(p + q) > 0 and v₂·(p + q) > 0. */
function joinPoints(
  sum: Float64Array,
  {momentum: p, velocity: v1}: Point,
  {momentum: q, velocity: v2}: Point,
): boolean {
  let first = 0;
  let second = 0;
  for (let i = 0; i < sum.length; i++) {
    const both = p[i] + q[i];
    sum[i] = both;
    first += v1[i] * both;
    second += v2[i] * both;
  }
  return first > 0 && second > 0;
}

/** v₁·(r + s) > 0 and v₄·(r + s) > 0 of the whole, v₁ and v₃ likewise with r + q, v₂ and v₄ with s + p. */
function joinStretches(
  sum: Float64Array,
  r: Float64Array,
  s: Float64Array,
  {velocity: v1}: Point,
  {momentum: p, velocity: v2}: Point,
  {momentum: q, velocity: v3}: Point,
  {velocity: v4}: Point,
): boolean {
  let [startOfWhole, endOfWhole, startToNext, next, seam, seamToEnd] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < sum.length; i++) {
    const whole = r[i] + s[i];
    const older = r[i] + q[i];
    const newer = s[i] + p[i];
    sum[i] = whole;
    startOfWhole += v1[i] * whole;
    endOfWhole += v4[i] * whole;
    startToNext += v1[i] * older;
    next += v3[i] * older;
    seam += v2[i] * newer;
    seamToEnd += v4[i] * newer;
  }
  return startOfWhole > 0 && endOfWhole > 0 && startToNext > 0 && next > 0 && seam > 0 && seamToEnd > 0;
}
