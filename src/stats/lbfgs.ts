import type {LogDensity} from "./log-density.ts";
import {dot} from "./vectors.ts";

/** Where an ascent ended. */
export interface Mode {
  /** The highest point found. */
  readonly position: Float64Array;
  /** Log density there. */
  readonly value: number;
  /** Gradients used. */
  readonly gradients: number;
  /** True when the last step raised the log density by less than the tolerance, or the gradient is zero. */
  readonly converged: boolean;
}

export interface AscentOptions {
  /** Stop when a step raises the log density by less than this. Default 1e-4, a thousandth of what matters to a chain. */
  readonly tolerance?: number;
  /** Most steps to take. Default 150. */
  readonly steps?: number;
}

/**
 * Climb to a mode of a log density by L-BFGS with a memory of eight steps and backtracking.
 *
 * @param start a point where the log density is finite; not changed
 * @throws {RangeError} when it is not finite there
 *
 * Source: Nocedal2006 §7.2 (two-loop recursion), §3.1 (backtracking)
 */
export function findMode(density: LogDensity, start: Float64Array, options: AscentOptions = {}): Mode {
  const {tolerance = 1e-4, steps = 150} = options;
  let here = evaluateAt(density, start.slice());
  if (!Number.isFinite(here.value)) throw new RangeError(`the log density at the start is ${here.value}`);
  let gradients = 1;
  let memory: readonly Correction[] = [];
  let converged = false;
  for (let step = 0; step < steps && !converged; step++) {
    const search = climb(density, here, ascentDirection(here.gradient, memory));
    gradients += search.tried;
    if (search.reached === undefined) {
      converged = here.gradient.every((slope) => slope === 0);
      break;
    }
    converged = search.reached.value - here.value < tolerance;
    memory = remember(memory, here, search.reached);
    here = search.reached;
  }
  return {position: here.position, value: here.value, gradients, converged};
}

interface Point {
  readonly position: Float64Array;
  readonly gradient: Float64Array;
  readonly value: number;
}

/** What one step taught about the curvature: s = x′ − x, y = −(g′ − g), with sᵀy > 0. */
interface Correction {
  readonly s: Float64Array;
  readonly y: Float64Array;
  readonly sy: number;
}

const memoryLength = 8;

function evaluateAt(density: LogDensity, position: Float64Array): Point {
  const gradient = new Float64Array(density.dim);
  const value = density.evaluate(position, gradient);
  return {position, gradient, value};
}

/** H g, H being the L-BFGS approximation of the inverse of minus the Hessian (Nocedal2006, algorithm 7.4). */
function ascentDirection(gradient: Float64Array, memory: readonly Correction[]): Float64Array {
  const newest = memory.at(-1);
  if (newest === undefined) return scaled(gradient, Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))));
  let q = gradient;
  const alphas = new Map<Correction, number>();
  for (const step of memory.toReversed()) {
    const alpha = dot(step.s, q) / step.sy;
    alphas.set(step, alpha);
    q = sum(q, -alpha, step.y);
  }
  let r = scaled(q, newest.sy / dot(newest.y, newest.y)); // (7.20)
  for (const step of memory) r = sum(r, (alphas.get(step) as number) - dot(step.y, r) / step.sy, step.s);
  return r;
}

/** Goes as far along the direction as raises the log density enough, halving the step up to 25 times. */
function climb(density: LogDensity, from: Point, direction: Float64Array): {reached?: Point; tried: number} {
  const slope = dot(from.gradient, direction);
  if (!(slope > 0)) return {tried: 0};
  for (let tried = 1, length = 1; tried <= 25; tried++, length /= 2) {
    const reached = evaluateAt(density, sum(from.position, length, direction));
    if (Number.isFinite(reached.value) && reached.value >= from.value + 1e-4 * length * slope) return {reached, tried};
  }
  return {tried: 25};
}

/** The memory with the latest step; a step that saw no downward curvature teaches nothing. */
function remember(memory: readonly Correction[], from: Point, to: Point): readonly Correction[] {
  const s = sum(to.position, -1, from.position);
  const y = sum(from.gradient, -1, to.gradient);
  const sy = dot(s, y);
  return sy > 1e-10 ? [...memory, {s, y, sy}].slice(-memoryLength) : memory;
}

/** a + scale · b */
function sum(a: Float64Array, scale: number, b: Float64Array): Float64Array {
  return a.map((x, i) => x + scale * b[i]);
}

function scaled(a: Float64Array, scale: number): Float64Array {
  return a.map((x) => scale * x);
}
