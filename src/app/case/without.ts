import {sourceNames} from "../../account/from-evidence/left-out.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {nearestWord} from "../../core/nearest-word.ts";
import {UserError} from "../../core/user-error.ts";

/** Refuse to leave out a source that no row rests on. @throws {UserError} with the nearest name that there is */
export function refuseUnknownSources(sources: readonly string[], rows: readonly EvidenceRow[], home: string): void {
  if (sources.length === 0) return;
  const known = new Set(rows.flatMap((row) => sourceNames(row, home)));
  for (const source of sources) if (!known.has(source)) throw unknownSource(source, known);
}

function unknownSource(source: string, known: ReadonlySet<string>): UserError {
  const near = nearestWord(source, [...known]);
  return new UserError(
    `no row of this case rests on the source “${source}”`,
    near === undefined ? "countercurrent evidence <case>  lists the sources" : `did you mean  ${near} ?`,
  );
}
