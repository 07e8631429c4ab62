import type {Case} from "../../core/case.ts";
import {observerOf} from "../observe/observers.ts";
import {type Candidate, keyOf, type Sifted, sift} from "./candidate.ts";
import {allHosts, isGroup, liesIn, membersOf} from "./place.ts";
import {type Reason, reasons} from "./reasons.ts";

/** A host of the account, or several countries that no row tells apart. */
export interface Host {
  readonly name: string;
  /** Places that it stands for; `US` beside a host `US-FL` stands for the rest of it. */
  readonly covers: readonly string[];
}

/**
 * Hosts of the account, without `other`.
 *
 * `auto`: every place with at least `minClaims` rows that can be used. Members of a group (`EU`, `A+B`) that are no hosts
 * themselves, and that the same groups contain, are one host together; so is the rest of a country beside its parts. A
 * list of hosts is taken as it stands; a group in it has a host for its members that are not in it.
 */
export function hostsFor(
  {hosts, minClaims}: Pick<Case, "hosts" | "minClaims">,
  candidates: readonly Candidate[],
): readonly Host[] {
  const places = hosts === "auto" ? placesWithClaims(candidates, minClaims) : listedPlaces(hosts);
  const singles = [...new Set(places.filter((place) => !isGroup(place)))].sort();
  const leftovers = leftoversOf([...new Set(places.filter(isGroup))], singles);
  const leaves = [...singles, ...leftovers.flatMap(({covers}) => covers)];
  const nameOf = (place: string) =>
    leaves.some((leaf) => leaf !== place && liesIn(leaf, place)) ? `${place} rest` : place;
  const named = leftovers.map(({name, covers}) => ({name: covers.length === 1 ? nameOf(covers[0]) : name, covers}));
  return [...singles.map((place) => ({name: nameOf(place), covers: [place]})), ...named.sort(byName)];
}

/** Indices of the hosts that make up a place; null for all hosts together; undefined where it is within `other`. */
export function hostIndices(place: string, hosts: readonly Host[]): readonly number[] | null | undefined {
  if (place === allHosts) return null;
  const inside = [...hosts.keys()].filter((i) => hosts[i].covers.every((covered) => liesIn(covered, place)));
  const covered = new Set(inside.flatMap((i) => hosts[i].covers));
  return membersOf(place).every((member) => covered.has(member)) ? inside : undefined;
}

/** Drop what speaks of a place within `other`, and quantities of one host that are given for several. */
export function keepPlaced(candidates: readonly Candidate[], hosts: readonly Host[], of: Pick<Case, "hosts">): Sifted {
  return sift(candidates, ({place, quantity}): Reason | undefined => {
    const indices = hostIndices(place, hosts);
    if (indices === undefined) return of.hosts === "auto" ? reasons.hostBelowMinimum : reasons.hostNotListed;
    return observerOf(quantity).oneHost && indices?.length !== 1 ? reasons.severalHosts : undefined;
  });
}

/** The host for everywhere else, always the last. */
export const otherHost = "other";

function listedPlaces(hosts: readonly string[]): readonly string[] {
  return hosts.filter((place) => place !== otherHost);
}

function placesWithClaims(candidates: readonly Candidate[], minClaims: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const {place} of candidates) if (place !== allHosts) counts.set(place, (counts.get(place) ?? 0) + 1);
  const claims = (place: string) => counts.get(place) ?? 0;
  const frequent = [...counts.keys()].filter((place) => !isGroup(place) && claims(place) >= minClaims);
  const wholes = [...counts.keys()].filter((place) =>
    frequent.some((part) => part !== place && part.startsWith(`${place}-`)),
  );
  const singles = new Set([...frequent, ...wholes]);
  const unnamed = (group: string) => membersOf(group).filter((member) => !singles.has(member));
  const groupClaims = (group: string) =>
    claims(group) + unnamed(group).reduce((sum, member) => sum + claims(member), 0);
  return [...singles, ...[...counts.keys()].filter((place) => isGroup(place) && groupClaims(place) >= minClaims)];
}

/** Members of groups that are no hosts: those that the same groups contain make one host. */
function leftoversOf(groups: readonly string[], singles: readonly string[]): readonly Host[] {
  const members = [...new Set(groups.flatMap(membersOf))].filter((member) => !singles.includes(member)).sort();
  const groupsWith = (member: string) => groups.filter((group) => membersOf(group).includes(member)).sort();
  const classes = Map.groupBy(members, (member) => keyOf(...groupsWith(member)));
  return [...classes.values()].map((covers) => ({name: leftoverName(covers, groupsWith(covers[0]), singles), covers}));
}

function leftoverName(
  covers: readonly string[],
  [group, ...others]: readonly string[],
  singles: readonly string[],
): string {
  if (others.length > 0) return covers.join("+");
  const isWhole = covers.length === membersOf(group).length && !singles.some((single) => liesIn(single, group));
  return isWhole ? group : `${group} rest`;
}

function byName(a: Host, b: Host): number {
  return a.name < b.name ? -1 : 1;
}
