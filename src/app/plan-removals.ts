import {type MappedEvidence, mapEvidence} from "../account/from-evidence/map-evidence.ts";
import {type Observation, type SourceKind, sourceKinds} from "../account/observation.ts";
import type {Case} from "../core/case.ts";
import {type AlteredDesign, alterDesign} from "../estimate/altered-design.ts";
import {bodyOf} from "../estimate/source-body.ts";
import type {MappedCase} from "./map-case.ts";

/** Evidence to be left out: one source, or (source null) all of a kind. */
export interface PlannedRemoval {
  readonly source: string | null;
  readonly kind: SourceKind;
  readonly altered: AlteredDesign;
}

type Mapped = Pick<MappedCase, "case" | "rows" | "mapped">;

/**
 * Every source of an account, by name, then every kind that has more than one.
 *
 * @param silent sources that say nothing in it already
 */
export function planRemovals(read: Mapped, silent: readonly string[]): readonly PlannedRemoval[] {
  const bySource = Map.groupBy(read.mapped.design.observations, ({source}) => bodyOf(source));
  const sources = [...bySource.keys()].sort().map((source) => ({
    source,
    kind: commonest(bySource.get(source) as Observation[]),
    altered: alteredWithout([...silent, source], read),
  }));
  return [...sources, ...kindsToRemove(read.mapped)];
}

/**
 * An account without a source is mapped anew, so that what was silent in its favour speaks, but on the same hosts and of
 * the same order of magnitude: the place that only it speaks of stays, as wide as its prior.
 */
function alteredWithout(sources: readonly string[], {case: of, rows, mapped}: Mapped): AlteredDesign {
  const found = mapEvidence(rows, onTheSameHosts(of, mapped), sources);
  const without = "problems" in found ? found.unsized : found;
  if (without === undefined) throw new Error(`the case maps, but not without ${sources.join(", ")}`);
  return alterDesign(mapped.design, without.design);
}

/** A case that asks for the hosts that its evidence once made, whatever evidence is left. */
export function onTheSameHosts(of: Case, {design}: MappedEvidence): Case {
  return {...of, hosts: design.hosts.map((name) => name.replace(/ rest$/, ""))};
}

/** Of a kind only its own rows fall silent: a source that speaks as two kinds keeps the other. */
function kindsToRemove({design}: MappedEvidence): readonly PlannedRemoval[] {
  return sourceKinds.flatMap((kind) => {
    const [theirs, others] = [
      design.observations.filter((each) => each.kind === kind),
      design.observations.filter((each) => each.kind !== kind),
    ];
    if (new Set(theirs.map(({source}) => bodyOf(source))).size < 2) return [];
    return [{source: null, kind, altered: alterDesign(design, {...design, observations: others})}];
  });
}

function commonest(observations: readonly Observation[]): SourceKind {
  const count = (kind: SourceKind) => observations.filter((each) => each.kind === kind).length;
  return sourceKinds.toSorted((a, b) => count(b) - count(a))[0] as SourceKind;
}
