import type {Design, Observation} from "../account/observation.ts";

/** A design of which some observations fell silent and into which others came, on the same hosts and months. */
export interface AlteredDesign {
  /** All observations of the whole, then those that came; z has every coordinate that the whole has. */
  readonly design: Design;
  /** Ids of the observations that are to say nothing. */
  readonly masked: ReadonlySet<string>;
  /** Rows that speak now and did not before. */
  readonly cameBack: readonly string[];
}

/**
 * Write one design as a change of another: observations that are gone are masked, new ones are added at the end.
 *
 * What was removed stays in the design, so that it can be held against the rest: its host, its permits and the earlier
 * diaspora that it includes keep their coordinates.
 *
 * @param without a design on the same hosts, in any order
 */
export function alterDesign(whole: Design, without: Design): AlteredDesign {
  const left = without.observations.map((each) => ({...each, hosts: placesIn(whole, each, without)}));
  const before = new Set(whole.observations.map((each) => saying(each, whole)));
  const after = new Set(left.map((each) => saying(each, without)));
  const gone = whole.observations.filter((each) => !after.has(saying(each, whole)));
  const fresh = left.filter((each) => !before.has(saying(each, without)));
  const masked = new Set(gone.map(({id}) => id));
  if (fresh.length === 0) return {design: whole, masked, cameBack: []};
  const bases = [...whole.bases, ...fresh.flatMap(({base}) => (base === null ? [] : without.bases[base]))];
  let next = whole.bases.length;
  const added = fresh.map((each) => ({...each, id: `${each.id} again`, base: each.base === null ? null : next++}));
  return {
    design: {...whole, bases, observations: [...whole.observations, ...added]},
    masked,
    cameBack: [...new Set(fresh.flatMap(({rows}) => rows))],
  };
}

/** Its hosts as the whole counts them. */
function placesIn(whole: Design, {hosts}: Observation, of: Design): readonly number[] | null {
  return hosts === null ? null : hosts.map((host) => whole.hosts.indexOf(of.hosts[host])).sort((a, b) => a - b);
}

/** All that an observation says, with the earlier diaspora itself in place of its index. */
function saying(observation: Observation, {bases}: Design): string {
  return JSON.stringify({...observation, base: observation.base === null ? null : bases[observation.base]});
}
