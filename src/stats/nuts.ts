import type {LogDensity} from "./log-density.ts";
import {logAdd} from "./log-sum-exp.ts";
import {advance, appendCoordinates, type Metric, momentum} from "./metric.ts";
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
  const {length} = metric.weights;
  const pair = () => ({older: emptyTree(length), newer: emptyTree(length)});
  return {
    density,
    metric,
    normals: new Float64Array(density.dim),
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
    if (!joinMomenta(path.metric, whole, start, seam, whole, grown)) break;
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

/**
 * A point of phase space. Momentum and force carry their coordinates along the metric's directions behind them, so that
 * a leapfrog step needs them of the new gradient alone, and products with M⁻¹ are weighted sums.
 */
interface Point {
  readonly position: Float64Array;
  readonly momentum: Float64Array;
  readonly force: Float64Array;
  /** The gradient: the first of `force`. */
  readonly gradient: Float64Array;
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

function emptyPoint(dim: number, length: number): Point {
  const force = new Float64Array(length);
  return {
    position: new Float64Array(dim),
    momentum: new Float64Array(length),
    force,
    gradient: force.subarray(0, dim),
    logDensity: 0,
    energy: 0,
  };
}

function emptyTree(length: number): Tree {
  const point = emptyPoint(0, 0);
  const room = new Float64Array(length);
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
  appendCoordinates(path.metric, origin.momentum);
  appendCoordinates(path.metric, origin.force);
  origin.energy = energyOf(squareOf(path.metric, origin.momentum), origin.logDensity);
  path.energy = origin.energy;
  return origin;
}

function nextPoint(path: Trajectory): Point {
  if (path.used === path.points.length) path.points.push(emptyPoint(path.density.dim, path.metric.weights.length));
  return path.points[path.used++];
}

function energyOf(square: number, logDensity: number): number {
  const energy = 0.5 * square - logDensity;
  return Number.isNaN(energy) ? Infinity : energy;
}

/** pᵀM⁻¹p. */
function squareOf({weights}: Metric, p: Float64Array): number {
  let square = 0;
  for (let i = 0; i < weights.length; i++) square += weights[i] * p[i] * p[i];
  return square;
}

function leapfrog(path: Trajectory, from: Point, step: number): Point {
  const to = nextPoint(path);
  kick(from.momentum, 0.5 * step, from.force, to.momentum);
  advance(path.metric, step, to.momentum, from.position, to.position);
  to.logDensity = path.density.evaluate(to.position, to.gradient);
  appendCoordinates(path.metric, to.force);
  const square = arrive(path.metric, to.momentum, 0.5 * step, to.force);
  to.energy = energyOf(square, to.logDensity);
  return to;
}

/** p ← p + time · force; gives back pᵀM⁻¹p of it. */
function arrive({weights}: Metric, p: Float64Array, time: number, force: Float64Array): number {
  let square = 0;
  for (let i = 0; i < p.length; i++) {
    const arrived = p[i] + time * force[i];
    p[i] = arrived;
    square += weights[i] * arrived * arrived;
  }
  return square;
}

/** out = p + time · force. */
function kick(p: Float64Array, time: number, force: Float64Array, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = p[i] + time * force[i];
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
  return joinMomenta(path.metric, tree, older.first, older.last, older, newer);
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
 * Momenta point along time whichever way the trajectory grows, so it does not matter which end is which. All that is
 * asked of the two stretches is asked in one pass, since reading the points takes longer than the sums.
 *
 * @param to tree of both, which may be the older one
 */
function joinMomenta({weights}: Metric, to: Tree, start: Point, seam: Point, older: Tree, newer: Tree): boolean {
  const {first: next, last: end} = newer;
  const {momentumSum: r} = older;
  to.momentumSum = to.room;
  if (start === seam && next === end) return joinPoints(weights, to.room, start, end);
  return joinStretches(weights, to.room, r, newer.momentumSum, start, seam, next, end);
}

/** The same for two single points, of which all checks ask the same: pᵀM⁻¹(p + q) > 0 and qᵀM⁻¹(p + q) > 0. */
function joinPoints(weights: Float64Array, sum: Float64Array, {momentum: p}: Point, {momentum: q}: Point): boolean {
  let first = 0;
  let second = 0;
  for (let i = 0; i < sum.length; i++) {
    const both = p[i] + q[i];
    const velocity = weights[i] * both;
    sum[i] = both;
    first += p[i] * velocity;
    second += q[i] * velocity;
  }
  return first > 0 && second > 0;
}

/** aᵀM⁻¹(r + s) > 0 and bᵀM⁻¹(r + s) > 0 of the whole, a and q likewise with r + q, p and b with s + p. */
function joinStretches(
  weights: Float64Array,
  sum: Float64Array,
  r: Float64Array,
  s: Float64Array,
  {momentum: a}: Point,
  {momentum: p}: Point,
  {momentum: q}: Point,
  {momentum: b}: Point,
): boolean {
  let [startOfWhole, endOfWhole, startToNext, next, seam, seamToEnd] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < sum.length; i++) {
    const weight = weights[i];
    const both = r[i] + s[i];
    const whole = weight * both;
    const older = weight * (r[i] + q[i]);
    const newer = weight * (s[i] + p[i]);
    sum[i] = both;
    startOfWhole += a[i] * whole;
    endOfWhole += b[i] * whole;
    startToNext += a[i] * older;
    next += q[i] * older;
    seam += p[i] * newer;
    seamToEnd += b[i] * newer;
  }
  return startOfWhole > 0 && endOfWhole > 0 && startToNext > 0 && next > 0 && seam > 0 && seamToEnd > 0;
}
