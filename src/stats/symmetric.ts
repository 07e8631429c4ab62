import {EigenvalueDecomposition, Matrix} from "ml-matrix";

/** Eigenvalues in ascending order, and an orthonormal eigenvector for each. */
export interface Eigenpairs {
  readonly values: readonly number[];
  readonly vectors: readonly Float64Array[];
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix; only its lower triangle is looked at.
 *
 * @throws {RangeError} when an entry is not finite
 */
export function symmetricEigen(matrix: Matrix): Eigenpairs {
  const {realEigenvalues, eigenvectorMatrix} = new EigenvalueDecomposition(mirrored(matrix), {assumeSymmetric: true});
  const vectors = realEigenvalues.map((_, j) => Float64Array.from(eigenvectorMatrix.getColumn(j)));
  return {values: realEigenvalues, vectors};
}

/**
 * The geometric mean of A and B⁻¹: the symmetric Σ with Σ B Σ = A.
 *
 *     Σ = B^−½ (B^½ A B^½)^½ B^−½
 *
 * @param a positive definite
 * @param b positive definite, as large as A
 */
export function geometricMean(a: Matrix, b: Matrix): Matrix {
  const root = ofEigenvalues(b, Math.sqrt);
  const inverseRoot = ofEigenvalues(b, (value) => 1 / Math.sqrt(value));
  const middle = ofEigenvalues(root.mmul(a).mmul(root), Math.sqrt);
  return inverseRoot.mmul(middle).mmul(inverseRoot);
}

/** f applied to the eigenvalues of a positive definite matrix; rounding may have made them as small as zero. */
function ofEigenvalues(matrix: Matrix, f: (value: number) => number): Matrix {
  const {values, vectors} = symmetricEigen(matrix);
  const columns = new Matrix(vectors.map((vector) => Array.from(vector))).transpose();
  return columns.mmulByTranspose(values.map((value) => f(Math.max(value, 1e-12))));
}

/**
 * The matrix with its lower triangle in place of the upper one: a product is symmetric only up to rounding.
 *
 * Entries below 1e-30 of the largest become zero. They are far under rounding, and the decomposition divides by sums of
 * them: with denormal ones it reads past its end.
 */
function mirrored(matrix: Matrix): Matrix {
  const largest = matrix.norm("max");
  if (!Number.isFinite(largest)) throw new RangeError("a matrix with entries that are not finite has no eigenvalues");
  const out = matrix.clone();
  for (let i = 0; i < out.rows; i++) {
    for (let j = 0; j <= i; j++) {
      const entry = Math.abs(out.get(i, j)) < 1e-30 * largest ? 0 : out.get(i, j);
      out.set(i, j, entry).set(j, i, entry);
    }
  }
  return out;
}
