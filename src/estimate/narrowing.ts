/**
 * How much the evidence has narrowed a quantity: 1 − width of its 80 % interval / width of the prior's.
 *
 * Widths are taken on the scale on which the quantity is compared, ln for persons and logit for shares: a thousand
 * people more or less is much for a small host and nothing for a large one. Undefined (NaN) where the prior's
 * interval has no width or an end at zero, because then there is nothing to narrow.
 *
 * @param posterior the 10 and 90 % quantiles
 * @param prior the same before any evidence
 */
export function narrowing(
  posterior: readonly [number, number],
  prior: readonly [number, number],
  scale: "persons" | "share",
): number {
  const onScale = (x: number) => (scale === "share" ? Math.log(x / (1 - x)) : Math.log(x));
  const width = ([low, high]: readonly [number, number]) => onScale(high) - onScale(low);
  const change = 1 - width(posterior) / width(prior);
  return Number.isFinite(change) ? change : Number.NaN;
}

/** Below this the answer is mostly assumption, and the prior's band is drawn behind it. */
export const hardlyNarrowed = 0.3;
