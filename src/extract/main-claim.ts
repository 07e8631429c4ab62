import type {Claim} from "../core/claim.ts";

/** Measures by how much they say of displacement, the most first; others come after all of them. */
const ranking = [
  "displaced_total",
  "displaced_stock",
  "evacuated",
  "forced_to_flee",
  "left_total",
  "returned_total",
  "in_camp",
  "sheltered",
  "relocated",
  "homeless",
  "housing_destroyed",
  "housing_uninhabitable",
  "housing_damaged",
];

/** The claim that a short text is about: the highest measure with a number, in asserted voice before others, then the first. */
export function mainClaim(claims: readonly Claim[]): Claim | undefined {
  const numbers = claims.filter(
    ({value, case: story}) => value?.kind === "quantity" && value.unit !== "share" && story === undefined,
  );
  return [...numbers].sort((a, b) => rank(a) - rank(b))[0];
}

function rank({measure, modality}: Claim): number {
  const place = ranking.indexOf(measure);
  const said = modality === "planned" || modality === "speculated" || modality === "proposed" ? ranking.length : 0;
  return (place === -1 ? ranking.length : place) + said;
}
