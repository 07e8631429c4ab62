import {type MappedEvidence, mapEvidence} from "../account/from-evidence/map-evidence.ts";
import type {Case} from "../core/case.ts";
import type {EvidenceRow} from "../core/evidence-row.ts";
import {type AlteredDesign, alterDesign} from "./altered-design.ts";

/** A case with its evidence, mapped. */
export interface Mapped {
  readonly case: Case;
  readonly rows: readonly EvidenceRow[];
  readonly mapped: MappedEvidence;
}

/**
 * The design of a case without some sources, written as a change of the design with them: mapped anew, so that what was
 * silent in their favour speaks, but on the same hosts and of the same order of magnitude. The place that only they
 * speak of stays, as wide as its prior.
 */
export function alteredWithout(sources: readonly string[], read: Mapped): AlteredDesign {
  return alterDesign(read.mapped.design, mappedWithout(sources, read).design);
}

/** The evidence of a case without some sources, mapped anew on the same hosts. */
export function mappedWithout(sources: readonly string[], {case: of, rows, mapped}: Mapped): MappedEvidence {
  const found = mapEvidence(rows, onTheSameHosts(of, mapped), sources);
  const without = "problems" in found ? found.unsized : found;
  if (without === undefined) throw new Error(`the case maps, but not without ${sources.join(", ")}`);
  return without;
}

/** A case that asks for the hosts that its evidence once made, whatever evidence is left. */
export function onTheSameHosts(of: Case, {design}: MappedEvidence): Case {
  return {...of, hosts: design.hosts.map((name) => name.replace(/ rest$/, ""))};
}
