import type {MappedEvidence} from "../../account/from-evidence/map-evidence.ts";
import {type Reason, reasons} from "../../account/from-evidence/reasons.ts";
import {type Observation, type SourceKind, sourceKinds} from "../../account/observation.ts";
import {type AlteredDesign, alterDesign} from "../../estimate/altered-design.ts";
import {type Mapped, mappedWithout} from "../../estimate/altered-without.ts";
import {bodyOf} from "../../estimate/source-body.ts";

/** Evidence to be left out: one source, or (source null) all of a kind. */
export interface PlannedRemoval {
  readonly source: string | null;
  readonly kind: SourceKind;
  readonly altered: AlteredDesign;
  /** Row → why it is not used without that evidence. */
  readonly notUsed: ReadonlyMap<string, Reason>;
}

/**
 * Every source of an account, by name, then every kind that has more than one.
 *
 * @param silent sources that say nothing in it already
 */
export function planRemovals(read: Mapped, silent: readonly string[]): readonly PlannedRemoval[] {
  const bySource = Map.groupBy(read.mapped.design.observations, ({source}) => bodyOf(source));
  const sources = [...bySource.keys()].sort().map((source) => {
    const {design, notUsed} = mappedWithout([...silent, source], read);
    const kind = commonest(bySource.get(source) as Observation[]);
    return {source, kind, altered: alterDesign(read.mapped.design, design), notUsed};
  });
  return [...sources, ...kindsToRemove(read.mapped)];
}

/** Of a kind only its own rows fall silent: a source that speaks as two kinds keeps the other. */
function kindsToRemove({design, notUsed: before}: MappedEvidence): readonly PlannedRemoval[] {
  return sourceKinds.flatMap((kind) => {
    const [theirs, others] = [
      design.observations.filter((each) => each.kind === kind),
      design.observations.filter((each) => each.kind !== kind),
    ];
    if (new Set(theirs.map(({source}) => bodyOf(source))).size < 2) return [];
    const silent = theirs.flatMap(({rows}) => rows.map((id) => [id, reasons.leftOut] as const));
    const notUsed = new Map([...before, ...silent]);
    return [{source: null, kind, altered: alterDesign(design, {...design, observations: others}), notUsed}];
  });
}

function commonest(observations: readonly Observation[]): SourceKind {
  const count = (kind: SourceKind) => observations.filter((each) => each.kind === kind).length;
  return sourceKinds.toSorted((a, b) => count(b) - count(a))[0] as SourceKind;
}
