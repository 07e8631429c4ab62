/**
 * The scale on which a quantity is compared with a claim. An observer computes an amount; the scale turns it into the
 * location ℓ that the claim's value y is compared with, and into the value that is reported to a reader.
 */
export interface Scale {
  /** ℓ of an amount. */
  location(amount: number): number;
  /** dℓ/d amount. */
  slope(amount: number): number;
  /** The reported value (persons, share) of a location. */
  value(location: number): number;
}

/** Counts of people: ℓ = ln amount. */
export const logScale: Scale = {
  location: Math.log,
  slope: (amount) => 1 / amount,
  value: Math.exp,
};

/** Shares: ℓ = ln( amount / (1 − amount) ). A share of exactly 0 or 1 has no logit and gives ±∞. */
export const logitScale: Scale = {
  location: (amount) => Math.log(amount / (1 - amount)),
  slope: (amount) => 1 / (amount * (1 - amount)),
  value: (location) => 1 / (1 + Math.exp(-location)),
};

/** Shares that an accumulated rate h makes, 1 − e^−h: ℓ = logit(1 − e^−h) = ln(e^h − 1), exact for small and large h. */
export const rateScale: Scale = {
  location: (rate) => (rate < 1 ? Math.log(Math.expm1(rate)) : rate + Math.log1p(-Math.exp(-rate))),
  slope: (rate) => -1 / Math.expm1(-rate),
  value: (location) => 1 / (1 + Math.exp(-location)),
};

/** Balances, which have a sign: ℓ = amount. */
export const identityScale: Scale = {
  location: (amount) => amount,
  slope: () => 1,
  value: (location) => location,
};
