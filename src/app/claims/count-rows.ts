import type {MappedEvidence} from "../../account/from-evidence/map-evidence.ts";
import type {EstimateResult, NotUsed} from "../../estimate/result.ts";

/** How many rows were read and used, and why the others are not; the reason with most rows first. */
export function countRows({design, notUsed}: Pick<MappedEvidence, "design" | "notUsed">): EstimateResult["rows"] {
  const used = new Set(design.observations.flatMap(({rows}) => rows));
  return {read: used.size + notUsed.size, used: used.size, notUsed: listReasons(notUsed)};
}

/** Rows by the reason why they are not used, the reason with most rows first. */
export function listReasons(reasons: ReadonlyMap<string, string>): NotUsed[] {
  const groups = Map.groupBy(reasons, ([, reason]) => reason);
  const all = [...groups].map(([reason, entries]) => ({reason, ids: entries.map(([id]) => id)}));
  return all.sort((a, b) => b.ids.length - a.ids.length || (a.reason < b.reason ? -1 : Number(a.reason > b.reason)));
}
