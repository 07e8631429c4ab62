/**
 * Quantile of a sample that is already sorted: type 7 of the nine, the default of R.
 *
 *     x_[h] + (h − [h]) (x_[h]+1 − x_[h]) ,   h = (n − 1) p, counted from 0
 *
 * @param sorted ascending, at least one value
 * @param p 0–1
 *
 * Source: Hyndman1996
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const h = (sorted.length - 1) * p;
  const below = Math.floor(h);
  const low = sorted[below];
  const high = sorted[Math.ceil(h)];
  // Not (1 − w) low + w high: between equal values it may round to neither.
  return low === high ? low : low + (h - below) * (high - low);
}
