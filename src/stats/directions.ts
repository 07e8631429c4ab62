import {randomStream} from "./random.ts";
import {addScaled, dot} from "./vectors.ts";

/**
 * About the k leading right singular vectors of X: six rounds of block power iteration from a fixed start.
 *
 * @param rows X, n rows of length dim, one after another
 * @param count k, at most dim are found
 * @returns orthonormal directions, one after another; fewer than k where X has lower rank
 */
export function leadingDirections(rows: Float64Array, dim: number, count: number): Float64Array {
  const start = randomStream(1, 0);
  let block = orthonormal(
    new Float64Array(Math.min(count, dim) * dim).map(() => start.normal()),
    dim,
  );
  for (let round = 0; round < 6; round++) {
    for (let at = 0; at < block.length; at += dim) multiplyByGram(rows, block.subarray(at, at + dim));
    block = orthonormal(block, dim);
  }
  return block;
}

/**
 * An orthonormal basis of the space that the given vectors span: Gram–Schmidt in their order, each vector twice.
 * A vector that adds less than 1e-5 of its length to the space is left out, as is one shorter than 1e-100, whose square
 * has lost its digits.
 */
export function orthonormal(vectors: Float64Array, dim: number): Float64Array {
  const basis = vectors.slice();
  let kept = 0;
  for (let at = 0; at < basis.length; at += dim) {
    const vector = basis.subarray(at, at + dim);
    const before = dot(vector, vector);
    for (let pass = 0; pass < 2; pass++) subtractProjections(vector, basis.subarray(0, kept * dim));
    const after = dot(vector, vector);
    if (!(after > Math.max(1e-10 * before, 1e-200))) continue;
    const scale = 1 / Math.sqrt(after);
    for (let i = 0; i < dim; i++) basis[kept * dim + i] = vector[i] * scale;
    kept++;
  }
  return basis.slice(0, kept * dim);
}

/** Coordinates of every row in the basis: n rows of as many numbers as there are directions. */
export function project(rows: Float64Array, basis: Float64Array, dim: number): Float64Array {
  const n = rows.length / dim;
  const rank = basis.length / dim;
  const coordinates = new Float64Array(n * rank);
  for (let t = 0; t < n; t++) {
    const row = rows.subarray(t * dim, (t + 1) * dim);
    for (let j = 0; j < rank; j++) coordinates[t * rank + j] = dot(row, basis.subarray(j * dim, (j + 1) * dim));
  }
  return coordinates;
}

/** Σ w_j v_j over vectors v of length dim, one after another. */
export function combine(weights: Float64Array, vectors: Float64Array, dim: number): Float64Array {
  const vector = new Float64Array(dim);
  for (let j = 0; j < weights.length; j++) addScaled(vector, weights[j], vectors.subarray(j * dim, (j + 1) * dim));
  return vector;
}

/** v ← XᵀX v. */
function multiplyByGram(rows: Float64Array, vector: Float64Array): void {
  const dim = vector.length;
  const from = vector.slice();
  vector.fill(0);
  for (let at = 0; at < rows.length; at += dim) {
    const row = rows.subarray(at, at + dim);
    addScaled(vector, dot(row, from), row);
  }
}

function subtractProjections(vector: Float64Array, basis: Float64Array): void {
  const dim = vector.length;
  for (let at = 0; at < basis.length; at += dim) {
    const direction = basis.subarray(at, at + dim);
    addScaled(vector, -dot(direction, vector), direction);
  }
}
