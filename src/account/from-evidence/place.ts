import type {EvidenceRow} from "../../core/evidence-row.ts";

/** The place that stands for all hosts together. */
export const allHosts = "ALL";

/**
 * Place of a row in the account: a host, `EU`, a group `A+B`, or `ALL`, which is also meant where the row writes the
 * home, as balances and counts of leavers do. Undefined where the place is unclear: `ZZ`, nothing, or the home as a
 * place to live abroad.
 */
export function placeOf(row: Pick<EvidenceRow, "place" | "measure">, home: string): string | undefined {
  const {place, measure} = row;
  if (place === allHosts) return allHosts;
  if (place === home) return livedInAbroad.has(measure) ? undefined : allHosts;
  const members = place.split("+");
  return members.some((member) => member === "" || ["ZZ", allHosts, home].includes(member)) ? undefined : place;
}

/** Countries of a group, or the place itself. */
export function membersOf(place: string): readonly string[] {
  return [...new Set(place.split("+").flatMap((member) => (member === "EU" ? europeanUnion : [member])))];
}

/** Whether a place is several countries together. */
export function isGroup(place: string): boolean {
  return place === "EU" || place.includes("+");
}

/** Whether one place lies in another: `US-FL` in `US`, `DE` in `EU` and in `DE+FR`; every place lies in itself. */
export function liesIn(inner: string, outer: string): boolean {
  return membersOf(outer).some((member) => inner === member || inner.startsWith(`${member}-`));
}

const livedInAbroad: ReadonlySet<string> = new Set([
  "arrivals",
  "stock_abroad",
  "permits_stock",
  "permits_issued",
] satisfies EvidenceRow["measure"][]);

/** Member states since February 2020. */
const europeanUnion = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");
