import type {FoundPlace} from "./find-places.ts";

/** The country named most often, governments aside; of equals the first of the alphabet. */
export function mostNamed(places: readonly FoundPlace[]): string | undefined {
  const votes = new Map<string, number>();
  for (const {code, as} of places)
    if (code !== null && as !== "government") votes.set(code, (votes.get(code) ?? 0) + 1);
  return [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}
