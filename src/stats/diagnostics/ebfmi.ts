import {sampleVariance} from "./chains.ts";

/**
 * Estimated Bayesian fraction of missing information of one chain: how far the energy moves from draw to draw, against
 * how far it spreads in all. Below .3 the momenta are too weak to carry the chain through the energies, and the tails
 * are explored slowly.
 *
 *     Σ (E_t − E_{t−1})² / Σ (E_t − Ē)²
 *
 * NaN for a chain whose energy never changes.
 *
 * Source: Betancourt2016 (E-BFMI)
 */
export function ebfmi(energies: Float64Array): number {
  let moved = 0;
  for (let t = 1; t < energies.length; t++) moved += (energies[t] - energies[t - 1]) ** 2;
  return moved / (sampleVariance(energies) * (energies.length - 1));
}
