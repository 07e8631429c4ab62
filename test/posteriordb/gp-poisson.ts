import {indexed, type Posterior} from "./posterior.ts";

type Square = number[][];

/**
 * Counts k ~ Poisson(e^f), f = L f̃, L Lᵀ = K, K_ij = α² e^{−(x_i − x_j)²/(2ρ²)} + 1e-10 δ_ij;
 * ρ ~ gamma(25, 4), α ~ half-normal(2), f̃ ~ N(0, 1).  z = (ln ρ, ln α, f̃)
 */
export function gpPoisson({x, k}: {x: readonly number[]; k: readonly number[]}): Posterior {
  const kernel = (z: Float64Array): Square => {
    const [rho, alpha] = [Math.exp(z[0]), Math.exp(z[1])];
    return x.map((xi) => x.map((xj) => alpha * alpha * Math.exp(-0.5 * ((xi - xj) / rho) ** 2)));
  };
  const factorOf = (smooth: Square) => cholesky(smooth.map((row, i) => row.map((v, j) => (i === j ? v + 1e-10 : v))));
  return {
    dim: x.length + 2,
    evaluate(z, gradient) {
      const [rho, alpha] = [Math.exp(z[0]), Math.exp(z[1])];
      const latent = z.subarray(2);
      const smooth = kernel(z);
      const factor = factorOf(smooth);
      const f = times(factor, latent);
      const slope = f.map((value, i) => k[i] - Math.exp(value));
      const byLogRho = smooth.map((row, i) => row.map((v, j) => v * ((x[i] - x[j]) / rho) ** 2));
      const byLogAlpha = smooth.map((row) => row.map((v) => 2 * v));
      gradient[0] = dot(slope, times(choleskyChange(factor, byLogRho), latent)) + 25 - 4 * rho;
      gradient[1] = dot(slope, times(choleskyChange(factor, byLogAlpha), latent)) + 1 - (alpha * alpha) / 4;
      for (let j = 0; j < x.length; j++) {
        gradient[2 + j] = -latent[j];
        for (let i = j; i < x.length; i++) gradient[2 + j] += factor[i][j] * slope[i];
      }
      const prior = 25 * z[0] - 4 * rho + z[1] - (alpha * alpha) / 8 - 0.5 * dot(latent, latent);
      return f.reduce((sum, value, i) => sum + k[i] * value - Math.exp(value), prior);
    },
    parameters: (z) => ({
      rho: Math.exp(z[0]),
      alpha: Math.exp(z[1]),
      ...indexed("f", times(factorOf(kernel(z)), z.subarray(2))),
    }),
  };
}

/** L, lower triangular, with L Lᵀ = K. */
function cholesky(matrix: Square): Square {
  const factor: Square = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i][j];
      for (let m = 0; m < j; m++) rest -= factor[i][m] * factor[j][m];
      factor[i][j] = i === j ? Math.sqrt(rest) : rest / factor[j][j];
    }
  }
  return factor;
}

/** Change of L for a change of K: dL = L Φ(L⁻¹ dK L⁻ᵀ), Φ the lower triangle with half the diagonal. */
function choleskyChange(factor: Square, change: Square): Square {
  const half = transposed(solveLower(factor, change));
  const inner = transposed(solveLower(factor, half));
  const lower = inner.map((row, i) => row.map((v, j) => (j < i ? v : j === i ? v / 2 : 0)));
  return factor.map((row) => row.map((_, j) => row.reduce((sum, l, m) => sum + l * lower[m][j], 0)));
}

/** L⁻¹ B, column by column. */
function solveLower(factor: Square, right: Square): Square {
  const out: Square = right.map((row) => [...row]);
  for (let i = 0; i < factor.length; i++) {
    for (let j = 0; j < factor.length; j++) {
      for (let m = 0; m < i; m++) out[i][j] -= factor[i][m] * out[m][j];
      out[i][j] /= factor[i][i];
    }
  }
  return out;
}

function transposed(matrix: Square): Square {
  return matrix.map((_, i) => matrix.map((row) => row[i]));
}

function times(matrix: Square, vector: Float64Array): number[] {
  return matrix.map((row) => dot(row, vector));
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
